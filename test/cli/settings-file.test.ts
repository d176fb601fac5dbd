import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { run } from '../support/fake-terminal';
import { folderOf } from '../support/folder';

const wrong: Record<string, [content: string, message: RegExp]> = {
  '没写完.json': ['{ "checks": {\n  "byline": \n', /没写完\.json:3:1：JSON 写法有误/u],
  '不是对象.json': ['[1]', /不是对象\.json:1:1：\.qingyang\.json 应是一个 JSON 对象/u],
  '空.json': ['', /空\.json:1:1：/u],
  '多一项.json': ['{\n  "check": {}\n}', /多一项\.json:2:3：没有 "check" 这一项，有的是 checks/u],
  '没有这项.json': ['{"checks": {\n\t"unpared-mark": "off"}}', /没有这项\.json:2:2：没有 "unpared-mark" 这一项，有的是 .*unpaired-mark/u],
  '值不对.json': ['{"checks": {"unpaired-mark": "fatal"}}', /值不对\.json:1:30：值不能是 "fatal"，可以是 auto、error、warning、information、off/u],
  '值不是字.json': ['{"checks": {"unpaired-mark": {}}}', /值不是字\.json:1:30：值不能是 object/u],
  '不是文本.json': ['\u0000\u0001', /不是文本\.json：不是文本/u],
};
const folder = folderOf({
  ...Object.fromEntries(Object.entries(wrong).map(([name, [content]]) => [name, content])),
  '对.json': '\uFEFF// 注释\n{ "checks": { "unpaired-mark": "warning", }, }',
});

const page = '老桥换新颜\n\n昨日，“临江老桥正式通车。这座桥修了整整两年，两岸的人都来看热闹。\n';
const check = (name: string): ReturnType<typeof run> => run(['check', '--format', 'json', '--config', join(folder, name), '-'], { input: page });

describe('a settings file that is named', () => {
  test('says how a check is shown', async () => {
    assert.match((await check('对.json')).out, /"level": "warning"/u);
  });

  for (const [name, [, message]] of Object.entries(wrong)) {
    test(`${name} is refused with its place`, async () => {
      const { status, said } = await check(name);
      assert.equal(status, 2);
      assert.match(said.join('\n'), message);
    });
  }

  test('one that is not there is named', async () => {
    const { status, said } = await check('无.json');
    assert.equal(status, 2);
    assert.match(said.join('\n'), /无\.json：没有这个文件$/u);
  });
});
