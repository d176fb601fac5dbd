import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { EQUIPMENT } from '../paths';
import { eventually } from './eventually';
import { inVsCode } from './on-page';
import type { Workbench } from './workbench';

const PAGE = join(EQUIPMENT, '../../samples/sample-page.txt');
const onPage = inVsCode();

/** The rows of the panel, in focus, once everything is found. */
async function panel(workbench: Workbench): Promise<Locator> {
  await workbench.warnings.first().waitFor();
  await workbench.run('Qingyang: Focus on Review View');
  const rows = workbench.page.locator('.pane-body .monaco-list-row');
  await rows.filter({ hasText: '“的的”里' }).waitFor();
  await workbench.press('Control+0');
  await workbench.page.locator('.pane-body .monaco-list:focus').waitFor();
  return rows;
}

/** Goes down in the panel by the key to the row with this text. */
async function goDownTo(workbench: Workbench, rows: Locator, text: string): Promise<void> {
  await eventually(async () => {
    const index = Number(await rows.filter({ hasText: text }).first().getAttribute('data-index'));
    await workbench.press('Home', ...Array<string>(index).fill('ArrowDown'));
    await workbench.page.locator('.pane-body .monaco-list-row.focused', { hasText: text }).waitFor({ timeout: 2000 });
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
  await workbench.press('Control+Home', 'Alt+N', 'Alt+N');
  await workbench.page.locator('.pane-body .monaco-list-row.selected', { hasText: '句子在这里断成两段' }).waitFor();
  await workbench.press('Alt+Shift+N');
  await workbench.page.locator('.pane-body .monaco-list-row.selected', { hasText: '星期三，不是星期四' }).waitFor();
});

onPage('a finding is mended from the panel by keys alone', PAGE, async (workbench) => {
  const rows = await panel(workbench);
  await goDownTo(workbench, rows, '应为“记者”');
  await workbench.press('Control+.');
  await rows.filter({ hasText: '应为“记者”' }).waitFor({ state: 'detached' });
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
  const input = workbench.page.locator('.quick-input-widget input');
  await input.waitFor();
  await workbench.type('老人的原话');
  await workbench.press('Enter');
  await finding.waitFor({ state: 'detached' });
  await eventually(() => { assert.match(readFileSync(projectFile, 'utf8'), /老人的原话/u); });
  await goDownTo(workbench, rows, 'Ignored');
  await workbench.press('ArrowRight');
  const ignored = rows.filter({ hasText: '老人的原话' });
  await ignored.hover();
  await ignored.locator('.action-label[aria-label="Stop Ignoring"]').click();
  await finding.waitFor();
  await eventually(() => { assert.equal(existsSync(projectFile) && readFileSync(projectFile, 'utf8').includes('老人的原话'), false); });
});

onPage('both places of a passage printed twice are shown side by side', PAGE, async (workbench) => {
  const rows = await panel(workbench);
  await goDownTo(workbench, rows, '前文已有');
  await workbench.press('Alt+D');
  await workbench.page.locator('.editor-group-container').nth(1).waitFor();
  await workbench.settle();
  await workbench.page.screenshot({ path: join(EQUIPMENT, '../../.qingyang-test', 'both-places.png') });
  await eventually(async () => { assert.equal(await workbench.page.locator('.editor-group-container .view-lines', { hasText: '这次调整主要是为了' }).count(), 2); },
  );
});
