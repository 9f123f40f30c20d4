import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { GitObject } from '@edp/git-wire';
import { editEntry, parseEntry } from '@edp/instance';
import { parseRollout, rolloutIdOf } from '@edp/fleet';
import { silentLog } from '@edp/kit';
import { parseMarker, parseState, refuseLaterRecord } from '@edp/mirror';
import { planIdOf } from '@edp/gitops';
import { parsePlanDocument, readWorkNote } from '@edp/plan-review';
import { parseIndex } from '@edp/stacks';
import { parseShown } from '../../gitops/src/kept/shown-marker.ts';
import { parseLock } from '../../gitops/src/locks/lock-commit.ts';
import type { RolloutPlace } from '../src/rollout/open-rollout.ts';
import { openProgress } from '../src/rollout/rollout-progress.ts';

// What 0.1 has written stays as it is in these files, and every later version has to read it.
const written = (name: string): string => readFileSync(join('packages/run/test/formats-0.1', name), 'utf8');
const SHOWN = { tenant: 'prod', environment: 'customer-a' };
const ROLLOUT = 'c0e28be14fc2783fe704763a6755269b38949c1317b7ef810fb1e22b3f5d7bd1';
const warnings: string[] = [];
const progressOf = (progress: string) =>
  openProgress(ROLLOUT, {
    kept: { document: '', progress, commit: '' },
    place: { log: { ...silentLog, warning: (line: string) => void warnings.push(line) } } as unknown as RolloutPlace,
  });
const commit = (text: string): GitObject => ({ type: 'commit', body: Buffer.from(text) });

describe('what 0.1 has written is read', () => {
  test('a base entry, every block of it, and writing it again changes no byte', () => {
    const text = written('entry.yaml');
    expect(parseEntry(text, 'entry.yaml')).toMatchObject({
      fields: { nodes: 3 },
      renamed: { oldName: null },
      status: 'failed',
      attempt: { stoppedAt: 'terraform (deploy)', reviewed: { actor: 'operator' } },
      deployed: { credentialsShown: true, initial: { marked: ['clusterFlavor'] } },
      observed: { synced: true, healthy: false },
      images: ['edp.buildth.ing/devfw-cicd/app:1.0'],
    });
    expect(editEntry(text, {})).toBe(text);
  });

  test('a base entry that keeps outputs and the version of its templates', () => {
    const text = written('entry-with-outputs.yaml');
    expect(parseEntry(text, 'entry.yaml').deployed).toMatchObject({
      stacks: { ref: 'refs/heads/main', commit: '4b825dc642cb6eb9a060e54bf8d69288fbee4904' },
      outputs: { instance_identity: 'prod/customer-a', cluster_ip: '10.0.0.1', sizes: [1, 2.5] },
    });
    expect(editEntry(text, {})).toBe(text);
  });

  test('a kept plan, under the id that an operator has copied', () => {
    const text = written('plan.txt');
    const id = 'b1bcc94f7362717c03cfdbe338aeab96b87e21ace7cde0b24da036e3a768c71b';
    expect(planIdOf(text)).toBe(id);
    expect(parsePlanDocument(text, id)).toMatchObject({
      version: 2,
      made: { actor: 'operator' },
      fields: { adminEmail: 'ops@customer-a.example', nodes: 3 },
      identity: { plan: { format: 1, complete: true } },
    });
  });

  test('the index of a rendered directory', () => {
    expect(parseIndex(written('stacks-index.json')).files).toEqual({
      'bootstrap/20-project.yaml': 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
      'stacks/forgejo/values.yaml': 'ce013625030ba8dba906f756967f9e9ca394464a',
    });
  });

  test('a run lock and its note', () => {
    const lock = parseLock('0'.repeat(40), commit(written('run-lock.commit')));
    expect(lock).toMatchObject({
      runUrl: 'https://edp.buildth.ing/DevFW-CICD/infra-deploy/actions/runs/8',
      operation: 'deploy',
      actor: 'operator',
      since: new Date('2025-11-28T12:00:00Z'),
    });
    expect(readWorkNote(lock.note)).toEqual({ host: 'runner-1', since: new Date('2026-11-28T12:01:00Z') });
  });

  test('that first credentials were shown', () => {
    expect(parseShown(Buffer.from(written('shown.commit')), SHOWN)).toEqual({
      lineage: '3f0c1b62-6f0e-4b55-8f6f-0d7e4f8e2a11',
      runUrl: 'https://edp.buildth.ing/DevFW-CICD/infra-deploy/actions/runs/8',
    });
  });

  test('a reviewed rollout, under the id that an operator has copied, and how far it has come', () => {
    const text = written('rollout.txt');
    expect(rolloutIdOf(text)).toBe(ROLLOUT);
    expect(parseRollout(text, ROLLOUT)).toMatchObject({
      oneAtATime: true,
      waves: [{ name: 'first', soakMinutes: 30 }, { name: 'rest' }],
      instances: [{ path: 'non-prod/try', risk: 'change' }, { atRisk: ['PersistentVolumeClaim forgejo/data'] }],
      leftOut: [{ path: 'prod/customer-b' }],
    });
    expect(progressOf(written('rollout-progress.json')).of('non-prod/try')).toMatchObject({ run: { id: '311' } });
    expect(warnings).toEqual([]);
  });

  test('what a mirror has written down', () => {
    for (const name of ['complete.json', 'state.json'])
      expect(() => refuseLaterRecord(written(name), { file: name })).not.toThrow();
    expect(parseMarker(written('complete.json'))?.content.git).toHaveProperty(['DevFW-CICD/stacks', 'count'], 2);
    expect(parseState(written('state.json'))).toMatchObject({
      deepRun: 12,
      servers: { 'https://edp.buildth.ing': { 'git-upload-pack': ['version 2', 'fetch=shallow filter'] } },
    });
  });
});

