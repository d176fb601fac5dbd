import assert from 'node:assert/strict';
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { launchProfile } from '../chromium';
import { type CodeServer, installVsix, newProfile, remoteUri, startCodeServer, workbenchAddress } from '../code-server';
import { newFolder } from '../paths';
import { eventually, WITHIN_MS } from './eventually';

const WINDOW = { width: 1280, height: 800 };
/** How long a key's or a pointer's effect may take before it is tried again. */
const AGAIN_MS = 15_000;

export type Settings = Readonly<Record<string, unknown>>;

/** What a page is opened with. */
export interface Opening {
  /** The pages that lie beside it are in its folder too. */
  readonly withDay?: boolean;
  /** The settings of its folder. */
  readonly settings?: Settings;
}

/** A real VS Code with the packaged extension installed, and a browser to show it in. */
export class Editors {
  static async start(vsix: string, settings: Settings): Promise<Editors> {
    const folder = newFolder('browser');
    const profile = newProfile(folder, settings);
    await installVsix(profile, vsix);
    return new Editors(folder, await startCodeServer(profile), await launchProfile(join(folder, 'browser'), { viewport: WINDOW }));
  }

  private opened = 0;

  private constructor(
    private readonly folder: string,
    private readonly server: CodeServer,
    private readonly browser: BrowserContext,
  ) {}

  /** Opens a copy of a page, in a folder of its own, in a window that remembers nothing. */
  async open(source: string, { withDay = false, settings }: Opening = {}): Promise<Workbench> {
    const folder = join(this.folder, String(++this.opened));
    mkdirSync(folder);
    const file = join(folder, basename(source));
    if (withDay) cpSync(dirname(source), folder, { recursive: true });
    else copyFileSync(source, file);
    if (settings) {
      mkdirSync(join(folder, '.vscode'));
      writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
    }
    const page = await this.#window(workbenchAddress(this.server.host, folder, [['openFile', remoteUri(this.server.host, file)]]));
    await page.locator('.monaco-editor .view-line').first().waitFor();
    return new Workbench(page, file);
  }

  /** Opens a window without a folder and without a page, as after installing. */
  async openEmpty(): Promise<Workbench> {
    return new Workbench(await this.#window(`http://${this.server.host}/?ew=true`), '');
  }

  /** A window that remembers nothing. */
  async #window(address: string): Promise<Page> {
    const page = await this.browser.newPage();
    page.setDefaultTimeout(WITHIN_MS);
    // The profile is kept for the compiled workbench alone.
    const devTools = await this.browser.newCDPSession(page);
    await devTools.send('Storage.clearDataForOrigin', { origin: `http://${this.server.host}`, storageTypes: 'all' });
    await page.goto(address);
    await page.locator('.monaco-workbench').waitFor();
    return page;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }
}

/** One window with one page open, worked with keys and a mouse. */
export class Workbench {
  /** The underlines of errors, of warnings, of information. */
  readonly errors: Locator;
  readonly warnings: Locator;
  readonly notes: Locator;

  constructor(
    readonly page: Page,
    /** The file on disk; '' where none is open. */
    readonly file: string,
  ) {
    this.errors = page.locator('.squiggly-error');
    this.warnings = page.locator('.squiggly-warning');
    this.notes = page.locator('.squiggly-info');
  }

  get bytes(): Buffer {
    return readFileSync(this.file);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Runs a command from the palette, by its title. */
  async run(title: string): Promise<void> {
    await this.#ask('F1', title);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
    await this.press('Enter');
  }

  /** Opens VS Code's input by a key and types into it once it has the focus. */
  async #ask(key: string, text: string): Promise<void> {
    await eventually(async () => {
      await this.press(key); // pressed again it opens the same
      await this.input.waitFor({ timeout: AGAIN_MS });
    });
    await this.answer(text);
  }

  /** Types into VS Code's input once it has the focus. */
  async answer(text: string): Promise<void> {
    await this.page.locator('.quick-input-widget input:focus').waitFor();
    await this.page.keyboard.insertText(text);
  }

  /** The rows of the Problems panel, once it shows any. */
  async problems(): Promise<Locator> {
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    await eventually(async () => {
      if (!(await rows.first().isVisible())) await this.press('Control+Shift+M'); // where it is in front, the keys hide it
      await rows.first().waitFor({ timeout: AGAIN_MS });
    });
    return rows;
  }

