// Writes the VSIX and says how large it is. With the dictionary's native module in it, it is for this platform only.
//   npm run package [-- --out FILE]
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';

const root = dirname(import.meta.dirname);
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const native = existsSync(join(root, 'node_modules/nodejieba/build/Release/nodejieba.node'));
const target = native ? `${process.platform}-${process.arch}` : undefined;
const asked = process.argv[process.argv.indexOf('--out') + 1];
const file = process.argv.includes('--out') && asked ? asked : [name, target, version].filter(Boolean).join('-') + '.vsix';

const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
const args = [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file];
if (target) args.push('--target', target);
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
const megabytes = (statSync(file).size / 1e6).toFixed(2);
console.log(`${file}: ${megabytes} MB${target ? `, for ${target}` : ', without the dictionary, for every platform'}`);
