import type { FrameLocator } from 'playwright-core';
import { sitting } from './sitting';
import type { Workbench } from './workbench';

const step = sitting('timeline');

const page = (ui: Workbench): FrameLocator => ui.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');

step('a button in the editor’s title shows it beside the text', async (ui) => {
  await ui.openFile('README.md', '0x19-postmortem');
  await ui.status.waitFor();
  await ui.page.locator('.editor-actions a[aria-label*="Show Timeline"]').click();
  await page(ui).locator('#picture [data-row="entry:0"]').waitFor();
});

step('it marks the entry of the cursor', async (ui) => {
  await ui.line('Escalated').click();
  await page(ui).locator('#picture .current', { hasText: '10:40' }).waitFor();
});

step('a click goes to the text', async (ui) => {
  await page(ui).locator('#picture [data-go="entry:0"]').click();
  await ui.line('Release 42').waitFor();
  await page(ui).locator('#picture .current[data-go="entry:0"]').waitFor();
  // The text has the focus then; a click before that would be lost.
  await ui.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  await ui.cursorAt('Ln 11');
});

step('it follows what is typed', async (ui) => {
  await ui.endOf('Escalated');
  await ui.press('Enter');
  await ui.page.keyboard.type('- **10:50 UTC** - The database team saw the missing column');
  await page(ui).locator('#picture .current', { hasText: '10:50 UTC' }).waitFor();
});

step('its list is walked through by arrows, and Enter goes to the text', async (ui) => {
  await page(ui).locator('#rows button').first().focus();
  await ui.press('ArrowDown');
  await page(ui).locator('#picture .focused').waitFor();
  const row = await page(ui).locator('#picture .focused').getAttribute('data-go');
  await ui.press('Enter');
  await page(ui).locator(`#picture .current[data-go="${row}"]`).waitFor();
  await ui.page.locator('.editor-instance .monaco-editor.focused').waitFor();
});

step('it is copied as a picture', async (ui) => {
  await ui.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page(ui).getByRole('button', { name: 'Copy as PNG' }).click();
  await ui.page.locator('.statusbar-item', { hasText: 'as PNG' }).waitFor();
});

step('the key of accessible views shows it as text', async (ui) => {
  await page(ui).getByRole('button', { name: 'Copy as PNG' }).focus();
  await ui.press('Alt+F2');
  await ui.page.locator('.monaco-editor.focused .view-line', { hasText: '10:40, 38 min after the start: Escalated' }).waitFor();
});

step('Enter on a line of that text goes to the postmortem', async (ui) => {
  await ui.line('Time to detect: 3 min, from Started').click();
  await ui.press('Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
  await ui.cursorAt('Ln 12');
  await ui.page.locator('.tab', { hasText: 'Timeline as Text' }).click({ button: 'middle' });
});

step('the Markdown preview draws it where a comment asks for it', async (ui) => {
  await ui.page.locator('.tab', { hasText: 'Timeline' }).click({ button: 'middle' });
  await ui.line('Escalated').click();
  await ui.press('Control+Home', 'Control+ArrowRight', 'End', 'Enter', 'Enter');
  // At once, as a paste: typed on a slow machine, it may take a completion on the way.
  await ui.page.keyboard.insertText('<!-- postmortem-timeline -->');
  await ui.press('Control+Shift+V');
  await page(ui).locator('svg [data-row="entry:0"]').first().waitFor();
});
