import base from './jest.config.mjs';

const [pattern, [, options]] = Object.entries(base.transform)[0];

/** The tests of a package with one change in its sources (tools/mutate.mjs). */
export default {
  ...base,
  transform: { [pattern]: ['<rootDir>/tools/mutant-transform.cjs', options] },
  reporters: [],
};
