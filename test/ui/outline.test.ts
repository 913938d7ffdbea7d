import assert from 'node:assert/strict';
import { sitting } from './sitting';
import type { Workbench } from './workbench';

const step = sitting('outline');
const node = (ui: Workbench, text: string | RegExp) => ui.row('.customview-tree', text);
const selected = (ui: Workbench, text: string | RegExp) => ui.page.locator('.customview-tree .monaco-list-row.selected', { hasText: text });

/** Presses the button beside a row, which is there for the mouse. */
async function insert(ui: Workbench, text: RegExp): Promise<void> {
  await node(ui, text).hover();
  await node(ui, text).locator('a.codicon-add').click();
}

step('the status bar opens it', async (ui) => {
  await ui.openFile('README.md', '0x19-postmortem');
  await ui.status.click();
  await node(ui, 'Timeline').waitFor();
});

step('a click goes to the place', async (ui) => {
  await node(ui, 'Issue Summary').click();
  await ui.cursorAt('Ln 3,');
});

step('it marks the place of the cursor', async (ui) => {
  await ui.line('Escalated').click();
  await selected(ui, '10:40').waitFor();
  await ui.line('the login page was down; users').click();
  await selected(ui, 'Impact').waitFor();
});

step('it opens nothing that was closed', async (ui) => {
  await node(ui, 'Issue Summary').locator('.monaco-tl-twistie').click();
  const closed = ui.page.locator('.customview-tree .monaco-list-row[aria-expanded="false"]', { hasText: 'Issue Summary' });
  await closed.waitFor();
  await ui.line('Escalated').click();
  await selected(ui, '10:40').waitFor();
  await ui.line('the login page was down; users').click();
  await selected(ui, 'Issue Summary').waitFor();
  await closed.waitFor();
});

step('it marks what is in a part that is opened again', async (ui) => {
  await ui.command('Postmortem: Show Outline');
  await ui.page.locator('.customview-tree .monaco-list:focus').waitFor();
  await ui.press('Home', 'ArrowRight');
  await node(ui, 'Impact').waitFor();
  await ui.line('Escalated').click();
  await selected(ui, '10:40').waitFor();
  await ui.line('the login page was down; users').click();
  await selected(ui, 'Impact').waitFor();
});

step('what was closed stays so while another document is at hand', async (ui) => {
  await node(ui, 'Issue Summary').locator('.monaco-tl-twistie').click();
  await ui.press('Control+P');
  await ui.page.locator('.quick-input-widget input:focus').waitFor();
  await ui.page.keyboard.type('garden');
  await ui.row('.quick-input-list', 'garden.md').click();
  await node(ui, 'Issue Summary').waitFor({ state: 'detached' });
  await ui.page.locator('.tab', { hasText: 'README.md' }).click();
  await ui.page.locator('.customview-tree .monaco-list-row[aria-expanded="false"]', { hasText: 'Issue Summary' }).waitFor();
  await node(ui, 'Issue Summary').locator('.monaco-tl-twistie').click();
});

step('it follows what is typed', async (ui) => {
  await ui.endOf('Escalated');
  await ui.press('Enter');
  await ui.page.keyboard.type('- **10:50 UTC** - The database team saw the missing column');
  await selected(ui, '10:50').waitFor();
});

step('a click on what is missing changes nothing', async (ui) => {
  await node(ui, /Misleading paths\s*missing/).click();
  await ui.cursorAt('Ln 9,');
});

step('a missing line is inserted by its button, and typed by tab stops', async (ui) => {
  await insert(ui, /Misleading paths\s*missing/);
  await ui.typeOver('10:20');
  await ui.nextStop();
  await ui.typeOver('UTC+1');
  await ui.press('Escape');
  assert.match(await ui.saved('0x19-postmortem/README.md'), /^- \*\*10:20 UTC\+1\*\* - \S/m);
});

step('a missing section is inserted by its button', async (ui) => {
  await insert(ui, /Resolution\s*missing/);
  await ui.line('Resolution').waitFor();
  await ui.press('Escape');
});
