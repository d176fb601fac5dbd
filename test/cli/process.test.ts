import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { languageOf } from '../../src/cli/process-terminal';
import { folderOf } from '../support/folder';

const PROGRAM = join(__dirname, '..', '..', 'dist', 'cli.js');
const broken = '摊主说：“今天的生意比昨天好一些，明天还来这里摆摊。\n';

describe('the built program', () => {
  test('is built: node esbuild.mjs', () => {
    assert.ok(existsSync(PROGRAM));
  });

  test('writes all of a long report into a pipe before it ends', () => {
    const folder = folderOf({ '长.txt': broken.repeat(2000), '设置.json': '{"checks":{"unpaired-mark":"error"}}' });
    const args = [PROGRAM, 'check', '--config', join(folder, '设置.json'), '--format', 'sarif', join(folder, '长.txt')];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    assert.equal(status, 1);
    assert.ok((JSON.parse(stdout) as { runs: { results: unknown[] }[] }).runs[0]?.results.length);
  });

  test('does not mind a reader that leaves early', async () => {
    const folder = folderOf({ '长.txt': broken.repeat(2000) });
    const child = spawn(process.execPath, [PROGRAM, 'check', '--format', 'json', join(folder, '长.txt')]);
    let complaint = '';
    child.stderr.on('data', (data) => (complaint += String(data)));
    child.stdout.once('data', () => child.stdout.destroy());
    await once(child, 'close');
    assert.equal(complaint, '');
  });

  test('reads standard input', () => {
    const { status, stdout } = spawnSync(process.execPath, [PROGRAM, 'reflow', '-'], { input: broken, encoding: 'utf8' });
    assert.equal(status, 0);
    assert.equal(stdout, broken);
  });

  test('speaks LSP over stdio, and nothing else', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const params = { processId: null, rootUri: null, capabilities: {} };
    const request = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(request)}\r\n\r\n${request}`);
    const [answer] = (await once(child.stdout, 'data')) as [Buffer];
    child.kill();
    assert.match(answer.toString('utf8'), /^Content-Length: \d+\r\n/u);
  });
});

test('the language follows the locale: Chinese unless it names another', () => {
  const cases: [NodeJS.ProcessEnv, 'zh' | 'en'][] = [
    [{}, 'zh'],
    [{ LANG: 'C.UTF-8' }, 'zh'],
    [{ LANG: 'POSIX' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: '' }, 'en'],
    [{ LANG: 'de_DE.UTF-8', LC_MESSAGES: 'zh_TW' }, 'zh'],
  ];
  for (const [env, language] of cases) assert.equal(languageOf(env, 'linux'), language, JSON.stringify(env));
});
