import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readWordDraft } from '../../src/host/word-draft';
import { wordFile, wordParagraph as p, wordRun as run } from '../support/word-file';

const textOf = async (body: string): Promise<string | undefined> => (await readWordDraft(await wordFile(body)))?.text;

describe('a Word draft', () => {
  test('each paragraph is a block; empty ones only part', async () => {
    const body = [p('老茶馆又开门了'), p('本报记者 柳青禾'), '<w:p/>', p('　　清晨五点，炉火先旺起来。'), p('茶客说：“还是这个味。”')].join('');
    assert.equal(await textOf(body), '老茶馆又开门了\n\n本报记者 柳青禾\n\n　　清晨五点，炉火先旺起来。\n\n茶客说：“还是这个味。”\n');
  });

  test('runs make one paragraph, a break a new line, a tab a tab', async () => {
    assert.equal(await textOf(p(`${run('总投资')}${run('3.6亿元')}`)), '总投资3.6亿元\n');
    assert.equal(await textOf(p(`${run('引题')}<w:r><w:br/></w:r>${run('主题')}<w:r><w:tab/></w:r>${run('副题')}`)), '引题\n主题\t副题\n');
  });

  test('what was deleted under change tracking is gone, what was put in stands', async () => {
    const deleted = '<w:del w:id="1" w:author="a"><w:r><w:delText>旧</w:delText></w:r></w:del>';
    assert.equal(await textOf(p(`${run('修缮')}${deleted}<w:ins w:id="2" w:author="a">${run('一新')}</w:ins>`)), '修缮一新\n');
  });

  test('a table goes row by row, its cells parted by tabs', async () => {
    const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('站点')}${cell('首班')}</w:tr><w:tr>${cell('柳林渡')}${cell('6:10')}</w:tr></w:tbl>`;
    assert.equal(await textOf(`${p('时刻表')}${table}`), '时刻表\n\n站点\t首班\n\n柳林渡\t6:10\n');
  });

  test('what has no place in a text is counted', async () => {
    const draft = await readWordDraft(await wordFile(p(`${run('据统计')}<w:r><w:footnoteReference w:id="2"/></w:r>`)));
    assert.deepEqual(draft, { text: '据统计\n', leftOut: { pictures: 0, notes: 1, comments: 0 } });
  });

  test('an empty draft is an empty text; what is no draft is none', async () => {
    assert.equal(await textOf('<w:p/>'), '');
    assert.equal(await readWordDraft(Buffer.from('不是文稿')), undefined);
    assert.equal(await readWordDraft(Buffer.alloc(0)), undefined);
  });
});
