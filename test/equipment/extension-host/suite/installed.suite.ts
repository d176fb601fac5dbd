import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeAll, EXTENSION_ID, openPage, SPLIT_PAGE } from './pages';

const CHECKS = 'qingyang.checks.';

interface Manifest {
  readonly contributes: { readonly configuration: readonly { readonly properties: object }[] };
}

describe('the installed package', () => {
  const extension = vscode.extensions.getExtension(EXTENSION_ID);
  afterEach(closeAll);

  it('is the VSIX as users get it: bundles, no sources', () => {
    assert.ok(extension, 'not installed');
    assert.ok(existsSync(join(extension.extensionPath, 'dist/extension.js')));
    for (const left of ['src', 'test', 'scripts', 'node_modules', 'dist/extension.js.map']) {
      assert.equal(existsSync(join(extension.extensionPath, left)), false, left);
    }
  });

  it('comes to life when a plain text is opened', async () => {
    await openPage(SPLIT_PAGE);
    assert.ok(extension);
    await extension.activate();
    const commands = await vscode.commands.getCommands(true);
    for (const command of ['qingyang.reflow', 'qingyang.checkPage', 'qingyang.applySafeFixes']) {
      assert.ok(commands.includes(command), command);
    }
  });

  it('carries a dictionary that loads, where it carries one', () => {
    assert.ok(extension);
    const folder = join(extension.extensionPath, 'dist/node_modules/nodejieba');
    if (!existsSync(folder)) return;
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- found at run time, in the installed package
    const { cut } = require(folder) as { cut: (text: string, strict: boolean) => string[] };
    assert.equal(cut('公共机构', true).join('|'), '公共|机构');
  });

  it('has a page for every check', () => {
    assert.ok(extension);
    const { contributes } = extension.packageJSON as Manifest;
    const settings = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    const checks = settings.filter((name) => name.startsWith(CHECKS)).map((name) => name.slice(CHECKS.length));
    assert.ok(checks.length > 0);
    const pages = readdirSync(join(extension.extensionPath, 'docs/checks'));
    assert.deepEqual(checks.filter((check) => !pages.includes(`${check}.md`)), []);
  });
});
