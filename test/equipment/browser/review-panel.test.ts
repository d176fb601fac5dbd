import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { EQUIPMENT } from '../paths';
import { eventually } from './eventually';
import { inVsCode } from './on-page';
import { takePicture } from './picture';
import type { Workbench } from './workbench';

const PAGE = join(EQUIPMENT, '../../samples/sample-page.txt');
const text = readFileSync(PAGE, 'utf8');
const onPage = inVsCode();

/** The rows of the panel, in focus, once everything is found. */
async function panel(workbench: Workbench): Promise<Locator> {
  await workbench.warnings.first().waitFor();
  await workbench.run('Qingyang: Focus on Review View');
  const rows = workbench.page.locator('.pane-body .monaco-list-row');
  await rows.filter({ hasText: '“的的”里' }).waitFor();
  await eventually(async () => {
    await workbench.press('Control+0');
    await workbench.page.locator('.pane-body .monaco-list:focus').waitFor({ timeout: 5000 });
  });
  return rows;
}

/** Goes down in the panel by the key to the row with this text. */
async function goDownTo(workbench: Workbench, rows: Locator, text: string): Promise<void> {
  await eventually(async () => {
    const index = Number(await rows.filter({ hasText: text }).first().getAttribute('data-index'));
    await workbench.press('Home', ...Array<string>(index).fill('ArrowDown'));
    await workbench.page.locator('.pane-body .monaco-list:focus .monaco-list-row.focused', { hasText: text }).waitFor({ timeout: 5000 });
  });
}

onPage('the panel lists what is found by article, and Enter goes to the place', PAGE, async (workbench) => {
  const rows = await panel(workbench);
  const repeated = rows.filter({ hasText: '“的的”里' });
  await eventually(async () => { assert.match((await repeated.getAttribute('aria-label')) ?? '', /Warning, 词语重复, line 25/u); });
  await goDownTo(workbench, rows, '“的的”里');
  await workbench.press('Enter');
  await workbench.page.locator('.statusbar-item', { hasText: 'Ln 25, Col 31' }).waitFor();
});

onPage('the next finding by a key, and the panel follows the cursor', PAGE, async (workbench) => {
  await panel(workbench);
  await workbench.focusEditor();
  await workbench.press('Control+Home', 'Alt+N', 'Alt+N'); // one key on the other's heels
  await workbench.page.locator('.pane-body .monaco-list-row.selected', { hasText: '各部分相加与总数不符' }).waitFor();
  await workbench.press('Alt+Shift+N');
  await workbench.page.locator('.pane-body .monaco-list-row.selected', { hasText: '星期三，不是星期四' }).waitFor();
});

onPage('a finding is mended from the panel by keys alone', PAGE, async (workbench) => {
  const rows = await panel(workbench);
  await goDownTo(workbench, rows, '应为“记者”');
  await workbench.press('Control+.');
  await rows.filter({ hasText: '应为“记者”' }).waitFor({ state: 'detached' });
  await workbench.page.locator('.pane-body .monaco-list-row.focused', { hasText: '标题说“五大活动”' }).waitFor();
  await workbench.focusEditor();
  await workbench.save();
  await eventually(() => { assert.match(workbench.bytes.toString(), /江岭晚报记者 方敏/u); });
});

onPage('a place is ignored with a reason, listed, and brought back', PAGE, async (workbench) => {
  const projectFile = join(dirname(workbench.file), '.qingyang.json');
  const rows = await panel(workbench);
  const finding = rows.filter({ hasText: '“的的”里' });
  await goDownTo(workbench, rows, '“的的”里');
  await workbench.press('Delete');
  await workbench.answer('老人的原话');
  await workbench.press('Enter');
  await finding.waitFor({ state: 'detached' });
  await eventually(() => { assert.match(readFileSync(projectFile, 'utf8'), /老人的原话/u); });
  await goDownTo(workbench, rows, 'Ignored');
  await workbench.press('ArrowRight');
  await goDownTo(workbench, rows, '老人的原话');
  await workbench.press('Delete');
  await finding.waitFor();
  await eventually(() => { assert.equal(existsSync(projectFile) && readFileSync(projectFile, 'utf8').includes('老人的原话'), false); });
});

