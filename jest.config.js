/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } },
    ],
  },
  setupFiles: ['<rootDir>/test/support/seed.ts'],
  // Only stops what hangs: how long a test takes says nothing across machines.
  testTimeout: 10 * 60_000,
  workerIdleMemoryLimit: '1500MB',
};
