/**
 * Returns what Terraform printed as JSON, without what came before it: OpenTofu prints a warning about its CLI configuration there. The error never
 * quotes it, as the parser's own would: it may be a secret.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(jsonOf(text)) as unknown;
  } catch {
    throw new Error('what was printed is no JSON');
  }
}

/** Returns the JSON in what Terraform printed. */
export const jsonOf = (text: string): string => text.slice(Math.max(0, text.search(/^[{[]/m)));
