/** Returns what Terraform printed as JSON; the error never quotes it, as the parser's own would: it may be a secret. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error('what was printed is no JSON');
  }
}
