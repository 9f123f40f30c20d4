import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { capture } from './capture.ts';
import { extractState } from './extract-state.ts';
import { encryptFor } from './encrypt-for.ts';
import { maskState } from './mask-state.ts';
import type { OutputReport } from './output-report.ts';
import type { TerraformRun } from './terraform-run.ts';
import { EXECUTABLES } from './tool.ts';

const TRIES = 3;
const PAUSE_MS = 3000;
const NAME = 'errored.tfstate';

export interface RescuedState {
  /** `kept`: the backend still does not take it. */
  state: 'none' | 'saved' | 'kept';
  /** What became of it, in one line without any value; '' where there was none. */
  note: string;
  /** Where it is kept; its name ends with `.age` where it is encrypted. */
  file?: string;
}

/**
 * Pushes a state that Terraform could not save (`errored.tfstate`, or the one it printed as a last resort) back to its backend. Where
 * that fails it is kept outside the job's directory, which the runner removes: encrypted for the recipients of the run.
 */
export async function rescueState(
  run: TerraformRun,
  { since, logFile, report }: { since: Date; logFile?: string; report: Pick<OutputReport, 'diagnostics'> },
): Promise<RescuedState> {
  const text = (await readErrored(join(run.directory, NAME), { since })) ?? (await extractState(logFile));
  if (text === undefined) return { state: 'none', note: '' };
  const file = join(run.runDirectory, NAME);
  await writeFile(file, text, { mode: 0o600 });
  // A directory of that name is nobody's state.
  await rm(join(run.directory, NAME), { force: true }).catch(() => {});
  // From here on the errors of the push may quote it.
  await maskState(run, { file });
  // A lock that Terraform could not release is still its own, since nobody can have taken it meanwhile.
  const isLocked = report.diagnostics.some(({ summary }) => /Error releasing the state lock/.test(summary));
  if (await push(run, { file, isLocked })) {
    await rm(file, { force: true });
    run.log.notice('Terraform could not save its state; it was pushed to the backend just now.');
    return { state: 'saved', note: 'the state was saved on a second try' };
  }
  const kept = await keep(run, { text, since });
  await rm(file, { force: true });
  return { state: 'kept', note: `its state could not be saved and is kept in ${kept} on ${hostname()}`, file: kept };
}

/** Returns the commands that push a kept state back, one a line. */
export function pushBackCommands({ product }: { product: TerraformRun['tool']['product'] }, file: string): string[] {
  const tool = EXECUTABLES[product];
  const plain = file.replace(/\.age$/, '');
  return [
    ...(file === plain ? [] : [`age -d -i <key file> -o ${plain} ${file}`]),
    `${tool} init -backend-config=<backend settings>   # in the root module of the run`,
    `${tool} state push ${plain}`,
    `rm ${plain}`,
  ];
}

/** An older file is another run's; one that is cut off, as on a full disk, is no state. */
async function readErrored(file: string, { since }: { since: Date }): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  // One second of tolerance: file times may be coarser than the clock.
  if (found === undefined || found.mtimeMs < since.getTime() - 1000) return undefined;
  try {
    const text = await readFile(file, 'utf8');
    JSON.parse(text);
    return text;
  } catch {
    return undefined;
  }
}

async function push(run: TerraformRun, { file, isLocked }: { file: string; isLocked: boolean }): Promise<boolean> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const { code, stderr } = await capture(run, ['state', 'push', `-lock-timeout=${isLocked ? '0s' : '60s'}`, file]);
    if (code === 0) return true;
    const lock = isLocked ? /^\W*ID:\s+(\S+)/m.exec(stderr)?.[1] : undefined;
    if (lock !== undefined) await capture(run, ['force-unlock', '-force', lock]);
    if (attempt < TRIES) await sleep(PAUSE_MS);
  }
  return false;
}

async function keep(run: TerraformRun, { text, since }: { text: string; since: Date }): Promise<string> {
  const { recipients = [] } = run;
  const isEncrypted = recipients.length > 0;
  const content = isEncrypted ? await encryptFor(recipients, text) : text;
  const name = `${since.toISOString().replaceAll(/[:.]/g, '-')}-${process.pid}.tfstate${isEncrypted ? '.age' : ''}`;
  for (const directory of [join(homedir(), '.edp-rescued-state'), run.runDirectory]) {
    try {
      await mkdir(directory, { recursive: true });
      await chmod(directory, 0o700);
      const file = join(directory, name);
      await writeFile(file, content, { mode: 0o600, flag: 'wx' });
      return file;
    } catch (error) {
      run.log.warning(
        `The state cannot be kept in ${directory}: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`,
      );
    }
  }
  return 'no file, for want of room';
}
