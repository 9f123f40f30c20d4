import { spawn } from 'node:child_process';
import { type TerraformRun, terraformEnvironment } from './terraform-run.ts';

const CAPTURE_TIMEOUT_MS = 10 * 60_000;

/** Not every command takes -no-color. */
// oxlint-disable-next-line no-control-regex
const COLOUR = /\u001B\[[\d;]*m/g;

export interface Captured {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Returns the arguments of a reading command with the variables that it needs: OpenTofu takes some in the settings of the backend, which
 * each command reads; Terraform's reading commands know no such option.
 */
export function readingArguments({ tool, varFile }: Pick<TerraformRun, 'tool' | 'varFile'>, args: string[]): string[] {
  if (tool.product !== 'opentofu' || varFile === '') return args;
  const words = args.findIndex((each) => each.startsWith('-'));
  return words === -1
    ? [...args, `-var-file=${varFile}`]
    : [...args.slice(0, words), `-var-file=${varFile}`, ...args.slice(words)];
}

/**
 * Returns what a command prints, kept in memory: it may hold secrets, so neither log nor disk sees it. The same goes for `stdin`.
 * Not by @actions/exec, which looks through all that has come of a line for each further part of it (16 MB in one line, as `show -json` prints
 * a plan, take it 13 s instead of half of one), dies of a child that does not read its input, and ends none in time.
 */
export async function capture(
  run: TerraformRun,
  args: string[],
  { stdin = '' }: { stdin?: string } = {},
): Promise<Captured> {
  const child = spawn(run.tool.path, readingArguments(run, args), {
    cwd: run.directory,
    env: terraformEnvironment(run),
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: CAPTURE_TIMEOUT_MS,
  });
  // It may end before it has read everything, and says why itself.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return {
    code,
    stdout: Buffer.concat(stdout).toString('utf8'),
    stderr: Buffer.concat(stderr).toString('utf8').replaceAll(COLOUR, ''),
  };
}
