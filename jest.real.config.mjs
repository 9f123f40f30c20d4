import base from './jest.config.mjs';

/** What takes minutes: the tests against real servers, which are built the first time, and of runs that are stopped where it hurts. */
export default {
  ...base,
  roots: ['<rootDir>/test/real', '<rootDir>/test/stop'],
  testPathIgnorePatterns: [],
};
