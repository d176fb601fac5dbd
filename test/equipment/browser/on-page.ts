import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { SCRATCH } from '../paths';
import { Editors, type Opening, type Settings, type Workbench } from './workbench';

const VSIX = process.env.QINGYANG_VSIX ?? join(SCRATCH, 'qingyang.vsix');

/** A test on a copy of a page: its name, the page (undefined: an empty window), what is done with it, and what it is opened with. */
export type OnPage = (name: string, page: string | undefined, body: (workbench: Workbench) => Promise<void>, opening?: Opening) => void;

/** A real VS Code for the tests of one file. A test that fails leaves a picture of its window behind. */
export function inVsCode(settings: Settings = {}): OnPage {
  let editors: Editors;
  before(async () => {
    editors = await Editors.start(VSIX, { 'qingyang.language': 'zh', 'editor.minimap.enabled': false, ...settings });
  });
  after(() => editors.stop());
  return (name, page, body, opening) => {
    void test(name, async () => {
      const workbench = await (page === undefined ? editors.openEmpty() : editors.open(page, opening));
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
