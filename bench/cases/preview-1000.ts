// What a commit of stacks would do to 1,000 instances of 120 files, 20 of them templates: as a whole process, against 100 instances (by how
// much an instance of many costs more), and of 200 against a loop of `helm template` over the same files, once an instance.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringifyYaml } from '@edp/yaml';
import { ensurePart } from '../../tools/parts.mjs';
import type { Row } from '../case.ts';
import { bundleOurs } from '../commit/bundle-ours.ts';
import { runProcess } from '../commit/run-process.ts';
import { median } from '../median.ts';
import { type Measured, paired } from '../paired.ts';
import { startFleet } from '../preview/fleet.ts';
import { DOMAIN, environmentOf, fieldsOf, OUTPUTS, templates, TENANT } from '../preview/layout.ts';

const RUNS = 3;
const OF_HELM = 200;

export async function run(): Promise<Row[]> {
  const helm = await ensurePart('helm', console.error);
  const { directory, program } = await bundleOurs(new URL('../preview/ours.ts', import.meta.url));
  try {
    const small = await measure(program, 100);
    const large = await measure(program, 1000);
    const scale: Row = {
      ours_s: large.seconds,
      peer: 'self at 100, time of an instance',
      peer_s: small.seconds,
      ratio: large.seconds / 1000 / (small.seconds / 100),
      peak_mb: Math.round(large.peakMb ?? 0),
      requests: large.requests ?? 0,
      seconds_at: { '100': small.seconds, '1000': large.seconds },
    };
    const fleet = await startFleet(OF_HELM);
    try {
      const ours = async (): Promise<Measured> => preview(program, { ...fleet, instances: OF_HELM });
      const theirs = helmLoop(helm, directory);
      return [scale, await paired(ours, { peer: `helm template, a loop over ${OF_HELM} instances`, theirs, runs: 1 })];
    } finally {
      await fleet.stop();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function measure(program: string, instances: number): Promise<Measured> {
  const fleet = await startFleet(instances);
  try {
    const all: Measured[] = [];
    for (let round = 0; round < RUNS; round += 1) all.push(await preview(program, { ...fleet, instances }));
    return {
      seconds: median(all.map(({ seconds }) => seconds)),
      peakMb: Math.max(...all.map(({ peakMb = 0 }) => peakMb)),
      requests: Math.max(...all.map(({ requests = 0 }) => requests)),
    };
  } finally {
    await fleet.stop();
  }
}

async function preview(
  program: string,
  { origin, proposed, instances }: { origin: string; proposed: string; instances: number },
): Promise<Measured> {
  const home = mkdtempSync(join(tmpdir(), 'edp-bench-home-'));
  try {
    const from = performance.now();
    const argv = [program, origin, proposed];
    const printed = await runProcess(process.execPath, argv, { home, env: { TMPDIR: home } });
    const seconds = (performance.now() - from) / 1000;
    const { changed, requests, peakMb } = JSON.parse(printed) as Record<string, number>;
    if (changed !== instances) throw new Error(`${changed} of ${instances} instances changed`);
    return { seconds, requests: requests!, peakMb: peakMb! };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** One process an instance, one after the other, each with its own values; what it prints goes nowhere. */
function helmLoop(helm: string, directory: string): () => Promise<Measured> {
  const chart = join(directory, 'chart');
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(chart, path)), { recursive: true });
    writeFileSync(join(chart, path), text);
  };
  write('Chart.yaml', stringifyYaml({ apiVersion: 'v2', name: 'bench', version: '1.0.0' }));
  for (const [path, text] of Object.entries(templates('helm', { proposed: true }))) write(`templates/${path}`, text);
  for (let index = 0; index < OF_HELM; index += 1) {
    const environment = environmentOf(index);
    const path = `${TENANT}/${environment}`;
    const instance = { name: environment, domain: `${environment}.${DOMAIN}`, path };
    const names = { tenant: TENANT, environment, instance, stacks: { ref: 'main', commit: '' } };
    const stacksInstances = { url: 'https://edp.buildth.ing/o/stacks-instances', branch: 'main' };
    write(
      `of/${environment}.yaml`,
      stringifyYaml({ ...names, fields: fieldsOf(index), outputs: OUTPUTS, stacksInstances }),
    );
  }
  return async () => {
    const from = performance.now();
    for (let index = 0; index < OF_HELM; index += 1) {
      const values = join(chart, 'of', `${environmentOf(index)}.yaml`);
      await runProcess(helm, ['template', 'bench', chart, '--values', values], { home: tmpdir() });
    }
    return { seconds: (performance.now() - from) / 1000 };
  };
}