  /** Points at an underline and gives the hover that tells all this; again, where findings that came meanwhile moved or changed it. */
  async hover(underline: Locator, ...told: readonly (string | RegExp)[]): Promise<Locator> {
    return this.#hover(told, async () => {
      const box = await underline.first().boundingBox();
      assert.ok(box, 'the underline is not on screen');
      await this.page.mouse.move(0, 0);
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
    });
  }

  /** The hover at the cursor, asked for by its keys: as `hover`. */
  async hoverAtCursor(...told: readonly (string | RegExp)[]): Promise<Locator> {
    return this.#hover(told, async () => {
      await this.focusEditor();
      await this.press('Escape', 'Control+K', 'Control+I'); // asked for twice, the keys would go into it
    });
  }

  async #hover(told: readonly (string | RegExp)[], ask: () => Promise<void>): Promise<Locator> {
    const hover = this.page.locator('.monaco-hover:visible').first();
    await eventually(async () => {
      await ask();
      await hover.waitFor({ timeout: AGAIN_MS });
      for (const text of told) await hover.filter({ hasText: text }).waitFor({ timeout: AGAIN_MS });
    });
    return hover;
  }

  /** The document in the view in front. */
  view(): FrameLocator {
    return this.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  }

  /** Where the cursor is, as the status bar says it: Ln 1, Col 1 (3 selected). */
  get cursor(): Locator {
    return this.page.locator('.statusbar-item', { hasText: /^Ln \d+, Col \d+/ });
  }

  /** Where what is typed goes into a text. */
  get focusedEditor(): Locator {
    return this.page.locator('.editor-group-container .monaco-editor.focused');
  }

  /** VS Code's input: of the palette, of a question. */
  get input(): Locator {
    return this.page.locator('.quick-input-widget input');
  }

  async focusEditor(): Promise<void> {
    await eventually(async () => {
      await this.press('Control+1');
      await this.focusedEditor.waitFor({ timeout: AGAIN_MS });
    });
  }

  /** Puts the cursor on the first finding of the page. */
  async goToFirstFinding(): Promise<void> {
    const told = this.page.locator('.marker-widget');
    await eventually(async () => {
      await this.focusEditor();
      await this.press('Control+Home', 'F8');
      await told.waitFor({ timeout: AGAIN_MS });
    });
    await this.press('Escape');
    await told.waitFor({ state: 'detached' });
  }

  /** Puts the cursor at an offset (UTF-16 code units) of the file's text. */
  async goTo(offset: number): Promise<void> {
    await this.#ask('Control+G', `:${offset + 1}`); // two colons with the one that is there: an offset from 1
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Enter' }).first().waitFor();
    await this.press('Enter');
    await this.input.waitFor({ state: 'hidden' });
    await this.focusedEditor.waitFor();
  }

  /** Types into the text, once it has the focus. */
  async type(text: string): Promise<void> {
    await this.focusedEditor.waitFor();
    await this.page.keyboard.insertText(text);
  }

  /** Opens the list of quick fixes at the cursor; again, where findings that came meanwhile closed it. */
  async quickFixes(): Promise<Locator> {
    const actions = this.page.locator('.action-widget .monaco-list-row.action');
    await eventually(async () => {
      if (!(await actions.first().isVisible())) await this.press('Control+.');
      await actions.first().waitFor({ timeout: AGAIN_MS });
    });
    return actions;
  }

  /** Takes the quick fix at the cursor with this title, however often findings that come meanwhile close the list. */
  async quickFix(title: string | RegExp): Promise<void> {
    await eventually(async () => {
      const actions = await this.quickFixes();
      await actions.filter({ hasText: title }).first().click({ timeout: AGAIN_MS });
    });
  }

  /** Saves what was changed, once the window knows that it was. */
  async save(): Promise<void> {
    const changed = this.page.locator('.tab.active.dirty');
    await changed.first().waitFor();
    await eventually(async () => {
      if (await changed.first().isVisible()) await this.press('Control+S');
      await changed.waitFor({ state: 'detached', timeout: AGAIN_MS });
    });
  }

  /** Waits until the file on disk holds this text and nothing else. @throws where it comes to hold another */
  written(text: string): Promise<void> {
    return eventually(() => {
      assert.equal(this.bytes.toString(), text);
    });
  }

  /** Waits until nothing on screen moves: two pictures in a row are the same. @throws when it never comes to rest */
  async settle(): Promise<void> {
    let before: Buffer = Buffer.alloc(0);
    for (const end = Date.now() + WITHIN_MS; Date.now() < end; ) {
      const now = await this.page.screenshot();
      if (now.equals(before)) return;
      before = now;
      await pause(500);
    }
    throw new Error('the window does not come to rest');
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
