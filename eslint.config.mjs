import js from '@eslint/js';
import solid from 'eslint-plugin-solid/configs/typescript';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.atelier/**', 'libs/api-client/src/schema.ts', 'tools/fixtures/**'] },
  js.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'Buffer',
          'URL',
          'URLSearchParams',
          'fetch',
          'setTimeout',
          'setInterval',
          'clearTimeout',
          'clearInterval',
          'AbortSignal',
          'AbortController',
          'performance',
          'globalThis',
          'FormData',
          'Blob',
          'Response',
          'Request',
          'Headers',
          'TextDecoder',
          'document',
          'window',
          'getComputedStyle',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  // Nest reads the types of decorated parameters at run time, so they must stay values.
  { files: ['backend/src/infrastructure/http/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  // Answers of the API are looked into freely; the specs say what they expect there.
  {
    files: ['**/*.spec.ts', 'backend/test/**/*.ts', 'e2e/**/*.ts'],
    rules: Object.fromEntries(
      ['no-unsafe-assignment', 'no-unsafe-member-access', 'no-unsafe-call', 'no-unsafe-argument', 'no-unsafe-return'].map((rule) => [
        `@typescript-eslint/${rule}`,
        'off',
      ]),
    ),
  },
  { files: ['{public-site,admin-app}/src/**/*.tsx', 'libs/{ui,admin-kit,content-kit}/src/**/*.tsx'], ...solid },
  {
    files: ['**/*.tsx'],
    rules: {
      // Solid assigns refs itself.
      'no-unassigned-vars': 'off',
      // Both guess: they flag reads in handlers and in components that are rendered once, on the server, which are right as they are.
      'solid/reactivity': 'off',
      'solid/components-return-once': 'off',
      // A list that never changes needs no <For>; custom properties are clearer as text.
      'solid/prefer-for': 'off',
      'solid/style-prop': 'off',
    },
  },
  {
    files: ['**/*.spec.mjs'],
    languageOptions: {
      globals: Object.fromEntries(['describe', 'it', 'expect', 'beforeAll', 'afterAll'].map((name) => [name, 'readonly'])),
    },
  },
);
