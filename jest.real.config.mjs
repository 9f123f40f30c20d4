import base from './jest.config.mjs';

/** What takes minutes: the tests against real servers, which are built the first time, of runs that are stopped where it hurts, and of secrets
 * that must be nowhere afterwards. */
export default {
  ...base,
  roots: ['<rootDir>/test/real', '<rootDir>/test/stop', '<rootDir>/test/canary'],
  testPathIgnorePatterns: [],
};
