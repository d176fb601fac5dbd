import assert from 'node:assert/strict';
import { copyFileSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { launchChromium } from '../chromium';
import { type CodeServer, installVsix, newProfile, remoteUri, startCodeServer, workbenchAddress } from '../code-server';
import { newFolder } from '../paths';
import { eventually } from './eventually';

const WINDOW = { width: 1280, height: 800 };
const WITHIN_MS = 30_000;
/** How long a key's or a pointer's effect may take before it is tried again. */
const AGAIN_MS = 8000;

/** A real VS Code with the packaged extension installed, and a browser to show it in. */
export class Editors {
  static async start(vsix: string, settings: Readonly<Record<string, unknown>>): Promise<Editors> {
    const folder = newFolder('browser');
    const profile = newProfile(folder, settings);
    await installVsix(profile, vsix);
    return new Editors(folder, await startCodeServer(profile), await launchChromium());
  }

  private opened = 0;

  private constructor(
    private readonly folder: string,
    private readonly server: CodeServer,
    private readonly browser: Browser,
  ) {}

  /** Opens a copy of a page, alone in a folder or with the pages of its day, in a window that remembers nothing. */
  async open(source: string, withDay = false): Promise<Workbench> {
    const folder = join(this.folder, String(++this.opened));
    mkdirSync(folder);
    const file = join(folder, basename(source));
    if (withDay) cpSync(dirname(source), folder, { recursive: true });
    else copyFileSync(source, file);
    const context = await this.browser.newContext({ viewport: WINDOW });
    const page = await context.newPage();
    page.setDefaultTimeout(WITHIN_MS);
    await page.goto(workbenchAddress(this.server.host, folder, [['openFile', remoteUri(this.server.host, file)]]));
    await page.locator('.monaco-editor .view-line').first().waitFor();
    return new Workbench(context, page, file);
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
    private readonly context: BrowserContext,
    readonly page: Page,
    /** The file on disk. */
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
    await this.press('F1');
    await this.page.locator('.quick-input-widget input').waitFor();
    await this.page.keyboard.type(title);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
    await this.press('Enter');
  }

  /** The rows of the Problems panel, once it shows any. */
  async problems(): Promise<Locator> {
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    if (!(await rows.first().isVisible())) await this.press('Control+Shift+M'); // where it is in front, the keys hide it
    await rows.first().waitFor();
    return rows;
  }

  /** Points at an underline and gives what the hover shows; again, where findings that came meanwhile moved it. */
  async hover(underline: Locator): Promise<Locator> {
    const hover = this.page.locator('.monaco-hover:visible').first();
    await eventually(async () => {
      const box = await underline.first().boundingBox();
      assert.ok(box, 'the underline is not on screen');
      await this.page.mouse.move(0, 0);
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
      await hover.waitFor({ timeout: AGAIN_MS });
    });
    return hover;
  }

  /** What the window at the cursor tells: the hover, asked for by its keys. */
  async hoverAtCursor(): Promise<Locator> {
    await this.press('Control+K', 'Control+I');
    const hover = this.page.locator('.monaco-hover:visible').first();
    await hover.waitFor();
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

  async focusEditor(): Promise<void> {
    await this.press('Control+1');
  }

  /** Puts the cursor on the first finding of the page. */
  async goToFirstFinding(): Promise<void> {
    await this.focusEditor();
    await this.press('Control+Home', 'F8');
    await this.page.locator('.marker-widget').waitFor();
    await this.press('Escape');
    await this.page.locator('.marker-widget').waitFor({ state: 'detached' });
  }

  /** Puts the cursor at an offset (UTF-16 code units) of the file's text. */
  async goTo(offset: number): Promise<void> {
    const input = this.page.locator('.quick-input-widget input');
    await this.press('Control+G');
    await input.waitFor();
    await this.type(`:${offset + 1}`); // two colons with the one that is there: an offset from 1
    await this.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  async type(text: string): Promise<void> {
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

  /** Saves what was changed, once the window knows that it was. */
  async save(): Promise<void> {
    await this.page.locator('.tab.active.dirty').first().waitFor();
    await this.press('Control+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
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
    for (let tries = 0; tries < 20; tries++) {
      const now = await this.page.screenshot();
      if (now.equals(before)) return;
      before = now;
      await pause(500);
    }
    throw new Error('the window does not come to rest');
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
