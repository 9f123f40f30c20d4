import type { Violation } from '@edp/kit';

/** What an operator may let pass with a word of reason; leaving the instance's directory and this run's own secrets are not among them. */
export const ALLOWABLE: ReadonlySet<string> = new Set([
  'OUTPUT_INVALID',
  'OBJECT_DUPLICATE',
  'MANIFEST_UNREADABLE',
  'REFERENCE_UNRESOLVED',
  'SECRET_FOUND',
]);

/**
 * Returns the reason that a file gives for a violation, undefined for none: `edp-allow: CODE reason` in its line or the one above,
 * `edp-allow-file: …` anywhere. The file is looked through once, however much is wrong with it.
 */
export function findAllowances(text: string): (violation: Violation) => string | undefined {
  if (!text.includes('edp-allow')) return () => undefined;
  const lines = text.split('\n');
  const inFile = new Map<string, string | undefined>();
  const ofFile = (code: string): string | undefined => {
    if (!inFile.has(code)) inFile.set(code, reasonIn(text, { word: 'edp-allow-file', code }));
    return inFile.get(code);
  };
  return ({ code, at }) => {
    if (!ALLOWABLE.has(code)) return undefined;
    const near = at?.line === undefined ? '' : lines.slice(Math.max(0, at.line - 2), at.line).join('\n');
    return reasonIn(near, { word: 'edp-allow', code }) ?? ofFile(code);
  };
}

const reasonIn = (text: string, { word, code }: { word: string; code: string }): string | undefined =>
  new RegExp(String.raw`\b${word}:[ \t]*${code}[ \t]+(\S.*)`).exec(text)?.[1]?.trim();
