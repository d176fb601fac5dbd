import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checks } from '../../src/review/checks/index';
import { defaultSettings, readSettings, settingsTable } from '../../src/settings/settings';

describe('settings', () => {
  test('every check has one, which is by certainty until said otherwise', () => {
    assert.deepEqual(Object.keys(defaultSettings.checks), checks.map(({ id }) => id));
    assert.deepEqual(new Set(Object.values(defaultSettings.checks)), new Set(['auto']));
  });

  test('what is missing takes its default', () => {
    for (const given of [undefined, null, {}, { checks: null }, 'nonsense', 7]) {
      assert.deepEqual(readSettings(given), { settings: defaultSettings, problems: [] });
    }
  });

  test('what is right is taken', () => {
    const { settings, problems } = readSettings({ language: 'en', reflow: { joinsOnly: true }, delay: 0 });
    assert.deepEqual([settings.language, settings.reflow.joinsOnly, settings.delay, problems], ['en', true, 0, []]);
  });

  test('what is wrong takes its default and is named', () => {
    const given = { enable: 'yes', delay: -1, maxCharacters: Infinity, language: 'constructor', checks: { 'unpaired-mark': true } };
    const { settings, problems } = readSettings(given);
    assert.deepEqual(settings, defaultSettings);
    assert.equal(problems.length, 5);
    assert.ok(problems.every(({ zh, en }) => zh.includes('qingyang.') && en.includes('qingyang.')));
  });

  test('no description is missing in either language', () => {
    for (const { key, description, choices } of settingsTable) {
      for (const message of [description, ...Object.values(choices ?? {})]) {
        assert.match(message.zh, /\p{Script=Han}/u, key);
        assert.match(message.en, /^[^\p{Script=Han}]+$/u, key);
      }
    }
  });
});
