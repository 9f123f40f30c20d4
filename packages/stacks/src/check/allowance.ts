import type { Violation } from '@edp/kit';

/** What an operator may let pass with a word of reason; leaving the instance's directory and this run's own secrets are not among them. */
export const ALLOWABLE: ReadonlySet<string> = new Set([
  'OUTPUT_INVALID',
  'OBJECT_DUPLICATE',
  'MANIFEST_UNREADABLE',
  'REFERENCE_UNRESOLVED',
  'SECRET_FOUND',
]);

/** Returns the reason that a file gives for a violation: `edp-allow: CODE reason` in its line or the one above, `edp-allow-file: …` anywhere. */
export function findAllowance(text: string, { code, at }: Violation): string | undefined {
  if (!ALLOWABLE.has(code) || !text.includes('edp-allow')) return undefined;
  const reasonIn = (body: string, word: string): string | undefined =>
    new RegExp(String.raw`\b${word}:[ \t]*${code}[ \t]+(\S.*)`).exec(body)?.[1]?.trim();
  const lines = text.split('\n');
  const near = at?.line === undefined ? '' : lines.slice(Math.max(0, at.line - 2), at.line).join('\n');
  return reasonIn(near, 'edp-allow') ?? reasonIn(text, 'edp-allow-file');
}
