import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { OWNER } from '../../../test/platform/platform.ts';
import { snapshot } from '../../../test/e2e/support.ts';
import { type Rehearsal, startRehearsal, unlock } from './rehearsal.ts';

const NAME = 'TF_VAR_otcSecretKey';
let rehearsal: Rehearsal;
beforeAll(async () => {
  const require = (text: string): string =>
    text.replace('required: [adminEmail,', 'required: [otcSecretKey, adminEmail,');
  rehearsal = await startRehearsal({ stacks: { 'schema.yaml': require } });
});
afterEach(async () => {
  delete process.env[NAME];
  await unlock(rehearsal.platform);
});
afterAll(async () => rehearsal.stop());

test.each([
  ['is not set', undefined],
  ['is empty', ''],
  ['is empty', ' \n'],
])(
  'a required secret whose variable %s is refused before anything is planned, with what to write where',
  async (what, value) => {
    if (value !== undefined) process.env[NAME] = value;
    const before = await snapshot(rehearsal.platform.edp);
    await expect(rehearsal.resolve({ operation: 'plan' })).rejects.toMatchObject({
      violations: [
        {
          code: 'SECRET_MISSING',
          field: 'otcSecretKey',
          message: expect.stringContaining(`${NAME} of this step ${what}`),
          fix: expect.stringContaining(`env: ${NAME}: \${{ secrets.<NAME> }}`),
        },
      ],
    });
    expect(await snapshot(rehearsal.platform.edp)).toEqual(before);
  },
);

test('with a value it is neither asked for in the form nor taken from it', async () => {
  process.env[NAME] = 'a-secret-value';
  await rehearsal.resolve({ operation: 'plan' });
  await expect(
    rehearsal.resolve({ operation: 'plan', fields: JSON.stringify({ fields: 'otcSecretKey: x' }) }),
  ).rejects.toMatchObject({
    violations: expect.arrayContaining([
      expect.objectContaining({ code: 'FIELD_SECRET', fix: expect.stringContaining(`env: ${NAME}`) }),
    ]),
  });
});

test('an optional one without value is named', async () => {
  const { edp } = rehearsal.platform;
  const schema = (await edp.readFile(OWNER, 'stacks', 'main', 'schema.yaml'))!;
  await edp.seed(OWNER, 'stacks', { files: { 'schema.yaml': schema.replace('otcSecretKey, ', '') } });
  const { lines } = await rehearsal.resolve({ operation: 'plan' });
  expect(lines).toContain(`Secret otcSecretKey has no value: ${NAME} of this step is empty.`);
});
