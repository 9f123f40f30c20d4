import { expect, test } from '@jest/globals';
import { selectInstances } from '@edp/fleet';

const ALL = ['lab/a', 'lab/b', 'prod/a', 'prod/customer-1'].map((path) => ({ path }));
const select = (...globs: string[]): string[] => selectInstances(ALL, globs).map(({ path }) => path);

test('globs of tenant and environment select, none selects all', () => {
  expect(select()).toHaveLength(4);
  expect(select('lab/*', 'prod/customer-{1,2}')).toEqual(['lab/a', 'lab/b', 'prod/customer-1']);
  expect(select('*/a')).toEqual(['lab/a', 'prod/a']);
});

test('a glob that selects nothing is refused by name', () => {
  expect(() => select('lab/*', 'live/*')).toThrow(
    expect.objectContaining({ code: 'SELECTION_EMPTY', message: expect.stringContaining('live/*') }),
  );
});
