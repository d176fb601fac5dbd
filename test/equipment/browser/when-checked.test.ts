// When a page is reviewed, and what is done with it on saving.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { EQUIPMENT } from '../paths';
import { eventually } from './eventually';
import { inVsCode } from './on-page';
import type { Workbench } from './workbench';

const SHORT = join(EQUIPMENT, 'pages/summer-grain.txt');
const LONG = join(EQUIPMENT, '../../samples/sample-page.txt');
const short = readFileSync(SHORT, 'utf8');
const SEAM = '亩产超过\n\n500公斤';

const onPage = inVsCode({
  'qingyang.maxCharacters': short.length + 100,
  'editor.codeActionsOnSave': { 'source.fixAll.qingyang': 'explicit' },
});

/** The review's own place in the status bar, by what it tells a screen reader. */
const status = ({ page }: Workbench, told: RegExp): Locator => page.getByRole('button', { name: told });

onPage('saving makes the safe fixes and no others', SHORT, async (workbench) => {
  const mended = short.replace(SEAM, SEAM.replace('\n\n', ''));
  await workbench.errors.first().waitFor();
  await workbench.goTo(short.length);
  let typed = '';
  // A save does not wait for a review that takes long: then the next one makes them.
  await eventually(async () => {
    typed += '\n';
    await workbench.type('\n');
    await workbench.save();
    assert.equal(workbench.bytes.toString(), `${mended}${typed}`);
  });
  assert.match(mended, /“便民服务台，提供/u, 'what an editor must judge is left');
});

/** Watches the underlines of errors; gives how few there were at any time since. */
async function fewestErrors({ page }: Workbench): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle(() => {
    const seen = { fewest: Infinity };
    new MutationObserver(() => {
      seen.fewest = Math.min(seen.fewest, document.querySelectorAll('.squiggly-error').length);
    }).observe(document.body, { subtree: true, childList: true });
    return seen;
  });
  return () => watch.evaluate(({ fewest }) => fewest);
}

onPage('a sentence is not called cut off while it is typed, nor do other findings flicker; it is once the cursor leaves it', SHORT, async (workbench) => {
  const typed = '收割机昼夜不停，南溪区的农户们都';
  const rows = await workbench.problems();
  const cutOff = rows.filter({ hasText: '南溪区的农户们都' });
  await workbench.focusEditor();
  await workbench.press('Control+End');
  await workbench.page.keyboard.type('\n\n');
  await workbench.errors.first().waitFor();
  const fewest = await fewestErrors(workbench);
  for (const letter of typed) await workbench.type(letter);
  // The count in the status bar comes with the review.
  const counted = (short + typed).replace(/\s/gu, '').length;
  await workbench.page.locator('.statusbar-item', { hasText: `${counted} characters` }).waitFor();
  assert.equal(await cutOff.count(), 0);
  assert.ok((await fewest()) > 0);
  await workbench.press('ArrowUp', 'ArrowUp');
  await cutOff.first().waitFor();
});

onPage('a page over the size is not reviewed by itself: the status bar says so, and a click reviews it', LONG, async (workbench) => {
  const paused = status(workbench, /Paused: \d+ characters/u);
  await paused.click();
  await workbench.warnings.first().waitFor();
  await status(workbench, /certain, \d+ likely/u).waitFor();
});

const ON_SAVE = { 'qingyang.run': 'onSave', 'editor.codeActionsOnSave': { 'source.fixAll.qingyang': 'never' } };

onPage('reviewed on saving only, the status bar says that the page is not reviewed as it stands', SHORT, async (workbench) => {
  await status(workbench, /1 certain, 1 likely/u).waitFor();
  await workbench.goTo(short.indexOf('，提供热水'));
  await workbench.type('”');
  await status(workbench, /Not reviewed as it stands now/u).waitFor();
  await workbench.save();
  await status(workbench, /1 certain, 0 likely/u).waitFor();
}, { settings: ON_SAVE });
