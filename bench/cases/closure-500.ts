// What 5,000 rendered files need, 500 artifacts, found on a forge: ours against a script that asks for each with crane and git, eight at once.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePart } from '../../tools/parts.mjs';
import type { Row } from '../case.ts';
import { bundleOurs } from '../commit/bundle-ours.ts';
import { runProcess } from '../commit/run-process.ts';
import { imageName, IMAGES, OWNER, REPOSITORIES, repositoryName, tagName, TAGS } from '../closure/layout.ts';
import { fillManager } from '../closure/manager.ts';
import { type Measured, paired } from '../paired.ts';

const WANTED = IMAGES * TAGS + REPOSITORIES;

export async function run(): Promise<Row[]> {
  const crane = await ensurePart('crane', console.error);
  const manager = await fillManager();
  const { origin, token, directory } = manager;
  const bundle = await bundleOurs(new URL('../closure/ours.ts', import.meta.url));
  const home = mkdtempSync(join(tmpdir(), 'edp-bench-home-'));
  const { host } = new URL(origin);
  try {
    await runProcess(crane, ['auth', 'login', host, '-u', 'x', '-p', token], { home });
    writeFileSync(
      join(home, '.gitconfig'),
      `[http "${origin}/"]\n  extraHeader = Authorization: Basic ${Buffer.from(`x:${token}`).toString('base64')}\n`,
    );
    const commands = [
      ...range(IMAGES).flatMap((image) =>
        range(TAGS).map((tag) => `${crane} digest --insecure ${host}/${imageName(image)}:${tagName(tag)}`),
      ),
      ...range(REPOSITORIES).map((index) => `git ls-remote ${origin}/${OWNER}/${repositoryName(index)}.git main`),
    ];
    writeFileSync(join(home, 'commands'), `${commands.join('\n')}\n`);
    const ours = async (): Promise<Measured> => {
      const from = performance.now();
      const printed = await runProcess(process.execPath, [bundle.program, directory, origin, token], {
        home,
      });
      const seconds = (performance.now() - from) / 1000;
      const { artifacts, holes, requests, peakMb } = JSON.parse(printed) as Record<string, number>;
      if (artifacts !== WANTED || holes !== 0) throw new Error(`${artifacts} artifacts, ${holes} holes`);
      return { seconds, peakMb: peakMb!, requests: requests! };
    };
    const theirs = async (): Promise<Measured> => {
      const from = performance.now();
      await runProcess('sh', ['-c', `xargs -P 8 -I{} sh -c '{}' < '${join(home, 'commands')}'`], { home });
      return { seconds: (performance.now() - from) / 1000 };
    };
    return [await paired(ours, { peer: 'crane digest and git ls-remote, each artifact, 8 at once', theirs, runs: 5 })];
  } finally {
    await manager.stop();
    rmSync(bundle.directory, { recursive: true, force: true });
    rmSync(home, { recursive: true, force: true });
  }
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
