import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser';
import { codeServer } from '../host/codeServer';
import { installPackage } from '../host/install';
import { pageAddress } from '../host/page';
import { startServer } from '../host/server';
import { changeSettings, type Settings } from '../host/settings';

const settings: Settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'editor.minimap.enabled': false,
  // Hints come when they come, and move the text that a test looks for.
  'editor.inlayHints.enabled': 'offUnlessPressed',
  'files.autoSave': 'off',
};

/** A colour theme that VS Code brings, and the class of a window that is drawn in it. */
export interface Theme {
  name: string;
  kind: 'vs' | 'vs-dark' | 'hc-black' | 'hc-light';
}

/** A VS Code window as a person has it before their eyes, with the packaged extension and a copy of a folder. */
export class Workbench {
  private constructor(
    readonly page: Page,
    private readonly folder: string,
    private readonly data: string,
    /** Ends the window, its server and their files. */
    readonly close: () => Promise<void>,
  ) {}

  /** `language`: what VS Code speaks; without a language pack its own texts are English then. */
  static async open(vsix: string, folder: string, language?: string): Promise<Workbench> {
    const scratch = await mkdtemp(path.join(os.tmpdir(), 'postmortem-ui-'));
    const data = path.join(scratch, 'data');
    const copy = path.join(scratch, path.basename(folder));
    await cp(folder, copy, { recursive: true });
    assert.equal(await installPackage(vsix, { data }), 0);
    const server = await startServer(await codeServer(), { data, settings });
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    if (language)
      await page.addInitScript(
        (value) => Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => value, set() {} }),
        language,
      );
    // For what never comes: a busy machine may take long for what does.
    page.setDefaultTimeout(120_000);
    await page.goto(pageAddress(server.authority, { folder: copy }));
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return new Workbench(page, copy, data, async () => {
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

  /** The suggestion that Tab would accept. */
  suggestion(label: string): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: label });
  }

  /** What is marked in the text: the first place of a cause is underlined, the others have the dots of a hint. */
  get squiggles(): Locator {
    return this.page.locator(['warning', 'error', 'hint'].map((severity) => `.editor-instance .squiggly-${severity}`).join(', '));
  }

  /** Waits until the status bar says that the cursor is there. */
  async cursorAt(place: string | RegExp): Promise<void> {
    await this.selection.filter({ hasText: place }).waitFor();
  }

  private get selection(): Locator {
    return this.page.locator('[id="status.editor.selection"]');
  }

  /** Waits until the text of a tab stop is selected. */
  async atStop(): Promise<void> {
    await this.cursorAt('selected');
  }

  /** Types over the text of a tab stop. */
  async typeOver(text: string): Promise<void> {
    await this.atStop();
    await this.page.keyboard.type(text);
    await this.selection.filter({ hasNotText: 'selected' }).waitFor();
  }

  /** Goes on to the next tab stop, one whose text gets selected. */
  async nextStop(): Promise<void> {
    const before = await this.selection.innerText();
    await this.press('Tab');
    const moved = before.includes('selected') ? { hasNotText: before } : {};
    await this.selection.filter({ hasText: 'selected', ...moved }).waitFor();
  }

  /** Puts the cursor to the end of a line. */
  async endOf(text: string): Promise<void> {
    const line = this.line(text);
    const end = this.selection.filter({ hasText: `Col ${(await line.innerText()).length + 1}` });
    // What was shown before may take the focus between the click and the key.
    await until(end, async () => {
      await line.click();
      await this.press('End');
    });
  }

  get status(): Locator {
    return this.page.locator('[id="postmortem.postmortem.postmortem.status"]');
  }

  /** The braces beside the language, which list what extensions say of it. */
  get languageStatus(): Locator {
    return this.page.locator('[id="status.languageStatus"]');
  }

  /** What that list says of the profile. */
  get profile(): Locator {
    return this.page.locator('.hover-language-status', { hasText: 'Choose Profile' });
  }

  /** Changes settings, as one does in their file; again until something shows, as VS Code may have read the file while it was written. */
  async set(changed: Settings, shown?: Locator): Promise<void> {
    const write = () => changeSettings(this.data, changed);
    await (shown ? until(shown, write) : write());
  }

  /** Has the window, and the pages in it, drawn in the colours of a theme. */
  async theme({ name, kind }: Theme): Promise<void> {
    await this.set({ 'workbench.colorTheme': name }, this.page.locator(`.monaco-workbench.${kind}`));
  }

  /** The page that our panel, or VS Code's preview, shows. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Runs a command by the palette. What was clicked before may take the focus late and close it: then once more. */
  async command(title: string): Promise<void> {
    const choice = this.row('.quick-input-list', title);
    for (let tries = 0; tries < 5; tries++) {
      await this.palette(title);
      if (await succeeds(choice.click({ timeout: 20_000 }))) return;
    }
    await choice.click();
  }

  /** Opens the palette and types into it. VS Code may have to wake an extension before it opens. */
  async palette(text: string): Promise<void> {
    await this.opened(this.page.locator('.quick-input-widget input:focus'), 'F1');
    await this.page.keyboard.type(text);
  }

  /** Chooses an entry of an open menu. Its first tenth of a second a menu hears no click. */
  async chooseByKeys(entry: Locator): Promise<void> {
    const entries = await this.page.locator('.monaco-menu .action-item').count();
    for (let down = 0; down < entries && !(await isFocused(entry)); down++) await this.press('ArrowDown');
    assert.ok(await isFocused(entry), 'the arrow keys reach the entry');
    await this.press('Enter');
  }

  /** Presses a key until something opens: what a busy window does meanwhile may close it again, and a person presses the key once more. */
  async opened(what: Locator, key: string): Promise<void> {
    await until(what, () => this.press(key));
  }

  /** Saves the text that was just changed in the active editor, and answers what is in its file. */
  async saved(file: string): Promise<string> {
    await this.page.locator('.tab.active.dirty', { hasText: path.basename(file) }).waitFor();
    await this.press('Control+S');
    await this.page.locator('.tab.active:not(.dirty)', { hasText: path.basename(file) }).waitFor();
    return readFile(path.join(this.folder, file), 'utf8');
  }
}

/** Does something, again where it did not lead to what is to show. */
async function until(shown: Locator, act: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    await act();
    if (await succeeds(shown.waitFor({ timeout: 20_000 }))) return;
  }
  await shown.waitFor();
}

const succeeds = (step: Promise<void>): Promise<boolean> =>
  step.then(
    () => true,
    () => false,
  );

const isFocused = (entry: Locator): Promise<boolean> => entry.evaluate(({ classList }) => classList.contains('focused'));
