/** How a server wants to be logged in to (RFC 9110 §11.6.1). */
export interface Challenge {
  scheme: string;
  parameters: Record<string, string>;
}

const PART = /([A-Za-z0-9!#$%&'*+.^_`|~-]+)(?:[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?/g;

/** Returns the challenges of a WWW-Authenticate header in order; scheme and parameter names in lower case. */
export function parseChallenges(header: string): Challenge[] {
  const challenges: Challenge[] = [];
  for (const [, name = '', quoted, plain] of header.slice(0, 8192).matchAll(PART)) {
    const value = quoted?.replace(/\\(.)/g, '$1') ?? plain;
    if (value === undefined) challenges.push({ scheme: name.toLowerCase(), parameters: Object.create(null) });
    else (challenges.at(-1)?.parameters ?? {})[name.toLowerCase()] = value;
  }
  return challenges;
}
