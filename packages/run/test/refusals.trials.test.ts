import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { createHttp, type Http } from '@edp/http';
import { readRunContext, silentLog, ViolationsError } from '@edp/kit';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { trials } from '../../../test/world/trials.ts';
import { hostileText } from '../../instance/test/hostile-text.ts';
import { resolveRun } from '../src/resolve/resolve-run.ts';
import type { ResolveInputs } from '../src/run-inputs.ts';
import { LATER } from './rehearsal.ts';

const INPUTS: ResolveInputs = {
  mode: 'resolve',
  operation: 'deploy',
  tenant: 'prod',
  environment: 'customer-a',
  fields: '{}',
  planId: '',
  confirm: '',
  breakGlass: '',
  closure: undefined,
  lockWaitMs: 0,
  unlock: '',
  configDirectory: '.',
  stacksRef: '',
  later: LATER,
  tokens: { infraDeploy: 'canary-1', stacks: 'canary-2', stacksInstances: 'canary-3', closure: 'canary-4' },
};

let forge: Server;
let requests = 0;
let workspace: string;
let http: Http;
let origin: string;

beforeAll(async () => {
  workspace = mkdtempSync(join(tmpdir(), 'edp-refusals-'));
  cpSync('examples/infra-deploy', workspace, { recursive: true });
  forge = createServer((_, response) => {
    requests += 1;
    response.writeHead(404).end();
  });
  await new Promise<void>((done) => forge.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(forge.address() as AddressInfo).port}`;
  http = createHttp({ userAgent: 'test' });
});
afterAll(async () => {
  await http.close();
  await new Promise((done) => forge.close(done));
  rmSync(workspace, { recursive: true });
});

/** Runs resolve as far as it comes on the manager of the instance; returns what stopped it. */
async function refusal(inputs: Partial<ResolveInputs>): Promise<unknown> {
  const context = {
    ...readRunContext({ GITHUB_SERVER_URL: 'https://edp.buildth.ing', GITHUB_REPOSITORY: 'o/infra-deploy' }),
    serverUrl: origin,
    workspace,
  };
  return resolveRun({ ...INPUTS, breakGlass: 'test', ...inputs }, { log: silentLog, http, context }).then(
    () => undefined,
    (error: unknown) => error,
  );
}

test('a good name goes on to the forge, so silence below means refused before', async () => {
  expect(await refusal({})).toBeInstanceOf(Error);
  expect(requests).toBeGreaterThan(0);
});

describe('before anything is fetched, and before a token is used', () => {
  const ALLOWED: Record<string, (value: string) => boolean> = {
    tenant: (value) => value === 'prod' || value === 'non-prod',
    environment: (value) => /^[a-z][a-z0-9-]{0,30}(?![\s\S])/.test(value),
    planId: (value) => /^([0-9a-f]{64})?(?![\s\S])/.test(value),
    unlock: (value) => /^([0-9a-fA-F]{7,64})?(?![\s\S])/.test(value),
  };
  const bad = fc
    .constantFrom(...Object.keys(ALLOWED))
    .chain((input) => hostileText.filter((value) => !ALLOWED[input]!(value)).map((value) => ({ [input]: value })));
  const count = trials({ few: 1000, many: 10_000 });
  test(`${count} hostile inputs are refused`, async () => {
    const before = requests;
    await fc.assert(
      fc.asyncProperty(bad, async (inputs) => {
        const error = await refusal(inputs);
        expect(error).toBeInstanceOf(ViolationsError);
        expect(JSON.stringify((error as ViolationsError).violations)).not.toMatch(/canary/);
      }),
      { numRuns: count },
    );
    expect(requests).toBe(before);
  });
  test.each([
    ['--upload-pack=touch /tmp/x'],
    ['-destroy'],
    ['a..b'],
    ['@{-1}'],
    ['main.lock'],
    ['a b'],
    ['main\n'],
    ['refs//heads'],
    ['main^'],
    ['main:x'],
    ['*'],
  ])('stacks-ref %j is refused', async (stacksRef) => {
    const before = requests;
    expect(await refusal({ stacksRef })).toMatchObject({
      violations: [{ code: 'INPUT_INVALID', field: 'stacks-ref' }],
    });
    expect(requests).toBe(before);
  });
  test('everything wrong is told at once', async () => {
    const before = requests;
    const error = await refusal({ tenant: 'prd', environment: 'Edp', planId: '12', fields: '{"fields": "a: ["}' });
    expect((error as ViolationsError).violations.map(({ code }) => code)).toEqual([
      'TENANT_UNKNOWN',
      'ENVIRONMENT_INVALID',
      'FIELDS_INVALID',
      'INPUT_INVALID',
    ]);
    expect(requests).toBe(before);
  });
});
