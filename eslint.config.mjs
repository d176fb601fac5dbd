import { existsSync } from 'node:fs';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const WITH_EQUIPMENT = 'bench/in-browser.ts';
// Without its packages the equipment's types are unknown, and every line of it would be a fault.
const equipment = existsSync('test/equipment/node_modules') ? ['test/equipment/node_modules/'] : ['test/equipment/', WITH_EQUIPMENT];

export default tseslint.config(
  { ignores: ['**/dist/', 'node_modules/', ...equipment, '.qingyang-test/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/prefer-string-starts-ends-with': 'off', // a regular expression often says more
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'describe', 'it'] }] }],
    },
  },
  // Outside the equipment's folder, yet of its program.
  { files: [WITH_EQUIPMENT], languageOptions: { parserOptions: { projectService: false, project: 'test/equipment/tsconfig.json' } } },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', URL: 'readonly', fetch: 'readonly', Buffer: 'readonly' } },
  },
  { files: ['src/**/*.ts'], rules: { 'max-lines': ['error', 400], 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] } },
);
