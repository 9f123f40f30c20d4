import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ensurePart } from '../../tools/parts.mjs';
import { OWNER, type Platform, startPlatform } from '../platform/platform.ts';
import { HOSTILE } from './hostile-value.ts';
import { runSteps } from './run-steps.ts';

const LONG = 600_000;
const MOTD = `  motd: { title: Greeting, type: string }\n`;
/** Everything that a run may start. */
const ALLOWED = ['node', 'terraform'];

let platform: Platform;
let traces: string;
beforeAll(async () => {
  traces = mkdtempSync(join(tmpdir(), 'edp-traces-'));
  platform = await startPlatform({ stacks: { 'schema.yaml': (text) => `${text}${MOTD}` } });
});
afterAll(async () => {
  rmSync(traces, { recursive: true, force: true });
  await platform.stop();
});

test(
  'a deploy with hostile values starts Terraform and nothing else, and no program gets them as an argument',
  async () => {
    const strace = await ensurePart('strace', console.log);
    // One file for each process, the whole of each argument.
    const under = [
      strace,
      '-ff',
      '--quiet=all',
      '-e',
      'trace=execve',
      '-e',
      'signal=none',
      '-s',
      '100000',
      '-v',
      '-o',
      join(traces, 'process'),
    ];
    const { job, complete } = await runSteps(platform, 'deploy', {
      environment: 'hostile',
      fields: { motd: HOSTILE },
      under,
    });
    job.remove();
    if (!complete) throw new Error(job.raw);
    const calls = readdirSync(traces).flatMap(
      (file) => readFileSync(join(traces, file), 'utf8').match(/^execve\(.*$/gm) ?? [],
    );
    const started = calls.filter((call) => call.endsWith('= 0'));
    const programs = started.map((call) => basename(/^execve\("([^"]*)"/.exec(call)?.[1] ?? call));
    expect(programs).toContain('terraform');
    expect(programs.filter((program) => !ALLOWED.includes(program))).toEqual([]);
    const argv = started.map((call) => /^execve\("[^"]*", (\[.*?\]), \[/.exec(call)?.[1] ?? call);
    expect(argv.filter((each) => each.includes('owned'))).toEqual([]);
    const text = await platform.edp.readFile(
      OWNER,
      'stacks-instances',
      'main',
      'non-prod/hostile/stacks/forgejo/instance.json',
    );
    expect(JSON.parse(text ?? '')).toMatchObject({ fields: { motd: HOSTILE } });
  },
  LONG,
);