onPage('a check is switched off in this file by a quick fix; a place that is gone is listed as stale', PAGE, async (workbench) => {
  const projectFile = join(dirname(workbench.file), '.qingyang.json');
  const rows = await panel(workbench);
  const ignored = async (entry: RegExp): Promise<void> => eventually(() => { assert.match(readFileSync(projectFile, 'utf8'), entry); });
  await workbench.goTo(text.indexOf('星期四'));
  await workbench.quickFix('本文件不查“日期矛盾”');
  await rows.filter({ hasText: '不是星期四' }).waitFor({ state: 'detached' });
  await ignored(/"file": "sample-page.txt"/u);
  await workbench.goTo(text.indexOf('的的'));
  await workbench.quickFix(/忽略此处$/u);
  await rows.filter({ hasText: '“的的”里' }).waitFor({ state: 'detached' });
  await ignored(/"repeated-words"/u);
  await workbench.focusEditor();
  await workbench.goTo(text.indexOf('的的') + 2);
  await workbench.press('Backspace', 'Control+0');
  await goDownTo(workbench, rows, 'Ignored');
  await workbench.press('ArrowRight');
  await rows.filter({ hasText: /“的” \(stale.*词语重复/u }).waitFor();
});

onPage('the panel shows one check alone, says so, and shows all again; without a page it offers the sample page', PAGE, async (workbench) => {
  const rows = await panel(workbench);
  const shown = rows.filter({ hasText: /line \d+/u });
  await workbench.run('Qingyang: Filter Findings');
  await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  for (const left of ['Certain', '断段', '标点不成对', '项数不符']) await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: left }).first().click();
  await workbench.press('Enter');
  await eventually(async () => { assert.equal(await shown.count(), 1); });
  const told = workbench.page.getByText(/\d+ of them are filtered out\./u);
  const hidden = Number(/(\d+) of them/u.exec(await told.innerText())?.[1]);
  assert.ok(hidden > 1);
  await workbench.run('Qingyang: Show All Findings');
  await eventually(async () => { assert.equal(await shown.count(), hidden + 1); });
  await workbench.focusEditor();
  await workbench.press('Control+K', 'W');
  await workbench.page.locator('.pane-body .monaco-button', { hasText: 'Open Sample Page' }).click();
  await workbench.warnings.first().waitFor();
  await rows.filter({ hasText: '“的的”里' }).waitFor();
});

/** What is marked as the other place. */
async function dashed({ page }: Workbench): Promise<number> {
  const marks = await page.locator('.view-overlays .cdr').evaluateAll((all) => all.map((mark) => getComputedStyle(mark).borderTopStyle));
  return marks.filter((style) => style === 'dashed').length;
}

onPage('with the cursor in either place of a passage printed twice the earlier is marked; its hover shows both side by side', PAGE, async (workbench) => {
  const copy = text.lastIndexOf('换乘时间');
  const earlier = text.indexOf('换乘时间');
  await panel(workbench);
  await workbench.focusEditor();
  for (const [offset, marked] of [[0, false], [copy, true], [0, false], [earlier, true]] as const) {
    await workbench.goTo(offset);
    await eventually(async () => { assert.equal((await dashed(workbench)) > 0, marked, `at ${offset}`); });
  }
  await eventually(async () => {
    const hover = await workbench.hoverAtCursor('Show both places');
    await hover.getByText('Show both places').click({ timeout: 5000 });
  });
  await eventually(async () => { assert.equal(await workbench.page.locator('.editor-group-container .view-lines', { hasText: '这次调整主要是为了' }).count(), 2); });
  await takePicture(workbench, 'both-places');
});

onPage('both places of a passage printed twice are shown side by side', PAGE, async (workbench) => {
  const rows = await panel(workbench);
  await goDownTo(workbench, rows, '前文已有');
  await workbench.press('Alt+D');
  await workbench.page.locator('.editor-group-container').nth(1).waitFor();
  await eventually(async () => { assert.equal(await workbench.page.locator('.editor-group-container .view-lines', { hasText: '这次调整主要是为了' }).count(), 2); });
});
