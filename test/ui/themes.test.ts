import assert from 'node:assert/strict';
import { drawnFor, focused, inEachTheme, isAccessible, isLegible, tabTo } from './looks';
import { sitting } from './sitting';
import type { Workbench } from './workbench';

// What we show, in each kind of theme and with little room: everything can be read, and is reached by keys.

const step = sitting('themes', { folder: 'test/ui/incidents' });

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 500, height: 900 };

const tab = (ui: Workbench, text: string) => ui.page.locator('.tab', { hasText: text });
const current = (ui: Workbench, row: string) => ui.webview.locator(`#picture .current[data-go="${row}"]`);

/** The labels that screen readers say for the rows of a view. */
const labels = (ui: Workbench, view: string) =>
  ui.page
    .locator('.pane', { has: ui.page.locator(`.pane-header[aria-label*="${view}"]`) })
    .locator('.monaco-list-row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));

step('the timeline beside the text', async (ui) => {
  await ui.page.setViewportSize(WIDE);
  await ui.openFile('2026-04-10-search.md', 'postmortems');
  await ui.status.waitFor();
  const lens = ui.page.locator('.editor-instance .codelens-decoration').first();
  await ui.set({ 'postmortem.codeLens': true, 'editor.inlayHints.enabled': 'on' }, lens);
  await ui.line('+12 min').waitFor();
  await ui.status.click();
  await ui.line('Detected by').click();
  await ui.command('Postmortem: Show Timeline');
  await current(ui, 'entry:1').waitFor();
  await isAccessible(ui, 'timeline');
});

step('keys alone go to it, through it, and back to the text', async (ui) => {
  await ui.press('Control+2');
  await tabTo(ui, /^09:14/);
  assert.match(await focused(ui, 'focus on an entry'), /^09:14 UTC, Detected/);
  await ui.press('Shift+Tab');
  assert.equal(await focused(ui, 'focus on a button'), 'Text');
  await ui.press('Tab', 'End', 'ArrowUp', 'ArrowUp', 'ArrowUp');
  assert.match(await focused(ui, 'focus on a gap'), /^No entry for/);
  await ui.press('ArrowUp');
  assert.match(await focused(ui, 'focus on a contradiction'), /^09:12 UTC, out of order/);
  await ui.press('Enter');
  await current(ui, 'entry:4').waitFor();
  await ui.cursorAt('Ln 22,');
});

step('its list, and the timeline where there is little room', async (ui) => {
  await ui.press('Control+2');
  await tabTo(ui, /^09:12/);
  await ui.press('Shift+Tab', 'Shift+Tab', 'Enter', 'Tab', 'Tab');
  assert.match(await focused(ui, 'focus in the list'), /^09:12 UTC, out of order/);
  await ui.press('Control+B');
  await ui.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  await ui.command('View: Toggle Maximize Editor Group');
  await ui.page.setViewportSize(NARROW);
  await drawnFor(ui, false);
  await isAccessible(ui, 'timeline in a narrow window');
});

step('the incidents where there is little room, and where there is much', async (ui) => {
  await tab(ui, 'Timeline').click({ button: 'middle' });
  await tab(ui, 'Timeline').waitFor({ state: 'detached' });
  await ui.command('Postmortem: Show Incidents');
  await ui.webview.locator('#picture [data-go]').nth(3).waitFor();
  await drawnFor(ui, false);
  await isAccessible(ui, 'incidents in a narrow window');
  await ui.page.setViewportSize(WIDE);
  await drawnFor(ui, true);
  await isAccessible(ui, 'incidents');
});

step('keys alone go through them, and to a postmortem', async (ui) => {
  await ui.press('Control+1');
  await tabTo(ui, /^Search answered/);
  assert.equal(await focused(ui, 'focus on an incident'), 'Search answered with nothing for an hour');
  await ui.press('Tab', 'Enter');
  await ui.page.locator('.tab.active', { hasText: '2026-03-02-payments.md' }).waitFor();
});

step('the views, reached by keys, say all that is in them', async (ui) => {
  await tab(ui, '2026-04-10-search.md').click();
  await ui.command('Postmortem: Focus on Action Items View');
  await ui.row('.customview-tree', 'Add a test that exhausts').waitFor();
  await ui.command('Postmortem: Focus on Incidents View');
  await ui.row('.customview-tree', 'Payments hung').waitFor();
  await inEachTheme(ui, 'views');
  assert.ok((await labels(ui, 'Action Items')).includes('Add a test that exhausts the connection pool, no owner'));
  assert.match((await labels(ui, 'Incidents')).join('\n'), /^Payments hung, 2026-03-02, SEV2, time to detect: 3 min, /m);
  assert.match((await labels(ui, 'Outline')).join('\n'), /09:12.*order/);
});

step('a hover, asked for by keys, beside lenses and hints', async (ui) => {
  await ui.line('Detected by').click();
  await ui.press('Home', ...Array<string>(14).fill('ArrowRight'));
  await ui.cursorAt('Ln 19, Col 15');
  const hover = ui.page.locator('.monaco-hover', { hasText: 'after 09:02 UTC' });
  await inEachTheme(ui, 'hover', async () => {
    await ui.press('Escape', 'Control+K', 'Control+I');
    await hover.waitFor();
  });
  await ui.press('Escape');
});

step('the preview draws the timeline, as wide as it is', async (ui) => {
  await ui.endOf('## Timeline');
  await ui.press('Enter', 'Enter');
  await ui.page.keyboard.insertText('<!-- postmortem-timeline -->');
  await ui.press('Control+B', 'Control+Shift+V');
  await ui.webview.locator('.postmortem-wide svg [data-row="entry:0"]').waitFor();
  await isLegible(ui, 'preview', '.postmortem-wide');
  await ui.page.setViewportSize(NARROW);
  await ui.webview.locator('.postmortem-narrow svg [data-row="entry:0"]').waitFor();
  await isLegible(ui, 'preview in a narrow window', '.postmortem-narrow');
});
