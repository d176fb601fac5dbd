import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EQUIPMENT, REAL_PAGE } from '../paths';
import { eventually } from './eventually';
import { inVsCode } from './on-page';
import { takePicture } from './picture';

const SPLIT_PAGE = join(EQUIPMENT, 'pages/summer-grain.txt');
const SEAM = '亩产超过\n\n500公斤';

const asItCame = readFileSync(SPLIT_PAGE, 'utf8');
const joined = asItCame.replace(SEAM, SEAM.replace('\n\n', ''));

const onPage = inVsCode();

onPage('a split paragraph is underlined as an error and listed in the Problems panel', SPLIT_PAGE, async (workbench) => {
  await workbench.errors.first().waitFor();
  const rows = await workbench.problems();
  await rows.filter({ hasText: 'split-paragraph' }).first().waitFor();
  await rows.filter({ hasText: 'unpaired-mark' }).first().waitFor();
});

onPage('the hover over an underline says what is wrong', SPLIT_PAGE, async (workbench) => {
  await workbench.errors.first().waitFor();
  await workbench.hover(workbench.errors, 'split-paragraph');
});

onPage('the rule in the hover opens the check’s own page, inside VS Code', SPLIT_PAGE, async (workbench) => {
  await workbench.errors.first().waitFor();
  await eventually(async () => {
    const hover = await workbench.hover(workbench.errors, 'split-paragraph');
    await hover.locator('a.code-link').first().click({ timeout: 5000 });
  });
  await workbench.page.locator('.tab.active', { hasText: 'split-paragraph' }).waitFor();
});

onPage('the quick fix joins the paragraph, and saving writes that and nothing else', SPLIT_PAGE, async (workbench) => {
  await workbench.errors.first().waitFor();
  await workbench.goToFirstFinding();
  await workbench.quickFix('与下一段合并');
  await workbench.errors.first().waitFor({ state: 'detached' });
  assert.equal(workbench.bytes.toString(), asItCame, 'nothing is written before saving');
  await workbench.save();
  await workbench.written(joined);
});

onPage('the reflow command joins the page in one undo step', SPLIT_PAGE, async (workbench) => {
  await workbench.errors.first().waitFor();
  await workbench.run('Join Split Paragraphs');
  await workbench.errors.first().waitFor({ state: 'detached' });
  await workbench.save();
  await workbench.written(joined);
  await workbench.focusEditor();
  await workbench.press('Control+Z');
  await workbench.errors.first().waitFor();
  await workbench.save();
  await workbench.written(asItCame);
});

onPage('what is typed is reviewed at once: the missing mark typed in, its finding goes', SPLIT_PAGE, async (workbench) => {
  const rows = await workbench.problems();
  const finding = rows.filter({ hasText: 'unpaired-mark' });
  await finding.first().waitFor();
  await workbench.goTo(asItCame.indexOf('，提供热水'));
  await workbench.type('”');
  await finding.first().waitFor({ state: 'detached' });
  await workbench.save();
  await workbench.written(asItCame.replace('，提供热水', '”，提供热水'));
});

// The README's picture is made here: QINGYANG_PICTURE=1 puts it in its place.
onPage('the real page shows its defects, and opening it changes nothing', REAL_PAGE, async (workbench) => {
  await workbench.errors.first().waitFor();
  await workbench.problems();
  await workbench.press('Control+B');
  await takePicture(workbench, 'page');
  assert.deepEqual(workbench.bytes, readFileSync(REAL_PAGE));
});
