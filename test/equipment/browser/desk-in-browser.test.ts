import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { wordFile, wordParagraph } from '../../support/word-file';
import { REAL_PAGE, SCRATCH } from '../paths';
import { eventually } from './eventually';
import { inVsCode } from './on-page';

const onPage = inVsCode();
const real = readFileSync(REAL_PAGE, 'utf8');
const THIRTEEN = real.indexOf('13个首批');

/** A file of the test's own. */
function scratchFile(name: string, bytes: Buffer): string {
  const folder = join(SCRATCH, 'desk');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

onPage('the hover over a figure tells what it counts, where else it stands, and the sum that fails', REAL_PAGE, async (workbench) => {
  await workbench.errors.first().waitFor();
  await workbench.goTo(THIRTEEN + 1);
  await workbench.hoverAtCursor('首批重点项目', /也见：标题|正文第 1 段 13个/u);
});

onPage('references of a figure are all its mentions', REAL_PAGE, async (workbench) => {
  await workbench.errors.first().waitFor();
  await workbench.goTo(THIRTEEN + 1);
  await workbench.press('Shift+F12');
  const rows = workbench.page.locator('.reference-zone-widget .monaco-list-row');
  await rows.first().waitFor();
  await workbench.page.locator('.reference-zone-widget', { hasText: '13个' }).first().waitFor();
  await eventually(async () => { assert.equal(await workbench.page.locator('.reference-zone-widget .referenceMatch .highlight').count(), 3); });
});

onPage('数字一览 lists the figures by article; a click leads to the place; it follows the text', REAL_PAGE, async (workbench) => {
  await workbench.errors.first().waitFor();
  await workbench.run('Figures at a Glance');
  const view = workbench.view();
  await view.getByRole('heading', { name: '数字一览' }).waitFor();
  const row = view.locator('tr', { hasText: '17亿元' });
  await view.locator('tr.wrong').first().waitFor();
  assert.equal(await row.locator('.contradicts').count(), 0, 'an unconfirmed figure is not shown as an error');
  await row.locator('a').first().click();
  await workbench.cursor.filter({ hasText: '(4 selected)' }).waitFor();
  await workbench.type('19亿元');
  await view.locator('tr', { hasText: '19亿元' }).waitFor();
  await row.waitFor({ state: 'detached' });
});

onPage('审读报告 shows the page with its marks, the estimate, and leads back to the text', REAL_PAGE, async (workbench) => {
  await workbench.errors.first().waitFor();
  await workbench.run('清样 Qingyang: Review Report');
  const view = workbench.view();
  await view.locator('.sheet mark.certain').first().waitFor();
  await view.locator('.big', { hasText: '估计编校差错率' }).waitFor();
  await eventually(async () => { assert.ok((await view.locator('.note').count()) >= 12); });
  await view.locator('.note a').first().click();
  await workbench.cursor.filter({ hasText: 'selected' }).waitFor();
  assert.deepEqual(workbench.bytes, readFileSync(REAL_PAGE));
});

onPage('审读报告 is saved as a document that stands by itself', REAL_PAGE, async (workbench) => {
  const saved = workbench.file.replace(/\.txt$/u, '-review report.html');
  await workbench.errors.first().waitFor();
  await workbench.run('Save Review Report');
  await workbench.page.locator('.quick-input-widget', { hasText: 'Save the review report' }).locator('input:focus').waitFor();
  await workbench.press('Enter'); // under the name that is offered
  await eventually(() => { assert.match(readFileSync(saved, 'utf8'), /default-src 'none'[\s\S]*估计编校差错率[\s\S]*<\/html>/u); });
});

const EVIL = '<img src="x" onerror="document.body.textContent=1"><script>document.body.textContent=2</script>';
const hostile = scratchFile('hostile.txt', Buffer.from(`渡口夜市${EVIL}开张\n\n本报讯 昨晚，渡口夜市${EVIL}开张，前来的市民的的确确“不少。\n`));

onPage('nothing that stands in a page runs in its report', hostile, async (workbench) => {
  await workbench.warnings.first().waitFor();
  await workbench.run('清样 Qingyang: Review Report');
  const view = workbench.view();
  await view.locator('.sheet', { hasText: '<script>document.body.textContent=2</script>' }).waitFor();
  assert.equal(await view.locator('img, script').count(), 0);
});

onPage('the status bar says how long the story and the page are', REAL_PAGE, async (workbench) => {
  await workbench.errors.first().waitFor();
  await workbench.goTo(THIRTEEN);
  const item = workbench.page.locator('.statusbar-item', { hasText: 'characters' });
  await item.waitFor();
  const count = (text: string | undefined): number => Number(text?.replace(',', ''));
  await eventually(async () => {
    const [, story, page] = /([\d,]+) \/ ([\d,]+) characters/u.exec(await item.innerText()) ?? [];
    assert.equal(count(page), real.replace(/\s/gu, '').length);
    assert.ok(count(story) > 1000 && count(story) < count(page));
  });
});

onPage(
  'a page in GB18030 that opens as mojibake is reopened rightly by one click',
  scratchFile('gb18030.txt', iconv.encode(real, 'gb18030')),
  async (workbench) => {
    const offer = workbench.page.locator('.notification-toast', { hasText: 'GB18030' });
    await offer.waitFor();
    await offer.locator('.monaco-button', { hasText: 'GB18030' }).click();
    await workbench.page.locator('.view-line', { hasText: '首批重点项目' }).first().waitFor();
    await workbench.errors.first().waitFor();
    assert.deepEqual(workbench.bytes, iconv.encode(real, 'gb18030'));
  },
);

onPage('a Word draft becomes a page, its paragraphs kept, the draft untouched', REAL_PAGE, async (workbench) => {
  const bytes = await wordFile(['夜渡口开张了', '本报记者 沈木槿', '入夏以来，渡口夜市灯火通明，'.repeat(6)].map(wordParagraph).join(''));
  const draft = join(dirname(workbench.file), 'draft.docx');
  writeFileSync(draft, bytes);
  await workbench.errors.first().waitFor();
  await workbench.run('New Page from Word Draft');
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'draft.docx' }).click();
  await workbench.page.locator('.view-line', { hasText: '夜渡口开张了' }).first().waitFor();
  await workbench.page.locator('.view-line', { hasText: '渡口夜市灯火通明' }).first().waitFor();
  assert.deepEqual(readFileSync(draft), bytes);
});
