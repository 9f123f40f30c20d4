// The measured program: what a commit of stacks would do to every instance of a fleet, then prints what it took. Arguments: origin of
// the forge, commit.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createHttp } from '@edp/http';
import { readRunContext, silentLog } from '@edp/kit';
import { previewRun } from '@edp/run';
import { OWNER } from './layout.ts';

const [origin = '', stacksRef = ''] = process.argv.slice(2);
const http = createHttp();
const lines: string[] = [];
const none = { infraDeploy: '', stacks: '', stacksInstances: '', closure: '', comment: '' };
await previewRun(
  { mode: 'preview', infraDeploy: '', number: 0, stacksRef, select: [], configDirectory: '.', tokens: none },
  {
    log: { ...silentLog, info: (line) => void lines.push(line) },
    http,
    context: readRunContext({
      GITHUB_SERVER_URL: origin,
      GITHUB_REPOSITORY: `${OWNER}/infra-deploy`,
      RUNNER_TEMP: tmpdir(),
    }),
  },
);
await http.close();
const changed = Number(/\| Changed +\| (\d+)/.exec(lines.join('\n'))?.[1] ?? 0);
// Not resourceUsage().maxRSS: Linux counts into that what the parent held when it started this process.
const peakMb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
console.log(JSON.stringify({ changed, requests: http.count(), peakMb }));
