import type { Finding } from './finding.ts';

/** Returns the holes among findings: their names for one line, and of each who asks for it, why it is one and what closes it. */
export function describeHoles(findings: Finding[]): { count: number; names: string; details: string } {
  const holes = findings.flatMap(({ artifact, hole }) => (hole === undefined ? [] : [{ artifact, hole }]));
  return {
    count: holes.length,
    names: holes.map(({ artifact }) => artifact.text).join(', '),
    details: holes
      .map(({ artifact: { text, askedBy }, hole: { reason, fix } }) => {
        const [first, ...more] = askedBy;
        const from = first?.from === undefined ? '' : ` (${first.from})`;
        const line = first?.line === undefined ? '' : `:${first.line}`;
        const place = `${first?.file}${line}${from}${more.length > 0 ? ` and ${more.length} more` : ''}`;
        return `${text}\n  ${place}: ${reason}\n  Fix: ${fix}`;
      })
      .join('\n'),
  };
}
