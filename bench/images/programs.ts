import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePart } from '../../tools/parts.mjs';
import { bundleOurs } from '../commit/bundle-ours.ts';
import { runProcess } from '../commit/run-process.ts';
import type { Measured } from '../paired.ts';
import { REPOSITORIES } from './layout.ts';

/** Brings all images of one registry to another, as a whole process; returns how long it took. */
export type Program = (from: string, to: string) => Promise<Measured>;

export interface Programs {
  ours: Program;
  /** One call for each repository, as its manual shows it. */
  skopeo: Program;
  /** One call with a file that lists all repositories. */
  skopeoList: Program;
  regsync: Program;
  /** Four at once, each with one image and all of its tags. */
  crane: Program;
  stop(): void;
}

const SKOPEO = ['--insecure-policy', 'sync', '--dest', 'docker', '--all', '--dest-tls-verify=false'];

interface Result {
  failed: string[];
  requests: number;
  peakMb: number;
}

/** Returns our program and its peers, ready to run. */
export async function preparePrograms(): Promise<Programs> {
  const { directory, program } = await bundleOurs(new URL('ours.ts', import.meta.url));
  const home = mkdtempSync(join(tmpdir(), 'edp-bench-home-'));
  const [skopeo, regsync, crane] = await Promise.all([
    ensurePart('skopeo', console.error),
    ensurePart('regsync', console.error),
    ensurePart('crane', console.error),
  ]);
  const host = (origin: string): string => new URL(origin).host;
  const timed = async (command: string, argv: string[]): Promise<Measured & { printed: string }> => {
    const from = performance.now();
    const printed = await runProcess(command, argv, { home });
    return { seconds: (performance.now() - from) / 1000, printed };
  };
  const file = (name: string, content: unknown): string => {
    const path = join(home, name);
    // JSON is YAML.
    writeFileSync(path, JSON.stringify(content));
    return path;
  };

  return {
    ours: async (from, to) => {
      const { seconds, printed } = await timed(process.execPath, [program, from, to, ...REPOSITORIES]);
      const { failed, requests, peakMb } = JSON.parse(printed) as Result;
      if (failed.length > 0) throw new Error(failed.join('\n'));
      return { seconds, requests, peakMb };
    },
    skopeo: async (from, to) => {
      const started = performance.now();
      for (const name of REPOSITORIES) {
        const argv = [...SKOPEO, '--src', 'docker', '--src-tls-verify=false', `${host(from)}/${name}`];
        // It keeps the last part of a name only.
        await runProcess(skopeo, [...argv, `${host(to)}/team`], { home });
      }
      return { seconds: (performance.now() - started) / 1000 };
    },
    skopeoList: async (from, to) => {
      const images = Object.fromEntries(REPOSITORIES.map((name) => [name, []]));
      const config = file('skopeo.yaml', { [host(from)]: { 'tls-verify': false, images } });
      return timed(skopeo, [...SKOPEO, '--src', 'yaml', config, `${host(to)}/team`]);
    },
    regsync: async (from, to) => {
      const creds = [from, to].map((origin) => ({ registry: host(origin), tls: 'disabled' }));
      const sync = REPOSITORIES.map((name) => ({
        source: `${host(from)}/${name}`,
        target: `${host(to)}/${name}`,
        type: 'repository',
      }));
      const config = file('regsync.yaml', { version: 1, creds, defaults: { parallel: 4 }, sync });
      return timed(regsync, ['-c', config, 'once', '-v', 'error']);
    },
    crane: async (from, to) => {
      const started = performance.now();
      const left = [...REPOSITORIES];
      const worker = async (): Promise<void> => {
        for (let name = left.shift(); name !== undefined; name = left.shift())
          await runProcess(crane, ['copy', '-a', `${host(from)}/${name}`, `${host(to)}/${name}`], { home });
      };
      await Promise.all([worker(), worker(), worker(), worker()]);
      return { seconds: (performance.now() - started) / 1000 };
    },
    stop: () => {
      for (const each of [directory, home]) rmSync(each, { recursive: true, force: true });
    },
  };
}
