/** What the runner says of itself between the steps. */
const RUNNER_LINE = /^(?:⭐ Run (?:Set up|Complete) job|✅|❌|🏁|Error: Job)/u;
const STEP = /^⭐ Run (Main|Post) (.*)$/u;

/** Returns a job log as a reader first sees it: groups folded, one heading a step, post hooks that said nothing left out. */
export function foldLog(log: string): string[] {
  const lines: string[] = [];
  let heading: string | undefined;
  let group: { title: string; count: number } | undefined;
  for (const line of log.split('\n')) {
    const step = STEP.exec(line);
    if (step) {
      heading = `● ${step[2]}${step[1] === 'Post' ? ' (afterwards)' : ''}`;
    } else if (line.startsWith('▼ ')) {
      group = { title: line.slice(2), count: 0 };
    } else if (line === '▲' && group !== undefined) {
      say(`  ▶ ${group.title} (${group.count} lines)`);
      group = undefined;
    } else if (group !== undefined) {
      group.count += 1;
    } else if (line.trim() !== '' && !RUNNER_LINE.test(line)) {
      say(`  ${line}`);
    }
  }
  return lines;

  function say(line: string): void {
    if (heading !== undefined) lines.push(heading);
    heading = undefined;
    lines.push(line);
  }
}
