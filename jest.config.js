const swc = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
};

// Nest 12 and a few others are published as ES modules only; jest runs CommonJS.
const node = (name) => ({
  displayName: name,
  rootDir: __dirname,
  testMatch: [`<rootDir>/tests/${name}/**/*.spec.ts`, `<rootDir>/tests/${name}/**/*.spec.tsx`],
  transform: { '^.+\\.(ts|tsx|js|mjs)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|@prisma/schema-engine-wasm|uuid|file-type|strtok3|token-types|uint8array-extras|ical-generator|ical.js|content-disposition|react-hotkeys-hook)/)',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.ingang/'],
});

const withDatabase = (name) => ({
  ...node(name),
  globalSetup: '<rootDir>/tests/support/start-postgres.ts',
  globalTeardown: '<rootDir>/tests/support/stop-postgres.ts',
});

module.exports = {
  rootDir: __dirname,
  testSequencer: '<rootDir>/tests/support/test-order.mjs',
  // A busy machine with two cores takes its time to start an api on a fresh database.
  testTimeout: 60_000,
  projects: [
    node('unit'),
    withDatabase('api'),
    withDatabase('jobs'),
    node('newsletters'),
    withDatabase('architecture'),
    {
      ...node('admin'),
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/tests/admin/jsdom-gaps.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/admin/console-errors.ts'],
    },
    {
      ...withDatabase('e2e'),
      testEnvironment: '<rootDir>/tests/support/browser-environment.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/support/second-try.ts'],
    },
  ],
};
