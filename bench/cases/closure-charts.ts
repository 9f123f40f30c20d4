// The images of 30 Applications of 10 charts with two sets of values each: ours against `helm template` of the 20 distinct pairs, one by one.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePart } from '../../tools/parts.mjs';
import { startForge } from '../../test/world/forge.ts';
import type { Row } from '../case.ts';
import { bundleOurs } from '../commit/bundle-ours.ts';
import { runProcess } from '../commit/run-process.ts';
import { type Measured, paired } from '../paired.ts';

const CHARTS = 10;
const APPLICATIONS = 3;
const VALUES = 2;

export async function run(): Promise<Row[]> {
  const helm = await ensurePart('helm', console.error);
  const forge = await startForge('manager');
  const origin = `http://127.0.0.1:${new URL(forge.origin).port}`;
  const home = mkdtempSync(join(tmpdir(), 'edp-bench-home-'));
  const [tree, charts] = [join(home, 'tree'), join(home, 'charts')];
  const bundle = await bundleOurs(new URL('../closure/charts.ts', import.meta.url));
  try {
    mkdirSync(tree);
    for (let chart = 0; chart < CHARTS; chart += 1) {
      await forge.pushChart(`devfw/charts/chart-${chart}`, '1.0.0', 'r.example/default:1');
      const directory = join(charts, `chart-${chart}`);
      mkdirSync(join(directory, 'templates'), { recursive: true });
      writeFileSync(join(directory, 'Chart.yaml'), `apiVersion: v2\nname: chart-${chart}\nversion: 1.0.0\n`);
      writeFileSync(
        join(directory, 'templates/deployment.yaml'),
        'kind: Deployment\napiVersion: apps/v1\nmetadata: { name: main }\nspec: { template: { spec: { containers: [{ name: main, image: "{{ .Values.image }}" }] } } }\n',
      );
      for (let index = 0; index < APPLICATIONS; index += 1)
        writeFileSync(
          join(tree, `app-${chart}-${index}.yaml`),
          `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: app-${chart}-${index} }\nspec:\n  source: { repoURL: ${new URL(origin).host}/devfw/charts, chart: chart-${chart}, targetRevision: 1.0.0, helm: { valuesObject: { image: 'r.example/image-${chart}:${index % VALUES}' } } }\n`,
        );
    }
    const ours = async (): Promise<Measured> => {
      const from = performance.now();
      const printed = await runProcess(process.execPath, [bundle.program, tree, origin, forge.readToken, helm], {
        home,
      });
      const seconds = (performance.now() - from) / 1000;
      const { images, unrendered, rendered, requests, peakMb } = JSON.parse(printed) as Record<string, number>;
      if (images !== CHARTS * VALUES || unrendered !== 0 || rendered !== CHARTS * VALUES)
        throw new Error(`${images} images, ${rendered} rendered, ${unrendered} not`);
      return { seconds, peakMb: peakMb!, requests: requests! };
    };
    const theirs = async (): Promise<Measured> => {
      const from = performance.now();
      for (let chart = 0; chart < CHARTS; chart += 1)
        for (let index = 0; index < VALUES; index += 1)
          await runProcess(
            helm,
            ['template', join(charts, `chart-${chart}`), '--set', `image=r.example/image-${chart}:${index}`],
            { home },
          );
      return { seconds: (performance.now() - from) / 1000 };
    };
    return [await paired(ours, { peer: 'helm template of each distinct pair, one by one', theirs, runs: 5 })];
  } finally {
    await forge.stop();
    rmSync(bundle.directory, { recursive: true, force: true });
    rmSync(home, { recursive: true, force: true });
  }
}
