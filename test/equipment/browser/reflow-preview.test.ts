import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EQUIPMENT } from '../paths';
import { eventually } from './eventually';
import { inVsCode } from './on-page';
import type { Workbench } from './workbench';

const PAGE = join(EQUIPMENT, 'pages/old-ferry.txt');
const asItCame = readFileSync(PAGE, 'utf8');
const HALF = '降自如，轮椅和婴儿车都能直接推上船。';
const joined = asItCame.replace('在哪\n\n个', '在哪个');
const moved = joined.replace(`\n\n${HALF}`, '').replace('水位升', `水位升${HALF}`);

const onOpenPage = inVsCode();

/** On a copy of the page, once it was reviewed. */
const onPage = (name: string, body: (workbench: Workbench) => Promise<void>): void => {
  onOpenPage(name, PAGE, async (workbench) => {
    await workbench.errors.first().waitFor();
    await body(workbench);
  });
};

type Locator = ReturnType<Workbench['page']['locator']>;

const JOIN = '与下一段合并';
const MOVE = '移回断开的下文';

/** Opens the preview; gives the tick of a change. Each change has a row with its name, and below it one with its tick. */
async function openPreview(workbench: Workbench): Promise<(change: string) => Promise<Locator>> {
  await workbench.run('Preview Joining Split Paragraphs');
  const rows = workbench.page.locator('.bulk-edit-panel .monaco-list-row');
  // Only when grouped by change is a name a row of its own, at the first level.
  const named = (change: string): Locator => rows.and(workbench.page.locator('[aria-level="1"]')).filter({ hasText: change });
  await named(MOVE).waitFor();
  await workbench.settle();
  return async (change) => {
    const index = Number(await named(change).getAttribute('data-index'));
    return workbench.page.locator(`.bulk-edit-panel .monaco-list-row[data-index="${String(index + 1)}"] .edit-checkbox`);
  };
}

onPage('preview: the certain change is ticked, the other is not, and what is ticked is made in one undo step', async (workbench) => {
  const tickOf = await openPreview(workbench);
  await eventually(async () => {
    assert.equal(await (await tickOf(JOIN)).isChecked(), true);
    assert.equal(await (await tickOf(MOVE)).isChecked(), false);
  });
  await workbench.page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Apply' }).click();
  await workbench.errors.first().waitFor({ state: 'detached' });
  await workbench.save();
  await workbench.written(joined);
  await workbench.focusEditor();
  await workbench.press('Control+Z');
  await workbench.errors.first().waitFor();
  await workbench.save();
  await workbench.written(asItCame);
});

onPage('preview: a change that is confirmed is made too', async (workbench) => {
  const tickOf = await openPreview(workbench);
  await (await tickOf(MOVE)).check();
  await workbench.page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Apply' }).click();
  await workbench.errors.first().waitFor({ state: 'detached' });
  await workbench.save();
  await workbench.written(moved);
});

onPage('preview: discarded, it changes nothing', async (workbench) => {
  await openPreview(workbench);
  await workbench.page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Discard' }).click();
  await workbench.page.locator('.bulk-edit-panel').waitFor({ state: 'hidden' });
  await workbench.errors.first().waitFor();
  assert.equal(workbench.bytes.toString(), asItCame);
});

onPage('from a tail, peek shows its head', async (workbench) => {
  await workbench.focusEditor();
  await workbench.goTo(asItCame.indexOf('水位升') + 1);
  await workbench.run('Peek Definition');
  const peek = workbench.page.locator('.peekview-widget');
  await peek.locator('.view-line', { hasText: '降自如，轮椅' }).first().waitFor();
});

onPage('the hover over a tail shows the sentence made whole', async (workbench) => {
  await workbench.hover(workbench.warnings, /接起来是[\s\S]*水位升｜降自如/);
});

onPage('a cursor in the half that moves is in it where it arrives', async (workbench) => {
  await workbench.focusEditor();
  await workbench.goTo(asItCame.indexOf('轮椅'));
  await workbench.run('Join Split Paragraphs');
  const lines = moved.slice(0, moved.indexOf('轮椅')).split('\n');
  await workbench.cursor.filter({ hasText: `Ln ${lines.length}, Col ${(lines.at(-1) ?? '').length + 1}` }).waitFor();
  await workbench.type('（');
  await workbench.save();
  await workbench.written(moved.replace('轮椅', '（轮椅'));
});
