import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser';
import { codeServer } from '../host/codeServer';
import { installPackage } from '../host/install';
import { pageAddress } from '../host/page';
import { startServer } from '../host/server';
import type { Settings } from '../host/settings';

const settings: Settings = { 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false };

/** A VS Code window as a person has it before their eyes, with the packaged extension and a copy of a folder. */
export class Workbench {
  private constructor(
    readonly page: Page,
    /** Ends the window, its server and their files. */
    readonly close: () => Promise<void>,
  ) {}

  static async open(vsix: string, folder: string): Promise<Workbench> {
    const scratch = await mkdtemp(path.join(os.tmpdir(), 'postmortem-ui-'));
    const data = path.join(scratch, 'data');
    const copy = path.join(scratch, path.basename(folder));
    await cp(folder, copy, { recursive: true });
    assert.equal(await installPackage(vsix, { data }), 0);
    const server = await startServer(await codeServer(), { data, settings });
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(10_000);
    await page.goto(pageAddress(server.authority, { folder: copy }));
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    return new Workbench(page, async () => {
      await browser.close();
      await server.stop();
      await rm(scratch, { recursive: true, force: true });
    });
  }

  /** Opens a file of the explorer by mouse, and a folder on the way to it. */
  async openFile(name: string, folder?: string): Promise<void> {
    if (folder) await this.row('.explorer-folders-view', folder).click();
    await this.row('.explorer-folders-view', name).dblclick();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-lines').waitFor();
  }

  /** A line of the editor; only lines on screen exist. */
  line(text: string): Locator {
    return this.page.locator('.editor-instance .view-line', { hasText: text }).first();
  }

  /** A row of a list or tree. */
  row(list: string, text: string | RegExp): Locator {
    return this.page.locator(`${list} .monaco-list-row`, { hasText: text }).first();
  }

  get squiggles(): Locator {
    return this.page.locator('.editor-instance .squiggly-warning, .editor-instance .squiggly-error');
  }

  /** Waits until the status bar says that the cursor is there. */
  async cursorAt(place: string): Promise<void> {
    await this.page.locator('[id="status.editor.selection"]', { hasText: place }).waitFor();
  }

  get status(): Locator {
    return this.page.locator('[id="postmortem.postmortem.postmortem.status"]');
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Runs a command by the palette. */
  async command(title: string): Promise<void> {
    await this.press('F1');
    await this.page.keyboard.type(title);
    await this.row('.quick-input-list', title).click();
  }
}
