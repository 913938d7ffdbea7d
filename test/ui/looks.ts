import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Theme, Workbench } from './workbench';

/** The themes that VS Code brings, one of each kind. */
const THEMES: readonly Theme[] = [
  { name: 'Default Light Modern', kind: 'vs' },
  { name: 'Default Dark Modern', kind: 'vs-dark' },
  { name: 'Default High Contrast', kind: 'hc-black' },
  { name: 'Default High Contrast Light', kind: 'hc-light' },
];

/** What a page has for its body in a theme of a kind. */
const BODIES: Readonly<Record<Theme['kind'], string>> = {
  vs: 'body.vscode-light',
  'vs-dark': 'body.vscode-dark',
  'hc-black': 'body.vscode-high-contrast:not(.vscode-high-contrast-light)',
  'hc-light': 'body.vscode-high-contrast-light',
};

/** Does something in each theme, and leaves a screenshot of each. */
export async function inEachTheme(ui: Workbench, title: string, does: (theme: Theme) => Promise<void> = async () => {}): Promise<void> {
  for (const theme of THEMES) {
    await ui.theme(theme);
    await does(theme);
    await ui.page.screenshot({ path: `screenshots/themes/${title} ${theme.kind}.png` });
  }
}

/** Asks the page, once it is drawn in a theme, for what can be seen from inside of it. VS Code's preview may load again meanwhile. */
async function ask<Answer>(ui: Workbench, { kind }: Theme, what: string, part = 'body'): Promise<Answer> {
  for (let tries = 0; ; tries++)
    try {
      const body = ui.webview.locator(BODIES[kind]);
      await body.and(ui.webview.locator(`body:has(${part}), ${part}`)).waitFor();
      const frame = await (await body.elementHandle())?.ownerFrame();
      assert.ok(frame, 'the page has a frame');
      const isReady = await frame.evaluate<boolean>('"postmortemChecks" in globalThis');
      if (!isReady) await frame.evaluate(await readFile('dist/test/ui/page.js', 'utf8'));
      return await frame.evaluate(`postmortemChecks.${what}`);
    } catch (error) {
      if (tries > 5 || !/detached|destroyed/.test(String(error))) throw error;
    }
}

/** Every text of the page, or of a part of it, can be read in each theme. */
export const isLegible = (ui: Workbench, title: string, part = 'body'): Promise<void> =>
  inEachTheme(ui, title, async (theme) => {
    assert.deepEqual(await ask(ui, theme, `complaints(${JSON.stringify(part)})`, part), [], theme.name);
  });

/** The same, and axe-core finds nothing wrong, for pages that are ours from top to bottom. */
export const isAccessible = (ui: Workbench, title: string): Promise<void> =>
  inEachTheme(ui, title, async (theme) => {
    const found = [await ask<string[]>(ui, theme, 'complaints()'), await ask<string[]>(ui, theme, 'violations()')].flat();
    assert.deepEqual(found, [], theme.name);
  });

/** What the element with the focus says; it shows in each theme that it has it. */
export async function focused(ui: Workbench, title: string): Promise<string> {
  let text = '';
  await inEachTheme(ui, title, async (theme) => {
    const shown = await ask<{ text: string; wrong?: string }>(ui, theme, 'focusShown()');
    assert.equal(shown.wrong, undefined, `${theme.name}: ${shown.text}`);
    text = shown.text;
  });
  return text;
}

/** Presses Tab until something has the focus; where a page begins is left to the browser. */
export async function tabTo(ui: Workbench, text: RegExp): Promise<void> {
  const focus = ui.webview.locator(':focus');
  for (let stops = 0; stops < 10; stops++) {
    await ui.press('Tab');
    if (text.test((await focus.allInnerTexts()).join())) return;
  }
  assert.fail(`Tab comes to no ${text}`);
}

/** Waits until the page of ours is as wide as asked for, and its picture fills it. */
export async function drawnFor(ui: Workbench, isWide: boolean): Promise<void> {
  const body = ui.webview.locator('body');
  const frame = await (await body.elementHandle())?.ownerFrame();
  await frame?.waitForFunction(`(() => {
    const picture = document.querySelector('#picture');
    const drawn = Number(picture.querySelector('svg').getAttribute('width'));
    return innerWidth > 460 === ${isWide} && Math.abs(drawn - picture.clientWidth) < 2;
  })()`);
}