describe('what a later version has written is refused with words', () => {
  const later = (name: string): string => written(name).replace('"version": 1', '"version": 2');
  const refusal = (code: string) =>
    expect.objectContaining({
      code,
      message: expect.stringMatching(/a later version of these actions \(format 2, and this one reads 1\)/),
      fix: expect.stringMatching(/^Use that version of the actions/),
    });

  test('a base entry of another format', () => {
    expect(() => parseEntry(`format: 2\n${written('entry.yaml')}`, 'e.yaml')).toThrow(refusal('ENTRY_INVALID'));
    expect(parseEntry(`format: 1\n${written('entry.yaml')}`, 'e.yaml').status).toBe('failed');
  });

  test('a base entry with a block that this one does not know: nobody is told to remove it first', () => {
    const text = `${written('entry.yaml')}backups:\n  - daily\n`;
    expect(() => parseEntry(text, 'e.yaml')).toThrow(
      expect.objectContaining({
        violations: [
          expect.objectContaining({
            code: 'ENTRY_INVALID',
            fix: expect.stringMatching(/^If a later version of these actions wrote it, use that version/),
          }),
        ],
      }),
    );
  });

  test('a base entry with a key of a block that this one does not know', () => {
    const text = written('entry-with-outputs.yaml').replace('  outputs:', '  signedBy: somebody\n  outputs:');
    expect(() => parseEntry(text, 'e.yaml')).toThrow(
      expect.objectContaining({
        violations: [
          expect.objectContaining({
            field: 'deployed.signedBy',
            fix: expect.stringMatching(/^If a later version of these actions wrote it, use that version/),
          }),
        ],
      }),
    );
  });

  test.each([
    ['another version', '"version": 2', '"version": 3'],
    ['more than this one knows', '"made": {', '"more": 1,\n "made": {'],
  ])('a kept plan of %s', (_, from, to) => {
    const text = written('plan.txt').replace(from, to);
    expect(text).not.toBe(written('plan.txt'));
    expect(() => parsePlanDocument(text, planIdOf(text))).toThrow(
      expect.objectContaining({ code: 'PLAN_UNREADABLE', fix: expect.stringMatching(/^Dispatch plan again/) }),
    );
  });

  test('an index', () => {
    expect(() => parseIndex(later('stacks-index.json'))).toThrow(refusal('INDEX_INVALID'));
  });

  test('that first credentials were shown: they are not shown again for want of understanding', () => {
    const text = written('shown.commit').replace(/^Lineage: .*\n/m, 'Format: 2\n');
    expect(() => parseShown(Buffer.from(text), SHOWN)).toThrow(refusal('RECORD_LATER'));
  });

  test.each([
    ['another version', '"version": 1', '"version": 2'],
    ['more than this one knows', '"waves": [', '"more": 1,\n "waves": ['],
  ])('a rollout of %s', (_, from, to) => {
    const text = written('rollout.txt').replace(from, to);
    expect(text).not.toBe(written('rollout.txt'));
    expect(() => parseRollout(text, rolloutIdOf(text))).toThrow(
      expect.objectContaining({
        code: 'ROLLOUT_UNREADABLE',
        fix: expect.stringMatching(/^Dispatch the rollout again with mode plan/),
      }),
    );
  });

  test('how far a rollout has come: it would be written over', () => {
    expect(() => progressOf(later('rollout-progress.json'))).toThrow(refusal('ROLLOUT_LATER'));
    expect(progressOf('no JSON').of('non-prod/try')).toBeUndefined();
    expect(warnings).toHaveLength(1);
  });

  test.each(['complete.json', 'state.json'])('%s of a mirror', (name) => {
    expect(() => refuseLaterRecord(later(name), { file: name })).toThrow(refusal('RECORD_LATER'));
  });

  test('a run lock: it is held, whatever it means by its note', () => {
    const text = written('run-lock.commit').replace(/^Note: .*\n/m, 'Format: 2\n');
    const { note } = parseLock('0'.repeat(40), commit(text));
    expect(note).toBe('a later version of these actions wrote this lock');
    expect(readWorkNote(note)).toBeUndefined();
  });
});
