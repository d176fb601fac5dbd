import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EQUIPMENT } from '../paths';
import { inVsCode } from './on-page';
import type { Workbench } from './workbench';

const PAGE = join(EQUIPMENT, 'pages/old-ferry.txt');
const asItCame = readFileSync(PAGE, 'utf8');
const HALF = '位升降，轮椅和婴儿车都能直接推上船。';
const joined = asItCame.replace('在哪\n\n个', '在哪个');
const moved = joined.replace(`\n\n${HALF}`, '').replace('跟着水', `跟着水${HALF}`);

const onOpenPage = inVsCode();

/** On a copy of the page, once it was reviewed. */
const onPage = (name: string, body: (workbench: Workbench) => Promise<void>): void => {
  onOpenPage(name, PAGE, async (workbench) => {
    await workbench.errors.first().waitFor();
    await body(workbench);
  });
};

/** Opens the preview; gives its rows of changes, of which each has a tick and a name. */
async function openPreview(workbench: Workbench): Promise<ReturnType<Workbench['page']['locator']>> {
  await workbench.run('Preview Joining Split Paragraphs');
  const changes = workbench.page.locator('.bulk-edit-panel .monaco-list-row', { hasText: '行' });
  await changes.filter({ hasText: '移回断开的下文' }).waitFor();
  await workbench.settle();
  return changes;
}

onPage('preview: the certain change is ticked, the other is not, and what is ticked is made in one undo step', async (workbench) => {
  const changes = await openPreview(workbench);
  assert.equal(await changes.filter({ hasText: '与下一段合并' }).locator('input').isChecked(), true);
  assert.equal(await changes.filter({ hasText: '移回断开的下文' }).locator('input').isChecked(), false);
  await workbench.page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Apply' }).click();
  await workbench.errors.first().waitFor({ state: 'detached' });
  await workbench.save();
  assert.equal(workbench.bytes.toString(), joined);
  await workbench.focusEditor();
  await workbench.press('Control+Z');
  await workbench.errors.first().waitFor();
  await workbench.save();
  assert.equal(workbench.bytes.toString(), asItCame);
});

onPage('preview: a change that is confirmed is made too', async (workbench) => {
  const changes = await openPreview(workbench);
  await changes.filter({ hasText: '移回断开的下文' }).locator('input').check();
  await workbench.page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Apply' }).click();
  await workbench.errors.first().waitFor({ state: 'detached' });
  await workbench.save();
  assert.equal(workbench.bytes.toString(), moved);
});

onPage('preview: discarded, it changes nothing', async (workbench) => {
  await openPreview(workbench);
  await workbench.page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Discard' }).click();
  await workbench.page.locator('.bulk-edit-panel').waitFor({ state: 'hidden' });
  assert.equal(await workbench.errors.count() > 0, true);
  assert.equal(workbench.bytes.toString(), asItCame);
});

onPage('from a tail, peek shows its head', async (workbench) => {
  await workbench.focusEditor();
  await workbench.goTo(asItCame.indexOf('跟着水') + 1);
  await workbench.press('Alt+F12');
  const peek = workbench.page.locator('.peekview-widget');
  await peek.locator('.view-line', { hasText: '位升降' }).first().waitFor();
});

onPage('the hover over a tail shows the sentence made whole', async (workbench) => {
  const hover = await workbench.hover(workbench.warnings);
  assert.match(await hover.innerText(), /接起来是[\s\S]*跟着水｜位升降/);
});

onPage('a cursor in the half that moves is in it where it arrives', async (workbench) => {
  await workbench.focusEditor();
  await workbench.goTo(asItCame.indexOf('轮椅'));
  await workbench.run('Join Split Paragraphs');
  await workbench.errors.first().waitFor({ state: 'detached' });
  await workbench.type('（');
  await workbench.save();
  assert.equal(workbench.bytes.toString(), moved.replace('轮椅', '（轮椅'));
});
