// How long from a keystroke to changed findings on the screen, and how long a save takes, in a real VS Code in a browser.
//   npm run package -- --out .qingyang-test/qingyang.vsix && node --import tsx bench/in-browser.ts [--keys 60] [--saves 30]
// A keystroke's time is taken from the key to the picture that shows the underline come or gone, with the rest that
// qingyang.delay asks for and without; a save's from the key to the tab no longer marked as changed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { defaultSettings } from '../src/settings/settings';
import { Editors, type Workbench } from '../test/equipment/browser/workbench';
import { REAL_PAGE, SCRATCH } from '../test/equipment/paths';
import { table } from './table';

const { values } = parseArgs({ options: { keys: { type: 'string', default: '60' }, saves: { type: 'string', default: '30' } } });
const FIX_ON_SAVE = { 'editor.codeActionsOnSave': { 'source.fixAll.qingyang': 'explicit' } };
/** By then a page is reviewed. In milliseconds. */
const RESTED = 1000;
const page = readFileSync(REAL_PAGE, 'utf8');
/** A 的 in a clean sentence: one more makes a finding. */
const PARTICLE = '先导稀材项目对面的';

const at = (times: readonly number[], share: number): string => `${Math.round(times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? NaN)} ms`;
const row = (name: string, times: readonly number[]): string[] => [name, at(times, 0.5), at(times, 0.95), at(times, 1)];

/** Milliseconds from a key to the first picture in which what `selector` finds is so many, by the window's own clock. */
async function timeOf({ page: window }: Workbench, key: string, selector: string, wanted: number): Promise<number> {
  const watch = await window.evaluateHandle(
    ([selector, wanted]) => ({
      shown: new Promise<number>((resolve) => {
        let pressed = NaN;
        addEventListener('keydown', () => { pressed = performance.now(); }, { capture: true });
        const observer = new MutationObserver(() => {
          if (Number.isNaN(pressed) || document.querySelectorAll(selector).length !== wanted) return;
          observer.disconnect();
          requestAnimationFrame((painted) => { resolve(painted - pressed); });
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
      }),
    }),
    [selector, wanted] as const,
  );
  await window.keyboard.press(key);
  return watch.evaluate(({ shown }) => shown);
}

async function keystrokes(workbench: Workbench, count: number): Promise<number[]> {
  const times: number[] = [];
  await workbench.goTo(page.indexOf(PARTICLE) + PARTICLE.length - 1);
  await workbench.settle();
  // What is typed is one letter put in and taken out again by keys: the same 的 is taken from beside it.
  await workbench.press('Shift+ArrowRight', 'Control+C', 'ArrowRight');
  const underlines = '.view-overlays .squiggly-warning';
  const before = await workbench.page.locator(underlines).count();
  for (let i = 0; i < count; i += 1) {
    times.push(await timeOf(workbench, 'Control+V', underlines, before + 1));
    times.push(await timeOf(workbench, 'Backspace', underlines, before));
  }
  return times;
}

/** Saves again and again; before each a key changes something, or takes back what a save has mended, and the page rests so long. */
async function saves(workbench: Workbench, count: number, change: string, rest: number): Promise<number[]> {
  const dirty = '.tab.active.dirty';
  const times: number[] = [];
  await workbench.focusEditor();
  await workbench.press('Control+Home', 'Enter');
  for (let i = 0; i <= count; i += 1) {
    await workbench.page.locator(dirty).first().waitFor();
    await pause(rest);
    times.push(await timeOf(workbench, 'Control+S', dirty, 0));
    await workbench.press(change);
  }
  return times.slice(1); // the first one mends all there is
}

async function inWindow<T>(settings: Readonly<Record<string, unknown>>, act: (workbench: Workbench) => Promise<T>): Promise<T> {
  const editors = await Editors.start(join(SCRATCH, 'qingyang.vsix'), { 'editor.minimap.enabled': false, 'editor.cursorBlinking': 'solid', ...settings });
  try {
    const workbench = await editors.open(REAL_PAGE);
    await workbench.errors.first().waitFor();
    await workbench.settle();
    return await act(workbench);
  } finally {
    await editors.stop();
  }
}

void (async () => {
  const typed = await inWindow({}, (workbench) => keystrokes(workbench, Number(values.keys) / 2));
  const count = Number(values.saves);
  const plain = await inWindow({}, (workbench) => saves(workbench, count, 'Enter', RESTED));
  const [mending, atOnce] = await inWindow(FIX_ON_SAVE, async (workbench) => [
    await saves(workbench, count, 'Control+Z', RESTED),
    await saves(workbench, count, 'Enter', 0),
  ]);
  const rows = [
    row('a keystroke to changed findings', typed),
    row(`the same without the ${defaultSettings.delay} ms of rest`, typed.map((time) => time - defaultSettings.delay)),
    row('a save', plain),
    row('a save that makes all safe fixes', mending),
    row('fixes on save, saved with the last key', atOnce),
  ];
  process.stdout.write(`${table([`on the real page (${page.length} characters)`, 'median', '95 %', 'worst'], rows)}\n`);
})();
