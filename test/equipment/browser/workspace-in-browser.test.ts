import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EQUIPMENT } from '../paths';
import { inVsCode } from './on-page';
import { takePicture } from './picture';
import type { Workbench } from './workbench';

const PAGE = join(EQUIPMENT, 'pages/day/A3.txt');
const STORY = '老书店搬到河对岸';
const onOpenPage = inVsCode();

/** On the page, with the others of its day beside it. */
const onPage = (name: string, body: (workbench: Workbench) => Promise<void>): void => {
  onOpenPage(name, PAGE, body, { withDay: true });
};

/** Checks the workspace and waits until the page that is not open is listed with what it shares. */
async function checkWorkspace(workbench: Workbench): Promise<void> {
  await workbench.page.locator('.statusbar-item', { hasText: '清样' }).waitFor();
  await workbench.run('Check Workspace');
  await workbench.page.locator('.notifications-toasts', { hasText: /\d+ pages checked/ }).waitFor();
  const rows = await workbench.problems();
  await rows.filter({ hasText: 'B2.txt' }).first().waitFor();
}

onPage('the workspace checked, the Problems panel lists a story that stands on two pages at both', async (workbench) => {
  await checkWorkspace(workbench);
  const rows = await workbench.problems();
  await rows.filter({ hasText: /也在 B2\.txt 上/u }).first().waitFor();
  await rows.filter({ hasText: /也在 A3\.txt 上/u }).first().waitFor();
  assert.equal(await rows.filter({ hasText: 'A1.txt' }).count(), 0, 'a story that goes on rightly is not told');
  await takePicture(workbench, 'workspace');
});

onPage('the quick fixes of an edited copy say what would be lost, and compare it with the other page', async (workbench) => {
  await checkWorkspace(workbench);
  await workbench.focusEditor();
  await workbench.goTo(readFileSync(PAGE, 'utf8').indexOf(STORY));
  await (await workbench.quickFixes()).filter({ hasText: '从本版删去这一段（失去“' }).waitFor();
  await workbench.quickFix('对照两处，看哪里不同');
  const diff = workbench.page.locator('.monaco-diff-editor');
  await diff.locator('.char-insert').first().waitFor();
  await takePicture(workbench, 'compare');
  await workbench.page.locator('.tab.active', { hasText: /B2\.txt.*A3\.txt/u }).first().waitFor();
  assert.equal(readFileSync(join(dirname(workbench.file), 'B2.txt'), 'utf8'), readFileSync(join(dirname(PAGE), 'B2.txt'), 'utf8'));
});
