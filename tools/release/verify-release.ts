import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRecord } from '@edp/kit';
import { parseYaml } from '@edp/yaml';

/**
 * Proves a packed release from its files alone: the sums, that the archive holds exactly the commit, that every action finds what it starts, and
 * that the provenance speaks of this archive.
 * @throws Error naming what is wrong
 */
export function verifyRelease(directory: string, { root, commit }: { root: string; commit: string }): void {
  const sums = readFileSync(join(directory, 'SHA256SUMS'), 'utf8').trim().split('\n');
  for (const line of sums) {
    const [digest = '', file = ''] = line.split('  ');
    if (digestOf(join(directory, file)) !== digest) throw new Error(`${file} is not what SHA256SUMS says`);
  }
  const listed = new Set(sums.map((line) => line.split('  ')[1]));
  const unlisted = readdirSync(directory).filter((file) => file !== 'SHA256SUMS' && !listed.has(file));
  if (unlisted.length > 0) throw new Error(`SHA256SUMS does not name ${unlisted.join(', ')}`);
  const archive = [...listed].find((file) => file?.endsWith('.tar.gz')) ?? '';
  const place = mkdtempSync(join(tmpdir(), 'edp-verify-'));
  try {
    execFileSync('tar', ['-xzf', join(directory, archive), '-C', place, '--strip-components=1']);
    checkFiles(place, { root, commit });
    for (const action of readdirSync(join(place, 'actions'))) checkAction(place, action);
    checkProvenance(directory, { archive });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const digestOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

function checkFiles(place: string, { root, commit }: { root: string; commit: string }): void {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const expected = git('ls-tree', '-r', commit)
    .trim()
    .split('\n')
    .map((line) => line.replace(/^\d+ blob /, ''));
  const paths = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(place, path)).isFile(),
  );
  const ids = git('hash-object', '--no-filters', ...paths.map((path) => join(place, path)))
    .trim()
    .split('\n');
  const found = paths.map((path, index) => `${ids[index]}\t${path}`);
  if (found.sort().join('\n') !== expected.sort().join('\n'))
    throw new Error(`the archive does not hold what commit ${commit} does`);
}

function checkAction(place: string, action: string): void {
  const file = join(place, 'actions', action, 'action.yml');
  const { runs } = parseYaml(readFileSync(file, 'utf8'), { file }) as { runs: { main: string; post?: string } };
  for (const path of [runs.main, runs.post]) {
    if (path !== undefined && !existsSync(join(place, 'actions', action, path)))
      throw new Error(`${action} starts ${path}, which is not in the archive`);
  }
}

function checkProvenance(directory: string, { archive }: { archive: string }): void {
  const statement: unknown = JSON.parse(
    readFileSync(join(directory, archive.replace(/\.tar\.gz$/, '.intoto.json')), 'utf8'),
  );
  const subjects =
    isRecord(statement) && Array.isArray(statement['subject']) ? (statement['subject'] as unknown[]) : [];
  const isMeant = subjects.some(
    (each) =>
      isRecord(each) &&
      each['name'] === archive &&
      isRecord(each['digest']) &&
      each['digest']['sha256'] === digestOf(join(directory, archive)),
  );
  if (!isMeant) throw new Error('the provenance speaks of another archive');
}
