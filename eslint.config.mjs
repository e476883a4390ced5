import tseslint from 'typescript-eslint';

const BANNED_SYNTAX = [
  { selector: 'ExportDefaultDeclaration', message: 'Doors and files export by name.' },
  { selector: 'ExportAllDeclaration', message: 'Doors export by name, never everything.' },
  { selector: "CallExpression[callee.name='forwardRef']", message: 'A cycle is to be cut, not hidden.' },
];
const ENVIRONMENT = { object: 'process', property: 'env', message: 'Configuration is read in config/env.ts only.' };

const NODE_GLOBALS = [
  'process',
  'console',
  'module',
  'require',
  '__dirname',
  'fetch',
  'URL',
  'Buffer',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'globalThis',
];

export default tseslint.config(
  {
    ignores: [
      'test/together',
      '**/dist/**',
      '**/node_modules/**',
      'coverage/**',
      '.data/**',
      'apps/web/src/api/schema.ts',
      'apps/web/src/api/problem-words.ts',
      'apps/web/vite.config.ts',
      'apps/web/public/**', // for browsers of 2012: no project, no modules
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './apps/web/tsconfig.json',
          './apps/web/src/offline/worker/tsconfig.json',
          './test/web/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-restricted-syntax': ['error', ...BANNED_SYNTAX],
      'no-restricted-properties': ['error', ENVIRONMENT],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-console': 'error',
      eqeqeq: ['error', 'always'],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['apps/web/**'],
    rules: {
      // The router's redirects are thrown, and its history has no exported type.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  { files: ['config/env.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts', 'libs/platform/src/testing/**/*.ts'],
    rules: {
      'no-restricted-properties': 'off',
      // Answers of the API under test are read freely: the assertions say what is expected.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
  {
    // Scripts and tools' settings: plain JavaScript on Node, outside the type checker's view.
    ...tseslint.configs.disableTypeChecked,
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      parserOptions: { project: false, program: null, projectService: false },
      globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])),
    },
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      'no-undef': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-properties': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 40],
    },
  },
  {
    // These tools take their settings by default export.
    files: ['eslint.config.mjs'],
    rules: { 'no-restricted-syntax': 'off', 'max-lines-per-function': 'off' },
  },
);
