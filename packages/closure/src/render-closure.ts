import { markdownTable, textTable } from '@edp/kit';
import type { Finding } from './finding.ts';

const HEAD = ['Kind', 'Artifact', 'Asked by', 'Found', 'Digest'];

/** Returns what a deployment needs and where it is, as aligned text for the log and as Markdown; holes first, and what it cannot know. */
export function renderClosure(findings: Finding[]): { summary: string; text: string; markdown: string; note: string } {
  const sorted = [...findings].sort((a, b) => Number(b.hole !== undefined) - Number(a.hole !== undefined));
  const rows = sorted.map(({ artifact: { kind, text, askedBy }, found, digest, hole }) => {
    const [first, ...more] = askedBy;
    const at = `${first?.file}${first?.line === undefined ? '' : `:${first.line}`}`;
    const place = first?.from === undefined ? at : `${at} (${first.from})`;
    return [
      kind,
      text,
      more.length > 0 ? `${place} and ${more.length} more` : place,
      hole === undefined ? found : `MISSING: ${hole.reason}`,
      digest || '-',
    ];
  });
  const holes = findings.filter(({ hole }) => hole !== undefined).length;
  const summary =
    findings.length === 0
      ? 'It needs nothing from elsewhere'
      : holes === 0
        ? `Everything it needs is there: ${findings.length} artifacts`
        : `${holes} of ${findings.length} artifacts it needs are MISSING`;
  const open = findings
    .filter(({ artifact }) => artifact.unrendered !== undefined)
    .map(({ artifact }) => artifact.text);
  const note =
    open.length === 0 ? '' : `Not rendered, so that their images are known by values alone: ${open.join(', ')}.`;
  return { summary, text: textTable(HEAD, rows), markdown: markdownTable(HEAD, rows), note };
}
