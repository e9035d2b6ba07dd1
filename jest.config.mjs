/** Unit specs stand beside their source and touch nothing outside the process; integration specs use real PostgreSQL, Redis and HTTP. */
const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2023',
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transformIgnorePatterns: ['/node_modules/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      rootDir: import.meta.dirname,
      testMatch: [
        '<rootDir>/{backend,public-site,admin-app}/src/**/*.spec.ts',
        '<rootDir>/admin-app/build/**/*.spec.ts',
        '<rootDir>/libs/*/src/**/*.spec.ts',
        '<rootDir>/tools/**/*.spec.mjs',
      ],
    },
    {
      ...shared,
      displayName: 'integration',
      rootDir: import.meta.dirname,
      testMatch: ['<rootDir>/backend/test/**/*.spec.ts'],
      setupFiles: ['<rootDir>/backend/test/setup/nest.ts'],
      globalSetup: '<rootDir>/backend/test/setup/services.mjs',
      globalTeardown: '<rootDir>/backend/test/setup/teardown.mjs',
    },
  ],
};
