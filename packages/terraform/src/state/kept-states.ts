import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { isRecord } from '@edp/kit';
import { parseJson } from '../parse-json.ts';
import { encryptFor } from '../secrets/encrypt-for.ts';
import type { TerraformRun } from '../run/terraform-run.ts';
import { pullState } from './read-state.ts';
import { markOf, readMark, type StateMark } from './state-mark.ts';

/** Where a disk that is full is none. */
export const MEMORY = '/dev/shm';
const MEMORY_PREFIX = 'edp-rescued-state-';
/** Stands beside a kept state and tells whose it is. */
const ABOUT = '.about.json';
const CLEAR =
  'The state is kept as it stands, with every secret in it, in a file that only the user of the runner can read: remove it once it is pushed back. With recipients it would be encrypted.';

/** A state on this host that its backend did not take. */
export interface KeptState extends StateMark {
  /** Its name ends with `.age` where it is encrypted. */
  file: string;
  at: Date;
}

const homePlace = (): string => join(process.env['HOME'] || homedir(), '.edp-rescued-state');

/** Keeps a state outside the job's directory, which the runner removes; encrypted where the run has recipients. Returns its file. */
export async function keepState(
  run: TerraformRun,
  { text, plain, since }: { text: string; plain: string; since: Date },
): Promise<string | undefined> {
  const { recipients = [] } = run;
  const isEncrypted = recipients.length > 0;
  const content = isEncrypted ? await encryptFor(recipients, text) : text;
  const name = `${since.toISOString().replaceAll(/[:.]/g, '-')}-${process.pid}.tfstate${isEncrypted ? '.age' : ''}`;
  const places = [
    async () => privateDirectory(homePlace()),
    async () => run.runDirectory,
    async () => mkdtemp(join(MEMORY, MEMORY_PREFIX)),
  ];
  for (const place of places) {
    let file = '';
    try {
      file = join(await place(), name);
      await writeFile(file, content, { mode: 0o600, flag: 'wx' });
      const about = JSON.stringify({ stateOf: run.stateOf ?? '', ...markOf(plain) });
      await writeFile(`${file}${ABOUT}`, about, { mode: 0o600, flag: 'wx' });
      if (!isEncrypted) run.log.warning(CLEAR);
      return file;
    } catch (error) {
      const { code = 'unknown', path = '' } = error as NodeJS.ErrnoException;
      run.log.warning(`The state cannot be kept in ${path || file}: ${code}`);
      await Promise.all([file, `${file}${ABOUT}`].map(async (each) => rm(each, { force: true }).catch(() => {})));
    }
  }
  return undefined;
}

/** Returns the states of one instance that are kept on this host, the youngest first. */
export async function listKeptStates(stateOf: string): Promise<KeptState[]> {
  const inMemory = (await readdir(MEMORY).catch(() => [])).filter((name) => name.startsWith(MEMORY_PREFIX));
  const places = [homePlace(), ...inMemory.map((name) => join(MEMORY, name))];
  const found = await Promise.all(places.map(async (place) => readPlace(place, stateOf)));
  return found.flat().sort((a, b) => b.at.getTime() - a.at.getTime());
}

/**
 * Returns the youngest kept state of the run's instance that its backend does not hold; undefined where there is none. A copy of what the
 * backend holds is removed, an older one is named. Needs `init`.
 * @throws TerraformError `SHOW_FAILED`
 */
export async function findUnsavedState(run: TerraformRun): Promise<KeptState | undefined> {
  const kept = await listKeptStates(run.stateOf ?? '');
  if (kept.length === 0) return undefined;
  const saved = markOf(await pullState(run));
  const unsaved: KeptState[] = [];
  for (const each of kept) {
    const { file, lineage, serial, instances } = each;
    // What is pushed to an empty backend gets another lineage there.
    const isIn = lineage === saved.lineage ? serial <= saved.serial : instances === saved.instances;
    if (!isIn) unsaved.push(each);
    else if (serial < saved.serial)
      run.log.warning(`${file} keeps an older state than its backend holds: remove the file once nobody needs it.`);
    else {
      run.log.info(`The state that was kept in ${file} is in its backend by now: the file is removed.`);
      await Promise.all([rm(file, { force: true }), rm(`${file}${ABOUT}`, { force: true })]);
    }
  }
  return unsaved[0];
}

/** Only files of our own user count: everybody may write into memory's directory. */
async function readPlace(place: string, stateOf: string): Promise<KeptState[]> {
  const { uid } = userInfo();
  const mine = await stat(place).then(
    (found) => found.uid === uid,
    () => false,
  );
  const names = mine && stateOf !== '' ? await readdir(place).catch(() => []) : [];
  const read = names
    .filter((name) => name.endsWith(ABOUT))
    .map(async (name) => {
      const file = join(place, name.slice(0, -ABOUT.length));
      const [found, about] = await Promise.all([
        stat(file).catch(() => undefined),
        readFile(join(place, name), 'utf8').then(parseJson, () => undefined),
      ]);
      if (found === undefined || !isRecord(about) || about['stateOf'] !== stateOf) return [];
      return [{ file, at: found.mtime, ...readMark(about) }];
    });
  return (await Promise.all(read)).flat();
}

async function privateDirectory(path: string): Promise<string> {
  await mkdir(path, { recursive: true });
  await chmod(path, 0o700);
  return path;
}
