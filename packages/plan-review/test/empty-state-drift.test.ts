import { expect, test } from '@jest/globals';
import type { ForgeAddress } from '@edp/forge';
import type { Http } from '@edp/http';
import { silentLog } from '@edp/kit';
import { reportDrift, type ReviewedPlan, type Target } from '@edp/plan-review';
import { printDrift } from '../src/print-drift.ts';

const reviewed = {
  drift: [],
  review: {},
  state: { lineage: '', serial: 0, resources: 0, outputs: [] },
} as unknown as ReviewedPlan;
const target = { title: 'lab.example.org', name: 'lab', identity: 'prod/lab' } as Target;

test('an empty state is no infrastructure that is as Terraform left it', async () => {
  const said: string[] = [];
  const say = (text: string): number => said.push(text);
  await printDrift(reviewed, { target, log: { ...silentLog, info: say, warning: say } });
  expect(said).toEqual([
    expect.stringMatching(/^The Terraform state of lab\.example\.org is empty, .*terraform\.backend/),
  ]);
});

test('an open issue of drift is not closed for it, since nobody is asked', async () => {
  const asked: unknown[] = [];
  const http = {
    request: async (request: unknown) => (asked.push(request), Promise.reject(new Error('asked'))),
  } as unknown as Http;
  const forge = {
    origin: 'https://h',
    apiUrl: 'https://h/api/v1',
    http,
    token: '',
    tokenInput: 'token',
  } as ForgeAddress;
  await reportDrift(reviewed, {
    target,
    forge,
    repository: 'o/r',
    runUrl: 'https://h/o/r/actions/runs/1',
    log: silentLog,
  });
  expect(asked).toEqual([]);
});
