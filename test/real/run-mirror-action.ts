import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SyncReport } from '@edp/mirror';
import { actionFile } from '../world/built-actions.ts';
import { ORG, type RealMirror } from './mirror-setting.ts';

export interface ActionRun {
  code: number | null;
  /** Its outputs of these names. */
  complete: string;
  changed: string;
  report: SyncReport;
  log: string;
}

/** Runs the built action sync-mirror as a runner would; `config` is what comes after source and target in mirror.yaml. */
export async function runMirrorAction(
  { edp, observability, work }: RealMirror,
  config: string,
  { mode = 'sync' }: { mode?: 'plan' | 'sync' } = {},
): Promise<ActionRun> {
  const workspace = mkdtempSync(join(work, 'action-'));
  const output = join(workspace, 'output');
  writeFileSync(output, '');
  writeFileSync(join(workspace, 'mirror.yaml'), `source: ${edp.origin}\ntarget: ${observability.origin}\n${config}`);
  const child = spawn(process.execPath, [actionFile('sync-mirror')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'] ?? '',
      GITHUB_OUTPUT: output,
      GITHUB_SERVER_URL: edp.origin,
      GITHUB_REPOSITORY: `${ORG}/infra-deploy`,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: workspace,
      INPUT_MODE: mode,
      'INPUT_SOURCE-TOKEN': edp.token,
      'INPUT_TARGET-TOKEN': observability.token,
    },
  });
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  const told = (name: string): string => {
    const [, , value] = new RegExp(`^${name}<<(\\S+)\\n(.*)\\n\\1$`, 'm').exec(readFileSync(output, 'utf8')) ?? [];
    if (value === undefined) throw new Error(`the action ended with ${code} and without ${name}: ${log}`);
    return value;
  };
  const report = JSON.parse(readFileSync(told('report-file'), 'utf8')) as SyncReport;
  return { code, complete: told('complete'), changed: told('changed'), report, log };
}
