import base from './jest.config.mjs';

/** What takes minutes and gigabytes, for a night or before a release: trials in large numbers, and what lies in test/soak. */
export default {
  ...base,
  testMatch: ['**/*trials*.test.ts', '<rootDir>/test/soak/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/test/real/'],
};
