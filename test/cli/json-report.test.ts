import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonReport } from '../../src/cli/json-report';
import { run } from '../support/fake-terminal';
import { folderOf } from '../support/folder';

test('the JSON format holds everything a finding holds, in both languages', async () => {
  const folder = folderOf({ '早.txt': '\uFEFF夜市\r\n\r\n摊主说：“今天的生意比昨天好。\r\n' });
  const { out, status } = await run(['check', '--format', 'json', `${folder}/早.txt`, `${folder}/无.txt`]);
  const report = JSON.parse(out) as JsonReport;
  assert.equal(status, 2);
  assert.equal(report.version, 1);
  assert.deepEqual(report.failed, [{ path: `${folder}/无.txt`, reason: { zh: '没有这个文件', en: 'no such file' } }]);
  const [file] = report.files;
  assert.deepEqual([file?.path, file?.encoding, file?.characters], [`${folder}/早.txt`, 'utf-8', 23]);
  const finding = file?.findings.find(({ rule }) => rule === 'unpaired-mark');
  assert.deepEqual(finding?.place.start, { offset: 10, line: 3, column: 5 });
  assert.ok(finding.message.zh && finding.message.en);
});
