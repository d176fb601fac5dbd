// What somebody meets who has just installed Qingyang, and where they look for its settings.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EQUIPMENT, REAL_PAGE, SCRATCH } from '../paths';
import { eventually } from './eventually';
import { inVsCode } from './on-page';
import { takePicture } from './picture';
import type { Workbench } from './workbench';

const SPLIT_PAGE = join(EQUIPMENT, 'pages/summer-grain.txt');
const real = readFileSync(REAL_PAGE, 'utf8');
const onPage = inVsCode();

/** What the panel says of the page above its tree. */
const told = ({ page }: Workbench, text: string | RegExp): ReturnType<Workbench['page']['locator']> => page.locator('.pane-body .message', { hasText: text });

onPage('from an empty window to a clean page: the panel, its sample page, and two keys', undefined, async (workbench) => {
  const { page } = workbench;
  await page.locator('.activitybar .action-item', { has: page.locator('[aria-label*="Qingyang"]') }).first().click();
  await page.locator('.pane-body .monaco-button', { hasText: 'Open Sample Page' }).click();
  await told(workbench, /[1-9]\d* certain/u).waitFor();
  await takePicture(workbench, 'sample');
  await workbench.focusEditor();
  const fixes = page.locator('.action-widget .monaco-list-row.action');
  await eventually(async () => {
    const left = await told(workbench, /./u).innerText();
    if (left === 'Nothing found.') return;
    await workbench.press('Escape', 'Control+Home');
    await workbench.cursor.filter({ hasText: /^Ln 1, Col 1$/u }).waitFor();
    await workbench.press('Alt+N');
    await workbench.cursor.filter({ hasNotText: /^Ln 1, Col 1$/u }).waitFor({ timeout: 5000 });
    await workbench.press('Control+.');
    await fixes.first().click({ timeout: 5000 });
    await told(workbench, left).waitFor({ state: 'hidden', timeout: 5000 });
    assert.fail('there may be more to mend');
  });
  await page.getByRole('button', { name: /Qingyang review: Nothing found/u }).waitFor();
});

onPage('level and severity are settings: lenient leaves the likely out, a check is shown as one likes', SPLIT_PAGE, async (workbench) => {
  await workbench.notes.first().waitFor();
  assert.deepEqual([await workbench.errors.count(), await workbench.warnings.count()], [0, 0]);
}, { settings: { 'qingyang.strictness': 'lenient', 'qingyang.checks.split-paragraph': 'information' } });

onPage('the settings stand in two groups, each described', SPLIT_PAGE, async (workbench) => {
  await workbench.errors.first().waitFor();
  await workbench.run('Preferences: Open Settings (UI)');
  const settings = workbench.page.locator('.settings-editor');
  await settings.locator('.suggest-input-container .monaco-editor.focused').waitFor();
  await workbench.page.keyboard.insertText('@ext:qingyang.qingyang');
  await settings.locator('.settings-toc-entry', { hasText: 'Checks' }).waitFor();
  await settings.locator('.settings-toc-entry', { hasText: /^Qingyang$/u }).click();
  await settings.locator('.setting-item', { hasText: 'Down to which certainty' }).first().waitFor();
  await takePicture(workbench, 'settings');
});

/** A file of the test's own. */
function scratchFile(name: string, text: string): string {
  const folder = join(SCRATCH, 'newcomer');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

onPage('the full-width blanks of Chinese copy are not boxed as suspicious', scratchFile('indented.txt', '　　本报讯 渡口夜市昨晚开张，前来的市民“不少。\n'), async (workbench) => {
  await workbench.warnings.first().waitFor();
  await workbench.settle();
  assert.equal(await workbench.page.locator('.unicode-highlight').count(), 0);
});

onPage('the project file is completed: the house style among what it may hold', scratchFile('.qingyang.json', '{\n  \n}\n'), async (workbench) => {
  const offered = workbench.page.locator('.suggest-widget .monaco-list-row');
  await workbench.goTo(4);
  await eventually(async () => {
    await workbench.press('Escape', 'Control+Space');
    await offered.filter({ hasText: 'house' }).first().waitFor({ timeout: 5000 });
  });
  await takePicture(workbench, 'project-file');
});

onPage('outline, folding and sticky scroll go by article; names, datelines and headlines have their colours', REAL_PAGE, async (workbench) => {
  const { page } = workbench;
  await workbench.errors.first().waitFor();
  const colour = (text: string): Promise<string> =>
    page.locator('.view-line span span', { hasText: text }).first().evaluate((span) => getComputedStyle(span).color);
  await eventually(async () => {
    const colours = await Promise.all(['向吟吟', '全媒体记者', '首批重点项目', '机器轰鸣'].map(colour));
    assert.equal(new Set(colours).size, 4, colours.join());
  });
  await workbench.goTo(real.indexOf('教育，加强执'));
  await page.locator('.sticky-widget .sticky-line-content').first().waitFor();
  await workbench.press('Control+Shift+O');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: '13个首批重点项目' }).first().waitFor();
  await takePicture(workbench, 'outline');
  await workbench.press('Escape');
  await workbench.focusEditor();
  await workbench.run('Fold All');
  await page.locator('.view-line', { hasText: '机器轰鸣' }).waitFor({ state: 'hidden' });
  await workbench.press('Control+Home');
  await page.locator('.view-line', { hasText: '13个首批重点项目' }).first().waitFor();
});
