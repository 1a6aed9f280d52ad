import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const budgets = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 6],
  complexity: ['error', 10],
  'no-console': 'error',
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'prisma/generated/', 'admin/graphql/generated.ts', '.ingang/'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...budgets,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A Nest parameter type is a runtime token: `import type` there would break injection.
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only api/config/config.ts reads the environment.' },
        { object: 'Date', property: 'now', message: 'Ask api/config/clock.ts for the present time.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Ask api/config/clock.ts for the present time.',
        },
        {
          selector: "Identifier[name='forwardRef']",
          message: 'Move the rule to the left, or let the caller compose.',
        },
        { selector: "Identifier[name='$queryRawUnsafe']", message: 'Bind parameters: use $queryRaw.' },
      ],
    },
  },
  {
    files: [
      'api/config/config.ts',
      'api/config/clock.ts',
      'admin/providers/clock.ts',
      'api/launch/**',
      // A program of its own that stands in for an outside service, with that service's clock.
      'newsletters/delivery/fake-sendgrid/**',
      'tests/**',
      'admin/vite.config.ts',
    ],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['api/launch/**', 'tests/**', 'prisma/seed/**', 'jobs/main.ts', 'api/main.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: {
        process: 'readonly',
        module: 'readonly',
        __dirname: 'readonly',
        setInterval: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
      },
    },
    rules: { ...tseslint.configs.disableTypeChecked.rules, 'no-restricted-properties': 'off' },
  },
);
