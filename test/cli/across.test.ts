import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Log } from 'sarif';
import type { JsonReport } from '../../src/cli/json-report';
import { run } from '../support/fake-terminal';
import { folderOf } from '../support/folder';

const story =
  '昨天傍晚，最后一班渡船靠上了东岸的码头。船长把缆绳系好，摘下帽子向乘客鞠了一躬，六十二年的摆渡就此结束。从今天起，两岸的居民改走新桥，步行只要十一分钟。';
const folder = folderOf({
  'A3.txt': `新桥今起通行\n\n${story}\n\n桥上设了四处观景台，傍晚可以看到整条河湾。\n`,
  '副刊/B2.txt': `渡口\n\n我在渡口边住了三十年，听惯了汽笛。\n\n${story}\n`,
  'C1.txt': '菜价\n\n城南市场的青菜每斤两元八角，与前天持平。\n',
});
const at = (name: string): string => join(folder, name);

async function sharedIn(...args: string[]): Promise<(readonly [string, string | undefined])[]> {
  const { out } = await run(['check', '--format', 'json', ...args]);
  const { files } = JSON.parse(out) as JsonReport;
  return files.flatMap(({ path, findings }) =>
    findings
      .filter(({ rule, level }) => rule === 'duplicate-passage' && level === 'warning')
      .map(({ related }) => [path.slice(folder.length + 1), related[0]?.path?.slice(folder.length + 1)] as const),
  );
}

const BOTH = [
  ['A3.txt', '副刊/B2.txt'],
  ['副刊/B2.txt', 'A3.txt'],
];

describe('what stands on two pages', () => {
  test('of a folder is told at both', async () => {
    assert.deepEqual(await sharedIn(folder), BOTH);
  });

  test('of files named one by one only if asked for', async () => {
    const files = [at('A3.txt'), at('副刊/B2.txt')];
    assert.deepEqual(await sharedIn(...files), []);
    assert.deepEqual(await sharedIn('--across', ...files), BOTH);
  });

  test('is not told where that is not wanted, or the check is off', async () => {
    assert.deepEqual(await sharedIn('--no-across', folder), []);
    const off = folderOf({ '设置.json': '{ "checks": { "duplicate-passage": "off" } }' });
    assert.deepEqual(await sharedIn('--config', join(off, '设置.json'), folder), []);
  });

  test('names the other file in text and SARIF', async () => {
    assert.match((await run(['check', folder])).out, /B2\.txt:5:1/u);
    const log = JSON.parse((await run(['check', '--format', 'sarif', folder])).out) as Log;
    const related = log.runs[0]?.results?.find(({ ruleId }) => ruleId === 'duplicate-passage')?.relatedLocations?.[0];
    assert.match(related?.physicalLocation?.artifactLocation?.uri ?? '', /B2\.txt$/u);
    assert.equal(related?.physicalLocation?.region?.startLine, 5);
  });
});
