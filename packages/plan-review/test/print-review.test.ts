import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { addMask, createLog } from '@edp/kit';
import { printReview, type ReviewedPlan } from '@edp/plan-review';
import { reviewPlan } from '@edp/terraform';
import { forgejoStoredLog } from '../../../test/world/maskers.ts';

let printed = '';
beforeEach(() => {
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text, callback?: unknown) => {
    printed += String(text);
    if (typeof callback === 'function') (callback as () => void)();
    return true;
  });
});
afterEach(() => void jest.restoreAllMocks());

const print = async (id: string): Promise<void> => {
  const reviewed = { id, review: reviewPlan({}), drift: [] } as unknown as ReviewedPlan;
  const target = { title: 'prod/shop', name: 'shop' };
  await printReview(reviewed, { target, text: '', destroy: false, hasId: true, log: createLog() });
};

// A secret of four characters is one of a hundred in some id before long; who reads that plan has to be able to name it.
test.each([
  ['announced by this step', '1000', {}],
  ['known to the runner as a secret of the workflow', '1001', { announce: false, given: true }],
])('a plan id that holds a short secret is readable all the same: %s', async (_, pin, options) => {
  const id = `${'ab'.repeat(20)}${pin}${'c'.repeat(20)}`;
  addMask(pin, options);
  await print(id);
  const stored = forgejoStoredLog(`::add-mask::${pin}\n${printed}`);
  expect(stored).not.toContain(id);
  const encoded = /The same for tr -d ' \\n' \| base64 -d\n([\w+/= \n]*)/.exec(stored)![1]!.replaceAll(/\s/g, '');
  expect(Buffer.from(encoded, 'base64').toString()).toBe(`Plan id: ${id}`);
});

test('a plan id that holds a secret which only this step knows is said in clear', async () => {
  const id = `${'ab'.repeat(20)}1002${'c'.repeat(20)}`;
  addMask('1002', { announce: false });
  await print(id);
  expect(forgejoStoredLog(printed)).toContain(`\nPlan id: ${id}\n`);
});

test('a plan id that nothing hides is said once', async () => {
  const id = 'd'.repeat(64);
  await print(id);
  expect(printed.split(id)).toHaveLength(2);
});
