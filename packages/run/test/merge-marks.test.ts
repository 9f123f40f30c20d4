import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { snapshot } from '../../../test/e2e/support.ts';
import { OWNER } from '../../../test/platform/platform.ts';
import { type Rehearsal, startRehearsal, unlock } from './rehearsal.ts';

const MARKS = '<<<<<<< HEAD\nnodes: 4\n=======\nnodes: 5\n>>>>>>> feature\n';
const CAUSE = /holds a merge that nobody has resolved: "<<<<<<<" begins it/;
const FIX = /Keep one of the two sides/;

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await startRehearsal();
});
afterEach(async () => unlock(rehearsal.platform));
afterAll(async () => rehearsal.stop());

/** Puts the marks behind the text of a file, resolves on that commit and puts the file back. */
async function refusalWith(repository: string, file: string): Promise<unknown> {
  const { edp } = rehearsal.platform;
  const text = (await edp.readFile(OWNER, repository, 'main', file)) ?? '';
  await edp.seed(OWNER, repository, { files: { [file]: `${text}${MARKS}` } });
  const before = await snapshot(edp);
  const error: unknown = await rehearsal
    .resolve({ operation: 'deploy', tenant: 'prod', environment: 'merged' })
    .then(async (job) => job.step('record'))
    .catch((caught: unknown) => caught);
  await unlock(rehearsal.platform);
  expect(await snapshot(edp)).toEqual(before);
  await edp.seed(OWNER, repository, { files: { [file]: text === '' ? undefined : text } });
  return error;
}

describe('the marks of a merge are named as what they are, and nothing is changed', () => {
  test.each([
    ['infra-deploy', 'tenants.yaml', 'tenants.yaml'],
    ['infra-deploy', 'instances/prod/merged.yaml', 'instances/prod/merged.yaml'],
    ['infra-deploy', 'terraform/variables.tf', 'terraform/variables.tf'],
    ['stacks', 'schema.yaml', 'stacks/schema.yaml'],
  ])('in %s, %s', async (repository, file, shown) => {
    expect(await refusalWith(repository, file)).toMatchObject({
      code: 'MERGE_CONFLICT',
      message: expect.stringMatching(CAUSE),
      fix: expect.stringMatching(FIX),
      at: { file: shown, line: expect.any(Number) },
    });
  });

  test.each(['template/stacks/forgejo.yaml.hbs', 'template/notes.txt', 'template/_partials/part.hbs'])(
    'in %s of stacks, whatever the file is',
    async (file) => {
      expect(await refusalWith('stacks', file)).toMatchObject({
        violations: [
          {
            code: 'TEMPLATE_CONFLICT',
            message: expect.stringMatching(CAUSE),
            fix: expect.stringMatching(FIX),
            at: { file: `stacks/${file}`, line: expect.any(Number) },
          },
        ],
      });
    },
  );

  test.each([
    ['in lines', MARKS, 1],
    ['behind others', `search: true\n${MARKS}`, 2],
    ['joined by the page of a forge', MARKS.replaceAll('\n', ''), 1],
  ])('in the fields of a form, %s', async (_, fields, line) => {
    const { edp } = rehearsal.platform;
    const before = await snapshot(edp);
    await expect(
      rehearsal.resolve({ operation: 'deploy', environment: 'merged', fields: JSON.stringify({ fields }) }),
    ).rejects.toMatchObject({
      violations: [
        {
          code: 'FIELDS_INVALID',
          message: `the form's "fields" holds a merge that nobody has resolved: "<<<<<<<" begins it in line ${line}`,
          fix: expect.stringMatching(/^Take the lines of one of the two sides.*dispatch again/),
        },
      ],
    });
    expect(await snapshot(edp)).toEqual(before);
  });
});
