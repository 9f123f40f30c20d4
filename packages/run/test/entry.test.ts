import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, RunFile } from '@edp/instance';
import { writeProgress } from '@edp/terraform';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { entry } from '../../../test/e2e/support.ts';
import { OWNER } from '../../../test/platform/platform.ts';
import { planStoppedEntry } from '../src/step/plan-entry.ts';
import { FORM, type Job, OUTPUTS, type Rehearsal, startRehearsal, unlock } from './rehearsal.ts';

type Deployed = NonNullable<Entry['deployed']>;

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await startRehearsal();
});
afterEach(async () => unlock(rehearsal.platform));
afterAll(async () => rehearsal.stop());

const FILE = (environment: string): string => `instances/non-prod/${environment}.yaml`;

async function read(environment: string): Promise<string> {
  return (await rehearsal.platform.edp.readFile(OWNER, 'infra-deploy', 'main', FILE(environment))) ?? '';
}

/** Somebody merges a change of the entry while a run is at work. */
async function merge(environment: string, change: (text: string) => string | undefined): Promise<void> {
  const text = change(await read(environment));
  await rehearsal.platform.edp.seed(OWNER, 'infra-deploy', { files: { [FILE(environment)]: text } });
}

async function finish(job: Job): Promise<void> {
  await writeProgress(job.directory, { lineage: 'l', credentialsShown: true });
  await job.step('commit');
}

const moved = (lines: string[]): string[] => lines.filter((line) => line.startsWith('WARNING: CHANGED IN GIT'));

describe('what is merged into the entry while a deployment is at work', () => {
  test('before it is recorded: values and lines beside those of the form stay, and the run says what it deploys', async () => {
    const environment = 'early';
    await rehearsal.deploy({ environment });
    const fields = JSON.stringify({ 'storage-size': '', fields: 'storageSize: 70' });
    const job = await rehearsal.resolve({ environment, fields });
    await merge(environment, (text) =>
      text.replace('fields:\n', 'fields:\n  # five for the launch\n  nodes: 5\n').replace('ref: main', 'ref: release'),
    );
    await job.step('record');
    expect(await read(environment)).toContain('  # five for the launch\n  nodes: 5\n');
    expect(await entry(rehearsal.platform.edp, 'non-prod', environment)).toMatchObject({
      fields: { nodes: 5, storageSize: 70 },
      stacks: { ref: 'release' },
      status: 'deploying',
    });
    await finish(job);
    expect(await entry(rehearsal.platform.edp, 'non-prod', environment)).toMatchObject({
      fields: { nodes: 5, storageSize: 70 },
      stacks: { ref: 'release' },
      status: 'deployed',
      deployed: { fields: { nodes: 3, storageSize: 70 } },
    });
    expect(moved(job.lines)).toEqual([
      expect.stringMatching(/nodes of instances\/non-prod\/early\.yaml is 5 by now, and this run deploys \(not set\)/),
      expect.stringMatching(/stacks\.ref of .* is release by now, and this run deploys main/),
      expect.stringMatching(/nodes of .* this run deployed \(not set\)\. The entry keeps 5/),
      expect.stringMatching(/stacks\.ref of .* this run deployed main/),
    ]);
  });

  test('while Terraform is at work: nothing of it is taken back, not even where the form had set the same value', async () => {
    const environment = 'late';
    await rehearsal.deploy({ environment });
    const job = await rehearsal.resolve({ environment, fields: JSON.stringify({ nodes: '4' }) });
    await job.step('record');
    await merge(environment, (text) => text.replace('nodes: 4', 'nodes: 3') + '# kept\n');
    await finish(job);
    expect(await read(environment)).toContain('# kept\n');
    expect(await entry(rehearsal.platform.edp, 'non-prod', environment)).toMatchObject({
      fields: { nodes: 3 },
      status: 'deployed',
      deployed: { fields: { nodes: 4 } },
    });
    expect(moved(job.lines)).toEqual([expect.stringMatching(/nodes of .* is 3 by now, and this run deployed 4/)]);
  });

  test('a value that was taken out stays out', async () => {
    const environment = 'removed';
    await rehearsal.deploy({ environment, fields: JSON.stringify({ ...FORM, nodes: '2' }) });
    const job = await rehearsal.resolve({ environment, fields: '{}' });
    await merge(environment, (text) => text.replace('  nodes: 2\n', ''));
    await job.step('record');
    await finish(job);
    expect(await entry(rehearsal.platform.edp, 'non-prod', environment)).toMatchObject({
      fields: { adminEmail: FORM['admin-email'], clusterFlavor: 'cce.s2.small' },
      deployed: { fields: { nodes: 2 } },
    });
    expect((await read(environment)).split('deployed:')[0]).not.toContain('nodes');
  });

  test('nothing was merged: nothing is said', async () => {
    const job = await rehearsal.deploy({ environment: 'calm' });
    expect(job.lines.filter((line) => line.startsWith('WARNING'))).toEqual([]);
  });
});

