import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { capture } from '../run/capture.ts';
import { decryptState } from './decrypt-state.ts';
import { extractState } from './extract-state.ts';
import { keepState, MEMORY } from './kept-states.ts';
import { maskState } from '../secrets/mask-state.ts';
import type { OutputReport } from '../secrets/output-report.ts';
import type { TerraformRun } from '../run/terraform-run.ts';
import { EXECUTABLES } from '../tool/tool.ts';

const TRIES = 3;
const PAUSE_MS = 3000;
const NAME = 'errored.tfstate';
/** Coarser clocks than ours. */
const CLOCK_MS = 1000;

export interface RescuedState {
  /** `kept`: the backend still does not take it; without `file`, there is nothing of it to keep. */
  state: 'none' | 'saved' | 'kept';
  /** What became of it, in one line without any value; '' where there was none. */
  note: string;
  /** Where it is kept; its name ends with `.age` where it is encrypted. */
  file?: string;
}

const LOST: RescuedState = {
  state: 'kept',
  note: 'its state could be saved nowhere, not even on the runner: what it created last is in no state',
};

/**
 * Pushes a state that Terraform could not save (`errored.tfstate`, or the one it printed as a last resort) back to its backend. Where
 * that fails it is kept outside the job's directory, which the runner removes: encrypted for the recipients of the run.
 */
export async function rescueState(
  run: TerraformRun,
  { since, logFile, report }: { since: Date; logFile?: string; report: Pick<OutputReport, 'diagnostics'> },
): Promise<RescuedState> {
  const errored = join(run.directory, NAME);
  const text = (await readErrored(errored, { since })) ?? (await extractState(logFile));
  const says = (what: RegExp): boolean => report.diagnostics.some(({ summary }) => what.test(summary));
  if (text === undefined && !says(/^Failed to (save|persist) state/)) return { state: 'none', note: '' };
  const rescued = text === undefined ? LOST : await pushOrKeep(run, { text, since, says });
  // A directory of that name is nobody's state.
  await rm(errored, { force: true }).catch(() => {});
  return rescued;
}

async function pushOrKeep(
  run: TerraformRun,
  { text, since, says }: { text: string; since: Date; says: (what: RegExp) => boolean },
): Promise<RescuedState> {
  await maskText(run, { text });
  const until = new Date();
  const plain = await decryptState(run, { text, place: run.runDirectory });
  // A lock that Terraform could not release, or did release without hearing of it.
  const left = says(/Error releasing the state lock/) ? { since, until } : undefined;
  if (await push(run, { text: plain, left })) {
    run.log.notice('Terraform could not save its state; it was pushed to the backend just now.');
    return { state: 'saved', note: 'the state was saved on a second try' };
  }
  const file = await keepState(run, { text, plain, since });
  if (file === undefined) return LOST;
  return { state: 'kept', note: `its state could not be saved and is kept in ${file} on ${hostname()}`, file };
}

/** Hides the secrets of a state from errors that quote it. */
async function maskText(run: TerraformRun, { text }: { text: string }): Promise<void> {
  for (const place of [run.runDirectory, MEMORY]) {
    const directory = await mkdtemp(join(place, 'edp-state-')).catch(() => undefined);
    if (directory === undefined) continue;
    try {
      const file = join(directory, NAME);
      await writeFile(file, text, { mode: 0o600 });
      return await maskState(run, { file });
    } catch {
      // No room: the next place.
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }
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
  if (found === undefined || found.mtimeMs < since.getTime() - CLOCK_MS) return undefined;
  try {
    const text = await readFile(file, 'utf8');
    JSON.parse(text);
    return text;
  } catch {
    return undefined;
  }
}

/** When a lock was taken that Terraform may have left. */
interface Span {
  since: Date;
  until: Date;
}

/** From memory: a disk that is full takes no file. */
async function push(run: TerraformRun, { text, left }: { text: string; left: Span | undefined }): Promise<boolean> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const args = ['state', 'push', `-lock-timeout=${left === undefined ? '60s' : '0s'}`, '-'];
    const { code, stderr } = await capture(run, args, { stdin: text });
    if (code === 0) return true;
    const lock = left && leftLock(stderr, left);
    if (lock !== undefined) await capture(run, ['force-unlock', '-force', lock]);
    if (attempt < TRIES) await sleep(PAUSE_MS);
  }
  return false;
}

/**
 * Returns the id of the lock that keeps a push out where it is the one of our own apply: somebody else may have taken a lock since, and to
 * break that one would lose a state. Where a backend does not say whose it is, it counts as somebody else's.
 */
function leftLock(text: string, { since, until }: Span): string | undefined {
  const field = (name: string): string => new RegExp(`^\\W*${name}:\\s+(.+?)\\s*$`, 'm').exec(text)?.[1] ?? '';
  // `2026-01-01 00:00:00.123456789 +0000 UTC`
  const created = Date.parse(field('Created').replace(/^(\S+) (\d+:\d+:\d+(?:\.\d{1,3})?)\d* \+0000 UTC$/, '$1T$2Z'));
  const isOurs =
    field('Who').endsWith(`@${hostname()}`) &&
    field('Operation') === 'OperationTypeApply' &&
    created >= since.getTime() - CLOCK_MS &&
    created <= until.getTime();
  return isOurs ? field('ID') : undefined;
}
