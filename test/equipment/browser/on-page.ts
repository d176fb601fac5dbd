import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { SCRATCH } from '../paths';
import { Editors, type Workbench } from './workbench';

const VSIX = process.env.QINGYANG_VSIX ?? join(SCRATCH, 'qingyang.vsix');

/** A test on a copy of a page: its name, the page, and what is done with it. */
export type OnPage = (name: string, page: string, body: (workbench: Workbench) => Promise<void>) => void;

/** A real VS Code for the tests of one file; `withDay`: the pages that lie beside one are in its folder too. A test that fails leaves a picture of its window behind. */
export function inVsCode(settings: Readonly<Record<string, unknown>> = {}, withDay = false): OnPage {
  let editors: Editors;
  before(async () => {
    editors = await Editors.start(VSIX, { 'qingyang.language': 'zh', 'editor.minimap.enabled': false, ...settings });
  });
  after(() => editors.stop());
  return (name, page, body) => {
    void test(name, async () => {
      const workbench = await editors.open(page, withDay);
      try {
        await body(workbench);
      } catch (error) {
        mkdirSync(join(SCRATCH, 'failed'), { recursive: true });
        await workbench.page.screenshot({ path: join(SCRATCH, 'failed', `${name.replaceAll(/\W+/g, '-')}.png`) });
        throw error;
      } finally {
        await workbench.close();
      }
    });
  };
}