describe('the outputs of Terraform in the entry of a deployment', () => {
  async function deployWith(environment: string, outputs: object): Promise<{ lines: string[]; deployed: Deployed }> {
    const job = await rehearsal.resolve({ environment });
    await job.step('record');
    await writeProgress(job.directory, { lineage: 'l', credentialsShown: true });
    const outputsFile = join(job.directory, 'outputs.json');
    writeFileSync(outputsFile, JSON.stringify({ ...OUTPUTS, ...outputs }));
    await job.step('commit', { outputsFile });
    const { deployed } = (await entry(rehearsal.platform.edp, 'non-prod', environment)) as { deployed: Deployed };
    return { lines: job.lines.filter((line) => line.startsWith('WARNING')), deployed };
  }

  test('those that are not sensitive are kept as they are', async () => {
    const nodes = { value: [{ name: 'a', port: 80 }, null, true] };
    const { deployed, lines } = await deployWith('kept', {
      nodes,
      admin: { value: 'not for Git', sensitive: true },
      later: { unknown: true },
    });
    expect(deployed.outputs).toEqual({
      load_balancer_ip: '192.0.2.7',
      load_balancer_id: '0f6f7c2e-5d4b-4a86-9c52-1f3f4e0c7a11',
      database_host: 'db.internal',
      storage_bucket: 'edp-storage',
      nodes: nodes.value,
    });
    // What rendering again needs besides.
    expect(deployed.stacks).toEqual({ ref: 'main', commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
    expect(lines).toEqual([]);
  });

  test('one that looks like a secret, or is one of this run, is left out by its name, and its value is printed nowhere', async () => {
    const token = rehearsal.platform.edp.token;
    const { deployed, lines } = await deployWith('careful', {
      access: { value: { password: 'Xk29vbQmT7wLz4Rd' } },
      hook: { value: `https://forge/hook?for=${token}` },
    });
    expect(Object.keys(deployed.outputs!)).not.toEqual(expect.arrayContaining(['access']));
    expect(Object.keys(deployed.outputs!)).not.toEqual(expect.arrayContaining(['hook']));
    expect(deployed.outputs).toMatchObject({ database_host: 'db.internal' });
    expect(lines).toEqual([
      expect.stringMatching(/Output access of Terraform looks like a secret/),
      expect.stringMatching(/Output hook of Terraform looks like a secret/),
    ]);
    expect(lines.join()).not.toMatch(/Xk29vbQmT7wLz4Rd/);
    expect(lines.join()).not.toContain(token);
  });

  test('too many for the file: what is deployed is recorded without them, and that is said', async () => {
    const large = {
      value: Object.fromEntries(
        Array.from({ length: 4000 }, (_, index) => [`node${index}`, '192.0.2.1 in the first network']),
      ),
    };
    const { deployed, lines } = await deployWith('large', { large });
    expect(deployed).toMatchObject({ commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
    expect(deployed).not.toHaveProperty('outputs');
    expect(Buffer.byteLength(await read('large'))).toBeLessThanOrEqual(131_072);
    expect(lines).toEqual([expect.stringMatching(/do not fit into instances\/non-prod\/large\.yaml/)]);
  });
});

describe('what a run that stopped writes', () => {
  const attempt = { run: 'https://forge/1', actor: 'a', at: 'now' };
  const run = {
    set: { nodes: 4 },
    instance: { tenant: 'prod', environment: 'x', domain: 'x.example' },
  } as unknown as RunFile;

  test('its own attempt is marked', () => {
    const tip = { fields: { nodes: 9 }, status: 'deploying' as const, attempt };
    expect(planStoppedEntry(run, { tip, attempt }).changes).toEqual({ status: 'failed', attempt });
  });

  test.each([
    ['another run', { ...attempt, run: 'https://forge/2' }],
    ['no run any more', undefined],
  ])('where the entry names %s, nothing is written', (_, other) => {
    const tip = { fields: {}, status: 'deploying' as const, attempt: other };
    expect(planStoppedEntry(run, { tip, attempt })).toEqual({ changes: {}, warnings: [expect.any(String)] });
  });

  test('a deleted entry is written again with the fields of the run', () => {
    expect(planStoppedEntry(run, { tip: undefined, attempt }).changes).toMatchObject({
      fields: { nodes: 4 },
      status: 'failed',
    });
  });
});

describe('an entry that is deleted while a deployment is at work', () => {
  test('before it is recorded: refused, nothing is written', async () => {
    const environment = 'gone-early';
    await rehearsal.deploy({ environment });
    const job = await rehearsal.resolve({ environment, fields: '{}' });
    await merge(environment, () => undefined);
    const before = await rehearsal.platform.edp.refs(OWNER, 'infra-deploy');
    await expect(job.step('record')).rejects.toMatchObject({ code: 'ENTRY_GONE' });
    expect(await rehearsal.platform.edp.refs(OWNER, 'infra-deploy')).toEqual(before);
  });

  test('afterwards: it is written again, since the instance exists', async () => {
    const environment = 'gone-late';
    await rehearsal.deploy({ environment });
    const job = await rehearsal.resolve({ environment, fields: '{}' });
    await job.step('record');
    await merge(environment, () => undefined);
    await finish(job);
    expect(await entry(rehearsal.platform.edp, 'non-prod', environment)).toMatchObject({
      fields: { adminEmail: FORM['admin-email'] },
      stacks: { ref: 'main' },
      status: 'deployed',
    });
    expect(job.lines).toContainEqual(expect.stringMatching(/^WARNING: .*gone-late\.yaml was deleted while this run/));
  });
});
