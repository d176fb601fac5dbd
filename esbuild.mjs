// Builds dist/: the extension, its language server and the command line, each one file, and the dictionary beside them.
//   node esbuild.mjs [--production | --watch]
import { existsSync, rmSync } from 'node:fs';
import { build, context } from 'esbuild';
import { copyDictionary } from './scripts/copy-dictionary.mjs';

const production = process.argv.includes('--production');
const options = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: production,
  keepNames: production,
  lineLimit: production ? 500 : 0, // an error prints the line it stands in
  sourcemap: !production,
  legalComments: production ? 'linked' : 'none',
  outdir: 'dist',
  external: ['vscode', 'nodejieba'],
  logLevel: 'warning',
  entryPoints: { extension: 'src/extension/extension.ts', server: 'src/server/main.ts', cli: 'src/cli/main.ts', 'word-draft': 'src/host/word-draft.ts' },
};

if (existsSync('dist')) rmSync('dist', { recursive: true });
if (process.argv.includes('--watch')) await (await context(options)).watch();
else await build(options);
copyDictionary('node_modules/nodejieba', 'dist/node_modules/nodejieba');
