import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ensurePart } from '../../tools/parts.mjs';
import { type Cloud, startCloud } from '../cloud/cloud.ts';
import { type S3Server, startS3 } from '../cloud/s3.ts';
import { type ActionStep, startStep } from './action-step.ts';
import { seededRandom } from './seeded-random.ts';

/** One of each combination of tool, backend and runner; 200 in `npm run test:soak`, or as many as EDP_TRIALS says. */
const TRIALS = Number(process.env['EDP_TRIALS'] ?? 8);
const FIRST_SEED = Number(process.env['EDP_SEED'] ?? 1);
const OBJECTS = 6;
const MODULE = `
terraform {
  required_providers {
    opentelekomcloud = { source = "opentelekomcloud/opentelekomcloud" }
  }
  backend "BACKEND" {}
}
resource "opentelekomcloud_vpc_v1" "network" {
  name = "network"
  cidr = "10.0.0.0/16"
}
resource "opentelekomcloud_evs_volume_v3" "first" {
  count             = 2
  name              = "first-\${count.index}-\${opentelekomcloud_vpc_v1.network.id}"
  availability_zone = "eu-de-01"
  volume_type       = "SSD"
  size              = 10
}
resource "opentelekomcloud_evs_volume_v3" "second" {
  count             = 3
  name              = "second-\${count.index}-\${opentelekomcloud_evs_volume_v3.first[0].id}"
  availability_zone = "eu-de-01"
  volume_type       = "SSD"
  size              = 10
}
`;

interface Trial {
  seed: number;
  product: 'terraform' | 'opentofu';
  backend: 'local' | 's3';
  runner: 'forgejo' | 'github';
  /** Stopped once so many objects are being created; -1: at any time after the start. */
  afterObjects: number;
  pauseMs: number;
  /** Share of the runner's own patience: 1 is 7.5 s and 2.5 s. */
  scale: number;
  /** Started again afterwards. */
  again: boolean;
}

function planTrial(seed: number): Trial {
  const random = seededRandom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  return {
    seed,
    // Every combination comes in turn.
    product: seed % 2 === 0 ? 'terraform' : 'opentofu',
    backend: (seed >> 1) % 2 === 0 ? 'local' : 's3',
    runner: (seed >> 2) % 2 === 0 ? 'forgejo' : 'github',
    afterObjects: pick([-1, 1, 1, 2, 3, 4, 5, 6]),
    pauseMs: Math.floor(random() * 250),
    scale: seed % 20 === 7 ? 1 : 0.02,
    again: seed % 4 === 0,
  };
}

let s3: S3Server;
const tofu = { path: '' };
beforeAll(async () => {
  s3 = await startS3();
  tofu.path = dirname(await ensurePart('tofu'));
});
afterAll(async () => s3.stop());

describe('an apply that is stopped', () => {
  // Two at a time: each spends half its time waiting for the cloud.
  const seeds = Array.from({ length: TRIALS }, (_, index) => FIRST_SEED + index);
  test(
    `${TRIALS} times loses nothing, leaves no lock, and was interrupted once at most`,
    async () => {
      const lanes = [0, 1].map(async (lane) => {
        for (const seed of seeds.filter((_, index) => index % 2 === lane)) await runTrial(planTrial(seed));
      });
      await Promise.all(lanes);
    },
    180_000 + TRIALS * 60_000,
  );
});

async function runTrial(trial: Trial): Promise<void> {
  const workspace = mkdtempSync(join(tmpdir(), 'edp-stop-'));
  const cloud = await startCloud({ delay: 'create=200ms' });
  let step: ActionStep | undefined;
  try {
    prepare(workspace, trial);
    step = start(workspace, { trial, cloud });
    await moment(step, { trial, cloud });
    await stop(step, trial);
    const afterStep = findings(workspace, { trial, cloud });
    await sleep(trial.runner === 'forgejo' ? 500 : 50);
    expect(await step.post()).toBe(0);
    const found = findings(workspace, { trial, cloud });
    expect(found).toMatchObject({ alive: false, missing: [], unknown: [], locks: [] });
    expect(step.log()).not.toMatch(/Two interrupts received/);
    // What a killed step reports is nothing; what its post hook reports is there whenever Terraform was still at work.
    if (afterStep.alive) expect(step.log()).toMatch(/outlived its step/);
    if (!trial.again) return;
    const second = start(workspace, { trial, cloud });
    expect(await second.ended).toBe(0);
    expect(findings(workspace, { trial, cloud })).toMatchObject({ missing: [], unknown: [] });
    expect(cloud.objects()).toHaveLength(OBJECTS);
    expect(cloud.journal().filter(({ operation, phase }) => operation === 'create' && phase === 'begun')).toHaveLength(
      OBJECTS,
    );
  } catch (error) {
    const about = `${JSON.stringify(trial)}\n${(step?.log() ?? '').split('Plan id').at(-1)}`;
    throw new Error(`trial ${trial.seed} (EDP_SEED=${trial.seed} EDP_TRIALS=1): ${about}`, { cause: error });
  } finally {
    cloud.remove();
    for (const directory of [workspace, `${workspace}.runner`]) rmSync(directory, { recursive: true, force: true });
  }
}

