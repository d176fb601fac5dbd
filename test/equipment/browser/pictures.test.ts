// The pictures of the walkthrough, as a user sees what they show. QINGYANG_PICTURE=1 puts them in docs/images.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { REAL_PAGE, SCRATCH } from '../paths';
import { inVsCode } from './on-page';
import { takePicture } from './picture';
import type { Workbench } from './workbench';

const onPage = inVsCode({ 'workbench.activityBar.location': 'hidden' });
const real = readFileSync(REAL_PAGE, 'utf8');
const SMALL = { width: 960, height: 620 };

/** A smaller window without side bar, so that the text in its picture can be read. */
async function makeSmall(workbench: Workbench): Promise<void> {
  await workbench.errors.first().waitFor();
  await workbench.page.setViewportSize(SMALL);
  await workbench.focusEditor();
  await workbench.press('Control+B');
}

onPage('a finding and its figure, told by one hover', REAL_PAGE, async (workbench) => {
  await makeSmall(workbench);
  await workbench.goTo(real.indexOf('100%'));
  await workbench.hoverAtCursor('figure-mismatch', '8＋5＝13', '也见');
  await takePicture(workbench, 'finding');
});

onPage('the preview of reflow', REAL_PAGE, async (workbench) => {
  await makeSmall(workbench);
  await workbench.run('Preview Joining Split Paragraphs');
  await workbench.page.locator('.bulk-edit-panel .monaco-list-row').first().waitFor();
  await takePicture(workbench, 'reflow');
});

onPage('the figures at a glance', REAL_PAGE, async (workbench) => {
  await makeSmall(workbench);
  await workbench.run('Figures at a Glance');
  await workbench.view().locator('tr.wrong').first().waitFor();
  await takePicture(workbench, 'figures');
});

onPage('the review report', REAL_PAGE, async (workbench) => {
  await makeSmall(workbench);
  await workbench.run('清样 Qingyang: Review Report');
  await workbench.view().locator('.sheet mark.certain').first().waitFor();
  await workbench.press('Control+2', 'Control+K', 'Control+M');
  await takePicture(workbench, 'report');
});

const folder = join(SCRATCH, 'pictures-of');
mkdirSync(folder, { recursive: true });
const mojibake = join(folder, 'hengyang-daily.txt');
writeFileSync(mojibake, iconv.encode(real, 'gb18030'));

onPage('the right encoding is offered', mojibake, async (workbench) => {
  await workbench.page.setViewportSize(SMALL);
  await workbench.page.locator('.notification-toast', { hasText: 'GB18030' }).waitFor();
  await workbench.press('Control+B');
  await takePicture(workbench, 'encoding');
});

onPage('the walkthrough shows its steps, each with its picture', REAL_PAGE, async (workbench) => {
  await workbench.errors.first().waitFor();
  await workbench.run('Welcome: Open Walkthrough');
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: '清样' }).click();
  const steps = workbench.page.locator('.getting-started-step');
  await steps.first().waitFor();
  const picture = workbench.page.locator('.getting-started-media img').first();
  await picture.waitFor();
  await picture.evaluate((image) => (image as HTMLImageElement).decode());
  await steps.filter({ hasText: 'Figures at a glance' }).click();
  await workbench.page.locator('.getting-started-step.expanded', { hasText: 'Figures at a Glance' }).waitFor();
});
