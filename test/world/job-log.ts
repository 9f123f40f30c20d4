/** What only act says: its cache, its bookkeeping, and the masks and outputs that a runner takes without a word. */
const OWN_LINE = /LocalRepositoryCache|no DOCKER_HOST|^Cleaning up container|^exit status|^⚙ /u;
const PREFIX = /^\[[^\]]*\]\s+(?:\| )?/u;
const SUMMARY = /^⚙ {2}Summary - /u;
/** What act itself begins a line with. */
const MARK = /^(?:⭐|✅|❌|🏁|⚙ |❓|❗|🚧)/u;

export interface JobLine {
  /** Summaries stand on a page of their own, and Forgejo shows none. */
  part: 'log' | 'summary';
  text: string;
}

/**
 * Returns a filter that turns the lines of act into what a forge shows; undefined for a line of act's own.
 * Groups begin with `▼` and end with `▲`.
 */
export function jobLog(): (line: string) => JobLine | undefined {
  let inSummary = false;
  return (line) => {
    const text = line.replace(PREFIX, '');
    if (SUMMARY.test(text)) inSummary = true;
    else if (MARK.test(text)) inSummary = false;
    if (inSummary) return { part: 'summary', text: text.replace(SUMMARY, '') };
    if (OWN_LINE.test(text)) return undefined;
    const shown = text
      .replace(/^❓ {2}::group::/u, '▼ ')
      .replace(/^❓ {2}::endgroup::/u, '▲')
      .replace(/^(?:❗|🚧|❓|💬) {2}::/u, '::');
    return { part: 'log', text: shown };
  };
}
