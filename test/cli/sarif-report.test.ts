import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { SarifReporter } from '../../src/cli/sarif-report';
import { checks } from '../../src/review/checks/index';
import { run } from '../support/fake-terminal';
import { folderOf } from '../support/folder';
import { reportOf } from '../support/file-report';

// The schema that OASIS publishes, as Microsoft's matcher for tests carries it.
const schema = createRequire(__filename)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object;
const validate = addFormats(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })).compile(schema);

function assertValid(log: unknown): asserts log is Log {
  assert.ok(validate(log), JSON.stringify(validate.errors, null, 2));
}

function logOf(...reports: Parameters<SarifReporter['file']>[0][]): Log {
  let out = '';
  const reporter = new SarifReporter({
    out: (data) => void (out += String(data)),
    say: () => undefined,
    readInput: () => Promise.resolve(Buffer.alloc(0)),
    language: 'zh',
    isTerminal: false,
    colours: false,
    columns: 80,
  });
  for (const report of reports) reporter.file(report);
  reporter.failed('没有 的.txt', { zh: '没有这个文件', en: 'no such file' });
  reporter.end();
  const log: unknown = JSON.parse(out);
  assertValid(log);
  return log;
}

const resultsOf = (log: Log): Result[] => log.runs[0]?.results ?? [];
const text = '渡口\r\n早班船在雾里里鸣笛，𠮷庄的灯还亮着着。\r\n';
const edit = { range: { start: 9, end: 10 }, text: '' };
const report = reportOf('稿 件/渡口#1.txt', text, [
  {
    at: '里里',
    related: [{ range: { start: 0, end: 2 }, message: { zh: '标题在此。', en: 'The headline.' } }],
    fixes: [{ title: { zh: '删去一个', en: 'Delete one' }, kind: 'judged', edits: [edit] }],
  },
  { at: '着着', level: 'note', certainty: 'possible' },
]);

describe('the SARIF format', () => {
  const log = logOf(report);

  test('counts columns from 1 in UTF-16 code units, and says so', () => {
    const [first, second] = resultsOf(log);
    assert.equal(log.runs[0]?.columnKind, 'utf16CodeUnits');
    assert.deepEqual(first?.locations?.[0]?.physicalLocation?.region, {
      startLine: 2, startColumn: 6, endLine: 2, endColumn: 8,
    });
    assert.deepEqual(second?.locations?.[0]?.physicalLocation?.region, {
      startLine: 2, startColumn: 18, endLine: 2, endColumn: 20,
    });
  });

  test('names the file by a percent-encoded relative address', () => {
    const uri = resultsOf(log)[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
    assert.equal(decodeURIComponent(uri), '稿 件/渡口#1.txt');
    assert.match(uri, /^[\w%./-]+$/u);
  });

  test('carries rule, level, message, certainty, the other place and the fix', () => {
    const [first, second] = resultsOf(log);
    assert.equal(first?.ruleId, 'repeated-words');
    assert.deepEqual([first.level, second?.level], ['warning', 'note']);
    assert.equal(first.message.text, '“里里”写了两遍。');
    assert.deepEqual([first.properties?.certainty, second?.properties?.certainty], ['likely', 'possible']);
    assert.equal(first.relatedLocations?.[0]?.message?.text, '标题在此。');
    assert.deepEqual(first.fixes?.[0]?.artifactChanges[0]?.replacements, [
      { deletedRegion: { startLine: 2, startColumn: 6, endLine: 2, endColumn: 7 }, insertedContent: { text: '' } },
    ]);
  });

  test('lists every check among the rules', () => {
    assert.deepEqual(log.runs[0]?.tool.driver.rules?.map(({ id }) => id), checks.map(({ id }) => id));
  });

  test('tells of files that could not be read', () => {
    const [invocation] = log.runs[0]?.invocations ?? [];
    assert.equal(invocation?.executionSuccessful, false);
    assert.equal(invocation.toolExecutionNotifications?.[0]?.message.text, '没有这个文件');
  });

  test('is valid for what the command line writes', async () => {
    const folder = folderOf({ '空.txt': '', '早.txt': '讲解员说：“这座桥已有百年。\n' });
    const { out } = await run(['check', '--format', 'sarif', folder, `${folder}/无.txt`]);
    const written: unknown = JSON.parse(out);
    assertValid(written);
    assert.equal(written.runs[0]?.artifacts?.length, 2);
  });
});

describe('fingerprints', () => {
  const prints = (...args: Parameters<typeof reportOf>): (string | undefined)[] =>
    resultsOf(logOf(reportOf(...args))).map((result) => result.partialFingerprints?.['qingyangText/v1']);
  const both = [{ at: '里里' }, { at: '着着' }];

  test('stay when lines are added above', () => {
    assert.deepEqual(prints('a.txt', `报头\n\n${text}`, both), prints('a.txt', text, both));
  });

  test('tell the rule and the text apart', () => {
    const [first, second] = prints('a.txt', text, both);
    assert.notEqual(first, second);
    assert.notEqual(prints('a.txt', text, [{ at: '里里', rule: 'byline' }])[0], first);
  });

  test('tell two of the same apart', () => {
    const twice = '雾里里看花，水里里望月。';
    const [first, second] = prints('a.txt', twice, [{ at: '里里' }, { at: '里里', from: 5 }]);
    assert.notEqual(first, second);
  });
});
