/** One jest for everything: suites are folders (libs = unit, test/<suite> = the others). */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test', '<rootDir>/config'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/apps/web/'],
  testMatch: ['**/*.spec.ts'],
  transform: { '\\.([cm]?[jt]sx?)$': '<rootDir>/config/jest-swc.cjs' },
  transformIgnorePatterns: [],
  moduleNameMapper: {
    '^@app/config$': '<rootDir>/config/env.ts',
    '^@app/platform/(.*)$': '<rootDir>/libs/platform/src/$1/index.ts',
    '^@app/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@app/([^/]+)/(.+)$': '<rootDir>/libs/$1/src/$2.ts',
  },
  setupFiles: ['reflect-metadata'],
  testSequencer: '<rootDir>/config/jest-sequencer.cjs',
  globalSetup: '<rootDir>/config/jest-global-setup.cjs',
  globalTeardown: '<rootDir>/config/jest-global-teardown.cjs',
  testTimeout: 240_000, // some tests do thousands of things, and a machine may be busy with others
  // a worker that has grown over a hundred files starts anew instead of collecting garbage half the time
  workerIdleMemoryLimit: '1200MB',
};
