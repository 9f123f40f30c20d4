import { execFile, execFileSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { armor, Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { ensurePart } from '../../tools/parts.mjs';
import { type Cloud, startCloud } from '../cloud/cloud.ts';
import { type S3Server, startS3 } from '../cloud/s3.ts';
import { type S3Proxy, startS3Proxy } from '../cloud/s3-proxy.ts';
import { trials } from '../world/trials.ts';
import { type ActionStep, startStep } from './action-step.ts';

const PRODUCTS = ['terraform', 'opentofu'] as const;
/** The products in turn, and both where trials in large numbers are asked for. */
const inTurn = (turn: number): (typeof PRODUCTS)[number][] =>
  PRODUCTS.filter((_, index) => trials({ few: index === turn % 2 ? 1 : 0, many: 1 }) === 1);
const CANARY = 'canary-5b1f0c9ae27d';
const MODULE = `
terraform {
  required_providers {
    opentelekomcloud = { source = "opentelekomcloud/opentelekomcloud" }
  }
  backend "s3" {}
}
variable "canary" {
  type      = string
  sensitive = true
}
resource "opentelekomcloud_vpc_v1" "network" {
  name = "network"
  cidr = "10.0.0.0/16"
}
resource "opentelekomcloud_rds_instance_v3" "database" {
  name              = "database"
  flavor            = "rds.pg.c2.medium"
  availability_zone = ["eu-de-01"]
  vpc_id            = opentelekomcloud_vpc_v1.network.id
  subnet_id         = "subnet"
  security_group_id = "group"
  db {
    type     = "PostgreSQL"
    version  = "16"
    password = var.canary
  }
  volume {
    type = "ULTRAHIGH"
    size = 40
  }
}
`;

let s3: S3Server;
let tofu = '';
beforeAll(async () => {
  s3 = await startS3();
  tofu = await ensurePart('tofu');
});
afterAll(async () => s3.stop());

interface Stand {
  workspace: string;
  cloud: Cloud;
  proxy: S3Proxy;
  key: string;
  start(inputs?: Record<string, string>): ActionStep;
  tool: string;
  remove(): Promise<void>;
}

async function openStand(product: 'terraform' | 'opentofu', name: string): Promise<Stand> {
  const workspace = mkdtempSync(join(tmpdir(), 'edp-unsaved-'));
  const [cloud, proxy] = [await startCloud({ delay: 'create=300ms' }), await startS3Proxy(s3.origin)];
  const key = `${product}-${name}.tfstate`;
  mkdirSync(join(workspace, 'module'));
  writeFileSync(join(workspace, 'module', 'main.tf'), MODULE);
  writeFileSync(join(workspace, 'backend.hcl'), s3.backend(key, { origin: proxy.origin }));
  const env = {
    ...cloud.env,
    ...s3.env,
    TF_VAR_canary: CANARY,
    PATH: `${dirname(tofu)}:${process.env['PATH'] ?? ''}`,
  };
  const inputs = {
    directory: 'module',
    'backend-file': 'backend.hcl',
    instance: 'lab',
    confirm: 'lab',
    product,
    lockfile: 'update',
  };
  return {
    ...{ workspace, cloud, proxy, key },
    tool: product === 'opentofu' ? tofu : 'terraform',
    start: (more = {}) => startStep('terraform-apply', { workspace, env, inputs: { ...inputs, ...more } }),
    remove: async () => {
      await proxy.stop();
      cloud.remove();
      for (const directory of [workspace, `${workspace}.runner`]) rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Files of a workspace that hold the canary as it stands. */
function leaks(workspace: string): string[] {
  return readdirSync(workspace, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(CANARY));
}

/** What the runs of a workspace noted of Terraform. */
function records(workspace: string): { command: string; exitCode?: number }[] {
  const temp = join(workspace, 'temp');
  const files = readdirSync(temp).map((name) => join(temp, name, 'terraform.json'));
  return files
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as { command: string; exitCode?: number });
}

/** Puts a directory with all that is in it on a small disk of its own; returns what fills that disk, and what takes it away. */
function smallDisk(directory: string): { fill(): void; remove(): void } {
  const content = `${directory}.content`;
  cpSync(directory, content, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', directory]);
  cpSync(content, directory, { recursive: true });
  rmSync(content, { recursive: true });
  return {
    fill: () => {
      const file = openSync(join(directory, 'filler'), 'w');
      try {
        for (;;) writeSync(file, Buffer.alloc(64 * 1024, 'x'));
      } catch (error) {
        expect(error).toMatchObject({ code: 'ENOSPC' });
      } finally {
        closeSync(file);
      }
    },
    remove: () => {
      execFileSync('umount', ['--lazy', directory]);
    },
  };
}

/** Resolves once Terraform creates something: the plan is over, and has locked and unlocked. */
async function untilCreating({ cloud }: Stand): Promise<void> {
  while (cloud.journal().length === 0) await sleep(10);
}

describe('a state that the backend does not take', () => {
  const kept = ['beside the module', 'printed for want of room'];
  test.each(kept.flatMap((where, turn) => inTurn(turn).map((product) => [product, where] as const)))(
    'of %s is kept encrypted where it was %s, and pushed back by the printed commands',
    async (product, where) => {
      const stand = await openStand(product, where.replaceAll(' ', '-'));
      const { workspace, proxy, key, cloud } = stand;
      // Where Terraform cannot write its file either, it prints the state.
      const disk = where === 'beside the module' ? undefined : smallDisk(join(workspace, 'module'));
      try {
        proxy.refuse(new RegExp(`^PUT .*${key}$`));
        const identity = await generateIdentity();
        const step = stand.start({ recipients: await identityToRecipient(identity) });
        await untilCreating(stand);
        disk?.fill();
        expect({ code: await step.ended, log: step.log() }).toMatchObject({ code: 1 });
        expect(await step.post()).toBe(0);
        const log = step.log();
        // Nothing else outlives a job in a container, where no run lock is.
        expect(log).toMatch(/base64 -d \| age -d -i <key file> > errored\.tfstate/);
        expect(log).toMatch(
          /terraform apply did 2 of 2 steps, and its state could not be saved and is kept in \S+\.tfstate\.age on/,
        );
        expect({ files: leaks(workspace), log: log.includes(CANARY) }).toEqual({ files: [], log: false });

        const file = /kept in (\S+\.age) on/.exec(log)![1]!;
        const decrypter = new Decrypter();
        decrypter.addIdentity(identity);
        const state = await decrypter.decrypt(armor.decode(readFileSync(file, 'utf8')), 'text');
        expect(state).toContain(CANARY);
        expect(cloud.objects().every(({ id }) => state.includes(id))).toBe(true);

        proxy.refuse(undefined);
        rmSync(join(workspace, 'module', 'filler'), { force: true });
        const meanwhile = stand.start();
        expect({ code: await meanwhile.ended, log: meanwhile.log() }).toMatchObject({
          code: 1,
          log: expect.stringMatching(
            /a state of lab \(lineage \S+, serial \d+\) that its backend did not take at \S+ is kept in \S+\.age on/,
          ),
        });
        expect(cloud.objects()).toHaveLength(2);
        // age itself is no part of this project: its command is played by the library.
        writeFileSync(file.replace(/\.age$/, ''), state);
        for (const command of [
          ['init', '-backend-config=../backend.hcl'],
          ['state', 'push', file.replace(/\.age$/, '')],
        ]) {
          expect(log).toContain(`${product === 'opentofu' ? 'tofu' : 'terraform'} ${command[0]}`);
          // Not synchronous: the proxy runs in this process.
          await promisify(execFile)(stand.tool, command, {
            cwd: join(workspace, 'module'),
            env: { PATH: process.env['PATH'], ...cloud.env, ...s3.env, TF_VAR_canary: CANARY },
          });
        }
        const again = stand.start();
        expect({ code: await again.ended, log: again.log() }).toMatchObject({ code: 0 });
        expect(cloud.objects()).toHaveLength(2);
        expect(existsSync(file)).toBe(false);
      } finally {
        disk?.remove();
        await stand.remove();
      }
    },
  );

  test.each(inTurn(1))(
    'of %s that fits nowhere, on a disk that is full all over, is told to be lost, and leaks nowhere',
    async (product) => {
      const stand = await openStand(product, 'nowhere');
      const disk = smallDisk(stand.workspace);
      try {
        stand.proxy.refuse(new RegExp(`^PUT .*${stand.key}$`));
        const step = stand.start({ recipients: await identityToRecipient(await generateIdentity()) });
        await untilCreating(stand);
        disk.fill();
        expect({ code: await step.ended, log: step.log() }).toMatchObject({
          code: 1,
          log: expect.stringMatching(/could be saved nowhere|may be missing in the state/),
        });
        expect(await step.post()).toBe(0);
        expect({ files: leaks(stand.workspace), log: step.log().includes(CANARY) }).toEqual({ files: [], log: false });
      } finally {
        disk.remove();
        await stand.remove();
      }
    },
  );

  test.each(inTurn(0))(
    'of %s is pushed by the post hook where the step was killed before it could',
    async (product) => {
      const stand = await openStand(product, 'killed');
      try {
        stand.proxy.refuse(new RegExp(`^PUT .*${stand.key}$`));
        const step = stand.start();
        const isOver = (): boolean =>
          records(stand.workspace).some(({ command, exitCode }) => command === 'apply' && exitCode === 1);
        while (!isOver()) await sleep(10);
        process.kill(-step.child.pid!, 'SIGKILL');
        await step.ended;
        stand.proxy.refuse(undefined);
        expect(await step.post()).toBe(0);
        expect(step.log()).toMatch(
          /terraform apply lost its step and ended with errors, 2 of 2 steps done; the state was saved on a second try/,
        );
        const state = s3.read(stand.key) ?? '';
        expect(stand.cloud.objects().every(({ id }) => state.includes(id))).toBe(true);
        expect({ files: leaks(stand.workspace), log: step.log().includes(CANARY) }).toEqual({ files: [], log: false });
      } finally {
        await stand.remove();
      }
    },
  );

  test.each(inTurn(1))('of %s is pushed past the lock of its own that Terraform could not release', async (product) => {
    const stand = await openStand(product, 'locked');
    try {
      const step = stand.start();
      // From the first object on: the plan has locked and unlocked too.
      const watch = setInterval(() => {
        if (stand.proxy.seen.some((line) => line === `refused DELETE /state/${stand.key}.tflock`))
          stand.proxy.refuse(undefined);
        else if (stand.cloud.journal().length > 0)
          stand.proxy.refuse(new RegExp(`^(PUT .*${stand.key}|DELETE .*tflock)$`));
      }, 10);
      const code = await step.ended;
      clearInterval(watch);
      expect({ code, log: step.log() }).toMatchObject({ code: 1 });
      expect(step.log()).toMatch(/it was pushed to the backend just now/);
      const state = s3.read(stand.key) ?? '';
      expect(stand.cloud.objects().every(({ id }) => state.includes(id))).toBe(true);
      expect(s3.keys().filter((each) => each.endsWith('.tflock') && each.startsWith(stand.key))).toEqual([]);
    } finally {
      await stand.remove();
    }
  });

  test.each(inTurn(0))(
    'of %s is pushed a moment later where the backend was only away for a moment',
    async (product) => {
      const stand = await openStand(product, 'moment');
      try {
        stand.proxy.refuse(new RegExp(`^PUT .*${stand.key}$`));
        const step = stand.start();
        const timer = setInterval(() => {
          if (/2\/2 .* is done/.test(step.log())) stand.proxy.refuse(undefined);
        }, 20);
        const code = await step.ended;
        clearInterval(timer);
        // Terraform's own last try may have come late enough.
        if (code !== 0) expect(step.log()).toMatch(/it was pushed to the backend just now/);
        const state = s3.read(stand.key) ?? '';
        expect(stand.cloud.objects().every(({ id }) => state.includes(id))).toBe(true);
        expect({ files: leaks(stand.workspace), log: step.log().includes(CANARY) }).toEqual({ files: [], log: false });
      } finally {
        await stand.remove();
      }
    },
  );
});

test('a state that the backend does not take is kept as it stands where nobody could decrypt it, for the user of the runner alone, who is told', async () => {
  const stand = await openStand('terraform', 'clear');
  try {
    stand.proxy.refuse(new RegExp(`^PUT .*${stand.key}$`));
    const step = stand.start();
    expect(await step.ended).toBe(1);
    expect(await step.post()).toBe(0);
    const file = /kept in (\S+\.tfstate) on/.exec(step.log())![1]!;
    expect({ mode: statSync(file).mode & 0o777, directory: statSync(dirname(file)).mode & 0o777 }).toEqual({
      mode: 0o600,
      directory: 0o700,
    });
    expect(step.log()).toMatch(/Warning: The state is kept as it stands, with every secret in it/);
    // Nowhere else.
    expect({ files: leaks(stand.workspace), log: step.log().includes(CANARY) }).toEqual({
      files: [file],
      log: false,
    });
  } finally {
    await stand.remove();
  }
});
