// Builds dist/: the extension, its language server and the command line, each one file.
//   node esbuild.mjs [--watch]
import { build, context } from 'esbuild';

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: true,
  outdir: 'dist',
  external: ['vscode', 'nodejieba'],
  logLevel: 'warning',
};
const options = {
  ...common,
  entryPoints: { extension: 'src/extension/extension.ts', server: 'src/server/main.ts', cli: 'src/cli/main.ts' },
};

if (process.argv.includes('--watch')) await (await context(options)).watch();
else await build(options);
