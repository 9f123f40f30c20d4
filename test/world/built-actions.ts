import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseYaml } from '@edp/yaml';

/** Everything that a bundle is made of. */
const SOURCES = ['packages', 'actions', 'tools/build.mjs', 'package.json', 'pnpm-lock.yaml'];
const APART = /(^|\/)(node_modules|test|dist)(\/|$)/;
const CACHE = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'edp-actions', 'bundles');
const KEPT_MS = 24 * 60 * 60 * 1000;

let built: string | undefined;

/**
 * Returns a directory laid out as a release (`actions/<name>/action.yml`, `dist/`) that was built from the sources as they are now: what
 * is committed as `dist` may be older. It is kept by the digest of the sources, so that it is built once for all tests.
 */
export function builtActions(): string {
  built ??= build(digestOfSources());
  return built;
}

/** Returns the file that a runner starts for an action: what its action.yml calls `main` or `post`, found as a runner finds it. */
export function actionFile(action: string, part: 'main' | 'post' = 'main'): string {
  const directory = join(builtActions(), 'actions', action);
  const file = join(directory, 'action.yml');
  const { runs } = parseYaml(readFileSync(file, 'utf8'), { file }) as { runs: { main: string; post?: string } };
  const path = runs[part];
  if (path === undefined) throw new Error(`${file} has no ${part}`);
  return join(directory, path);
}

function build(digest: string): string {
  const target = join(CACHE, digest);
  if (existsSync(target)) return target;
  mkdirSync(CACHE, { recursive: true });
  removeOld();
  const making = mkdtempSync(join(CACHE, 'making-'));
  for (const action of readdirSync('actions')) {
    mkdirSync(join(making, 'actions', action), { recursive: true });
    cpSync(join('actions', action, 'action.yml'), join(making, 'actions', action, 'action.yml'));
  }
  const { status, stderr } = spawnSync(process.execPath, ['tools/build.mjs', join(making, 'dist')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the actions cannot be built: ${stderr}`);
  try {
    renameSync(making, target);
  } catch (error) {
    // Another test was quicker with the same sources.
    if (!existsSync(target)) throw error;
    rmSync(making, { recursive: true, force: true });
  }
  return target;
}

function removeOld(): void {
  for (const name of readdirSync(CACHE)) {
    const age = Date.now() - (statSync(join(CACHE, name), { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > KEPT_MS) rmSync(join(CACHE, name), { recursive: true, force: true });
  }
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    if (APART.test(path)) return;
    if (!statSync(path).isDirectory()) return void hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
    for (const name of readdirSync(path).sort()) add(`${path}/${name}`);
  };
  for (const source of SOURCES) add(source);
  return hash.digest('hex').slice(0, 16);
}
