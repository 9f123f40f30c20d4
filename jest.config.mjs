import { availableParallelism } from 'node:os';

/** Native ESM: the actions' toolkit is ESM only, so tests import what ships. */
export default {
  testEnvironment: '<rootDir>/tools/nothing-left-open.mjs',
  roots: ['<rootDir>'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '/dist/',
    '<rootDir>/test/real/',
    '<rootDir>/test/stop/',
    '<rootDir>/test/canary/',
    '<rootDir>/test/soak/',
  ],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } }],
  },
  // Suites spend a good part of their time waiting: for disks, time-outs that are under test, and stand-ins that are slow on purpose.
  maxWorkers: availableParallelism() + 1,
  // Above the time that a busy machine takes to end a worker: who is not gone then has left something open.
  workerGracefulExitTimeout: 60_000,
  testTimeout: 600_000,
  reporters: ['default', '<rootDir>/tools/closing-line.mjs'],
};
