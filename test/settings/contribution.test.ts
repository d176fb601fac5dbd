import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { contributedConfiguration, contributedMessages } from '../../src/settings/contribution';
import { record } from '../../src/server/record';

const ROOT = join(__dirname, '../..');
const read = (file: string): Readonly<Record<string, unknown>> => record(JSON.parse(readFileSync(join(ROOT, file), 'utf8')));
const RUN = 'run: node scripts/contribute.mjs';

const manifest = read('package.json');
const english = read('package.nls.json');
const chinese = read('package.nls.zh-cn.json');

describe('what the extension contributes', () => {
  test('its settings are those of the table', () => {
    assert.deepEqual(record(manifest.contributes).configuration, contributedConfiguration(), RUN);
  });

  test('the texts of the settings are those of the table', () => {
    for (const [key, message] of Object.entries(contributedMessages())) {
      assert.deepEqual([english[key], chinese[key]], [message.en, message.zh], `${key}: ${RUN}`);
    }
  });

  test('every text stands in both languages, and every one is used', () => {
    assert.deepEqual(Object.keys(english).sort(), Object.keys(chinese).sort());
    const used = Array.from(JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/gu), ([, key]) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(english).sort());
  });

  test('every message of the extension is translated, and none that it does not have', () => {
    const bundle = read('l10n/bundle.l10n.zh-cn.json');
    const folder = join(ROOT, 'src/extension');
    const source = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    const messages = Array.from(source.matchAll(/l10n\.t\(\s*'([^']+)'/gu), ([, message]) => message ?? '');
    assert.ok(messages.length > 0);
    assert.equal(source.match(/l10n\.t\(/gu)?.length, messages.length, 'a message is a literal');
    assert.deepEqual([...new Set(messages)].sort(), Object.keys(bundle).sort());
  });

  test('the walkthrough leads to commands that there are', () => {
    const known = new Set(Array.from(JSON.stringify(manifest.contributes).matchAll(/"command":"([^"]+)"/gu), ([, command]) => command));
    for (const texts of [english, chinese]) {
      const said = Object.entries(texts).filter(([key]) => key.startsWith('walkthrough.')).map(([, text]) => String(text)).join();
      const linked = Array.from(said.matchAll(/\(command:([\w.]+)/gu), ([, command]) => command ?? '');
      assert.ok(linked.length >= 6);
      assert.deepEqual(linked.filter((command) => !known.has(command) && !command.startsWith('workbench.')), []);
    }
    const awaited = Array.from(JSON.stringify(manifest.contributes).matchAll(/"onCommand:([^"]+)"/gu), ([, command]) => command ?? '');
    assert.deepEqual(awaited.filter((command) => !known.has(command)), []);
  });

  test('every file it names is there', () => {
    const named = Array.from(JSON.stringify(manifest.contributes).matchAll(/"(?:path|configuration)":"(\.[^"]+)"/gu), ([, path]) => path ?? '');
    const pictures = Array.from(JSON.stringify(manifest.contributes).matchAll(/"image":"([^"]+)"/gu), ([, path]) => path ?? '');
    assert.ok(named.length > 0 && pictures.length > 0);
    for (const path of [...named, ...pictures]) assert.ok(existsSync(join(ROOT, path)), path);
  });
});