function prepare(workspace: string, { backend, seed }: Trial): void {
  mkdirSync(join(workspace, 'module'));
  writeFileSync(join(workspace, 'module', 'main.tf'), MODULE.replace('BACKEND', backend));
  const settings = backend === 's3' ? s3.backend(key(seed)) : `path = ${JSON.stringify(join(workspace, 'state'))}\n`;
  writeFileSync(join(workspace, 'backend.hcl'), settings);
}

const key = (seed: number): string => `trial-${seed}.tfstate`;

function start(workspace: string, { trial, cloud }: { trial: Trial; cloud: Cloud }): ActionStep {
  const path = trial.product === 'opentofu' ? `${tofu.path}:${process.env['PATH']}` : (process.env['PATH'] ?? '');
  return startStep('terraform-apply', {
    workspace,
    inputs: {
      directory: 'module',
      'backend-file': 'backend.hcl',
      instance: 'lab',
      confirm: 'lab',
      product: trial.product,
      lockfile: 'update',
    },
    env: { ...cloud.env, ...s3.env, PATH: path },
  });
}

/** Waits until the step is where the trial stops it. */
async function moment(step: ActionStep, { trial, cloud }: { trial: Trial; cloud: Cloud }): Promise<void> {
  const begun = (): number => cloud.journal().filter(({ phase }) => phase === 'begun').length;
  while (!isOver(step) && trial.afterObjects > 0 && begun() < trial.afterObjects) await sleep(10);
  await sleep(trial.afterObjects < 0 ? trial.pauseMs * 10 : trial.pauseMs);
}

/** Stops a step as the runner does: Forgejo's kills its group without a word, GitHub's signals the process it started, three times. */
async function stop(step: ActionStep, { runner, scale }: Trial): Promise<void> {
  const { child, ended } = step;
  const signal = (pid: number, name: NodeJS.Signals): void => {
    try {
      process.kill(pid, name);
    } catch {
      // Over already.
    }
  };
  if (runner === 'forgejo') {
    signal(-child.pid!, 'SIGKILL');
    await ended;
    return;
  }
  for (const [name, patienceMs] of [
    ['SIGINT', 7500],
    ['SIGTERM', 2500],
    ['SIGKILL', 0],
  ] as const) {
    if (isOver(step)) return;
    signal(child.pid!, name);
    const until = Date.now() + patienceMs * scale;
    while (!isOver(step) && Date.now() < until) await sleep(10);
  }
  await ended;
}

const isOver = ({ child }: ActionStep): boolean => child.exitCode !== null || child.signalCode !== null;

interface Findings {
  alive: boolean;
  /** Objects of the cloud that the state does not know, and the other way round. */
  missing: string[];
  unknown: string[];
  locks: string[];
}

function findings(workspace: string, { trial, cloud }: { trial: Trial; cloud: Cloud }): Findings {
  const text = trial.backend === 's3' ? s3.read(key(trial.seed)) : readIfThere(join(workspace, 'state'));
  const { resources = [] } = JSON.parse(text || '{}') as {
    resources?: { instances: { attributes: { id: string } }[] }[];
  };
  const known = resources.flatMap(({ instances }) => instances.map(({ attributes }) => attributes.id));
  const created = cloud.objects().map(({ id }) => id);
  const locks = [
    ...s3.keys().filter((each) => each === `${key(trial.seed)}.tflock`),
    ...readdirSync(workspace).filter((name) => name.endsWith('.lock.info')),
  ];
  return {
    alive: runsOf(workspace).some(isRunning),
    missing: created.filter((id) => !known.includes(id)),
    unknown: known.filter((id) => !created.includes(id)),
    locks,
  };
}

const readIfThere = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** Pids that the steps of a workspace recorded. */
function runsOf(workspace: string): number[] {
  const temp = join(workspace, 'temp');
  return readdirSync(temp)
    .map((name) => readIfThere(join(temp, name, 'terraform.json')))
    .map((text) => (text === undefined ? 0 : (JSON.parse(text) as { pid: number }).pid));
}

function isRunning(pid: number): boolean {
  const stat = pid === 0 ? undefined : readIfThere(`/proc/${pid}/stat`);
  return stat !== undefined && !/\) [ZX] /.test(stat);
}
