import base from './jest.config.mjs';

/** The tests against a real forge server: apart, since building that server takes minutes the first time. */
export default {
  ...base,
  roots: ['<rootDir>/test/real'],
  testPathIgnorePatterns: [],
};
