/** What only act says: its cache, its bookkeeping, and the masks and outputs that a runner takes without a word. */
const OWN_LINE = /LocalRepositoryCache|no DOCKER_HOST|^Cleaning up container|^exit status|^⚙ /u;
const PREFIX = /^\[[^\]]*\]\s+(?:\| )?/u;
const SUMMARY = /^⚙ {2}Summary - /u;
/** What act itself begins a line with. */
const MARK = /^(?:⭐|✅|❌|🏁|⚙ |❓|❗|🚧)/u;

/**
 * Returns a filter that turns the lines of act into what a forge's job log shows; undefined for a line of act's own.
 * Groups begin with `▼` and end with `▲`; summaries are left out, since Forgejo shows none.
 */
export function jobLog(): (line: string) => string | undefined {
  let inSummary = false;
  return (line) => {
    const text = line.replace(PREFIX, '');
    if (SUMMARY.test(text)) inSummary = true;
    else if (MARK.test(text)) inSummary = false;
    if (inSummary || OWN_LINE.test(text)) return undefined;
    return text
      .replace(/^❓ {2}::group::/u, '▼ ')
      .replace(/^❓ {2}::endgroup::/u, '▲')
      .replace(/^(?:❗|🚧|❓|💬) {2}::/u, '::');
  };
}
