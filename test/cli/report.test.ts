import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { run } from '../support/fake-terminal';
import { folderOf } from '../support/folder';

const PAGE = '夜市开张\n\n本报记者 沈木槿\n\n摊主说：“今天的生意比昨天好。收摊要到半夜，第二天一早还要去进货。\n';

test('report writes a document that stands by itself, to standard output or into a file', async () => {
  const folder = folderOf({ 'A3.txt': PAGE });
  const { out, status, said } = await run(['report', `${folder}/A3.txt`]);
  assert.deepEqual([status, said], [0, []]);
  assert.match(out, /^<!DOCTYPE html>\n<html lang="zh-Hans">/u);
  assert.match(out, /<title>审读报告 – A3\.txt<\/title>/u);
  assert.match(out, /标点不成对|标点/u);
  assert.doesNotMatch(out, /(?:src|href)="(?!#)/u, 'nothing is fetched, nothing leads out');

  const file = `${folder}/report.html`;
  const written = await run(['report', `${folder}/A3.txt`, '--output', file]);
  assert.deepEqual([written.status, written.out], [0, '']);
  const withoutNonce = (text: string): string => text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, '');
  assert.equal(withoutNonce(readFileSync(file, 'utf8')), withoutNonce(out));
  assert.equal(readFileSync(`${folder}/A3.txt`, 'utf8'), PAGE);
});

test('report --format json is for programs, and heeds a settings file', async () => {
  const folder = folderOf({ 'A3.txt': PAGE, 'off.json': '{"checks": {"unpaired-mark": "off"}}' });
  const rules = async (...more: string[]): Promise<string[]> => {
    const { out } = await run(['report', '--format', 'json', ...more, `${folder}/A3.txt`]);
    const { articles } = JSON.parse(out) as { articles: { findings: { rule: string }[] }[] };
    return articles.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  };
  assert.ok((await rules()).includes('unpaired-mark'));
  assert.ok(!(await rules('--config', `${folder}/off.json`)).includes('unpaired-mark'));
});

test('report reads standard input, in English too', async () => {
  const { out, status } = await run(['report', '-'], { input: PAGE, language: 'en' });
  assert.equal(status, 0);
  assert.match(out, /<title>Review report – standard input<\/title>/u);
});

test('report says what is wrong, and writes nothing', async () => {
  const folder = folderOf({ 'A3.txt': PAGE, 'en.txt': 'nothing Chinese here\n' });
  const said = async (...args: string[]): Promise<[number | undefined, string]> => {
    const { status, said, out } = await run(['report', ...args]);
    assert.equal(out, '');
    return [status, said.join('\n')];
  };
  assert.deepEqual(await said(`${folder}/B.txt`), [2, `${folder}/B.txt：没有这个文件`]);
  assert.deepEqual(await said(`${folder}/en.txt`), [2, `${folder}/en.txt：中文太少，没有审读`]);
  assert.deepEqual(await said(`${folder}/A3.txt`, '--output', `${folder}/no/r.html`), [2, `${folder}/A3.txt：写不了 ${folder}/no/r.html：没有这个文件`]);
  assert.equal((await said())[0], 2);
  assert.equal((await said('--format', 'pdf', `${folder}/A3.txt`))[0], 2);
  assert.match((await said(`${folder}/A3.txt`, '--output', `${folder}/A3.txt`))[1], /报告不能写到版面文件上/u);
  assert.ok(!existsSync(`${folder}/no`));
  assert.equal(readFileSync(`${folder}/A3.txt`, 'utf8'), PAGE);
});
