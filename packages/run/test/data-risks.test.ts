import { expect, test } from '@jest/globals';
import type { Tree } from '@edp/stacks';
import { checkDataRisks } from '../src/configuration/check-data-risks.ts';
import type { RunStep } from '../src/step/run-step.ts';

const tree = (files: Record<string, string>): Tree =>
  new Map(Object.entries(files).map(([path, text]) => [path, { content: Buffer.from(text), executable: false }]));
const CLAIM = 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data, namespace: metrics}\n';
const SWITCHED_OFF = { before: tree({ 'a.yaml': CLAIM, 'b.yaml': 'x: 1\n' }), after: tree({ 'b.yaml': 'x: 1\n' }) };

const check = (operation: string, confirm: string, change = SWITCHED_OFF): void => {
  const run = {
    instance: { name: 'edp', path: 'prod/edp' },
    stacksInstances: { url: 'https://f/o/r' },
    operation,
    confirm,
  };
  checkDataRisks({ run } as unknown as RunStep, change);
};

test.each(['', 'edpp', 'EDP'])(
  'a deployment that makes Argo CD delete a volume is refused with confirm %j',
  (confirm) => {
    expect(() => check('deploy', confirm)).toThrow(
      expect.objectContaining({
        code: 'CONFIRM_REQUIRED',
        message: expect.stringContaining('PersistentVolumeClaim metrics/data'),
      }),
    );
  },
);

test('the typed name lets it pass, a plan shows it only, and nothing is asked where no data goes', () => {
  expect(() => check('deploy', 'edp')).not.toThrow();
  expect(() => check('plan', '')).not.toThrow();
  expect(() => check('deploy', '', { before: SWITCHED_OFF.after, after: SWITCHED_OFF.before })).not.toThrow();
});
