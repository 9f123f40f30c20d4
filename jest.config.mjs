import { availableParallelism } from 'node:os';

/** Native ESM: the actions' toolkit is ESM only, so tests import what ships. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/test/real/', '<rootDir>/test/soak/'],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } }],
  },
  // Most suites wait for git, runners and Terraform: one worker would leave half of a small machine idle.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testTimeout: 180_000,
  reporters: ['default', '<rootDir>/tools/closing-line.mjs'],
};
