import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import test, { after, before } from 'node:test';
import { packageName } from '../../scripts/vsix';
import { Workbench } from './workbench';

// One sitting with the packaged extension, by keys and mouse. Each step stands on the one before and leaves a screenshot.

const screenshots = 'screenshots';
let ui: Workbench;
let steps = 0;
let stuck = '';

before(async () => {
  await rm(screenshots, { recursive: true, force: true });
  await mkdir(screenshots, { recursive: true });
  ui = await Workbench.open(packageName, 'test/ui/folder');
});
after(() => ui?.close());

function step(name: string, does: () => Promise<void>): void {
  test(name, async () => {
    if (stuck) throw new Error(`Not reached: “${stuck}” failed.`);
    steps += 1;
    stuck = name;
    try {
      await does();
      stuck = '';
    } finally {
      await ui.page.screenshot({ path: `${screenshots}/${String(steps).padStart(2, '0')}-${name.replace(/\W+/g, '-')}.png` });
    }
  });
}

step('a Markdown file that is no postmortem is left alone', async () => {
  await ui.openFile('garden.md');
  await ui.line('We meet at 14:05').waitFor();
  assert.equal(await ui.squiggles.count(), 0);
  assert.equal(await ui.status.count(), 0);
});

step('a postmortem gets squiggles', async () => {
  await ui.openFile('README.md', '0x19-postmortem');
  await ui.squiggles.first().waitFor();
});

step('the status bar counts words and findings', async () => {
  await ui.status.waitFor();
  assert.match(await ui.status.innerText(), /\d+\/400–600 words/);
  assert.match((await ui.status.locator('a').getAttribute('aria-label')) ?? '', /short of 400.*findings/);
});

step('the Problems panel lists the findings with their rules', async () => {
  await ui.press('Control+Shift+M');
  await ui.row('.markers-panel', 'time-zone-missing').waitFor();
  await ui.row('.markers-panel', 'section-missing').waitFor();
});

step('a rule’s name in the Problems panel opens its page', async () => {
  await ui
    .row('.markers-panel', 'time-zone-missing')
    .locator('a.monaco-link')
    .click({ modifiers: ['Control'] });
  await ui.page.locator('.tab', { hasText: 'time-zone-missing' }).waitFor();
  const page = ui.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await page.locator('h1').waitFor();
});

step('the page is closed, the panel too', async () => {
  await ui.page.locator('.tab', { hasText: 'time-zone-missing' }).click({ button: 'middle' });
  await ui.page.locator('.tab', { hasText: 'time-zone-missing' }).waitFor({ state: 'detached' });
  await ui.press('Control+J');
  await ui.page.locator('.markers-panel').waitFor({ state: 'hidden' });
});

step('F8 goes to the next finding and tells what it is', async () => {
  await ui.line('Release 42').click();
  await ui.press('F8');
  await ui.page.locator('.zone-widget', { hasText: 'time zone' }).waitFor();
  await ui.cursorAt('Ln 12,');
  await ui.press('Escape');
});

step('the lightbulb’s menu offers fixes', async () => {
  await ui.press('Control+Period');
  await ui.row('.action-widget', 'UTC').waitFor();
});

step('the first fix puts the zone there, and the squiggle goes', async () => {
  const before = await ui.squiggles.count();
  await ui.row('.action-widget', 'UTC').click();
  await ui.line('10:05 UTC').waitFor();
  await ui.squiggles.nth(before - 1).waitFor({ state: 'detached' });
});

step('one undo brings the text back', async () => {
  await ui.press('Control+Z');
  await ui.line('10:05 UTC').waitFor({ state: 'detached' });
  await ui.press('Control+Shift+Z');
  await ui.line('10:05 UTC').waitFor();
});

step('a clock time is underlined as it is typed', async () => {
  const before = await ui.squiggles.count();
  await ui.line('Release 42').click();
  await ui.press('End', 'Enter');
  await ui.page.keyboard.type('**10:04** - The first users complained');
  await ui.line('10:04').waitFor();
  await ui.squiggles.nth(before).waitFor();
});

step('a snippet is found by its prefix', async () => {
  await ui.press('Enter');
  await ui.page.keyboard.type('pm-entry');
  await ui.press('Control+Space');
  await ui.row('.suggest-widget.visible', 'pm-entry').waitFor();
});

step('and inserted', async () => {
  await ui.press('Tab');
  await ui.line('pm-entry').waitFor({ state: 'detached' });
  await ui.press('Escape');
});

step('the status bar opens the outline', async () => {
  await ui.status.click();
  await ui.row('.customview-tree', 'Timeline').waitFor();
});

step('a click in the outline goes to the place', async () => {
  await ui.row('.customview-tree', /Issue Summary/).click();
  await ui.cursorAt('Ln 3,');
});

step('a missing section is inserted from the outline', async () => {
  await ui.row('.customview-tree', /Resolution\s*missing/).click();
  await ui.line('Resolution').waitFor();
  await ui.press('Escape');
});

step('the palette has the commands', async () => {
  await ui.press('F1');
  await ui.page.keyboard.type('Postmortem: ');
  for (const title of [
    'New Postmortem',
    'Insert Section',
    'Choose Profile',
    'Go to Next Finding',
    'Show Outline',
    'Open Rule',
    'Restart Server',
  ])
    await ui.row('.quick-input-list', title).waitFor();
});

step('a command goes to the next finding', async () => {
  await ui.press('Escape', 'Control+1', 'Control+Home');
  await ui.command('Postmortem: Go to Next Finding');
  await ui.page.locator('[id="status.editor.selection"]', { hasNotText: 'Ln 1, Col 1' }).waitFor();
});

step('a new postmortem is written from the template', async () => {
  await ui.command('Postmortem: New Postmortem');
  await ui.row('.quick-input-list', 'Google SRE postmortem').waitFor();
  await ui.press('Enter');
  await ui.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
  await ui.line('## Timeline').waitFor();
});

step('the Extensions view shows our page without a broken picture or a dead link', async () => {
  await ui.press('Escape', 'Control+Shift+X');
  await ui.row('.extensions-list', 'Postmortem').click();
  const page = ui.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await page.getByRole('heading', { name: 'How to start' }).waitFor();
  const broken = await page
    .locator('img')
    .evaluateAll((all) => all.filter((one) => (one as { naturalWidth?: number }).naturalWidth === 0).length);
  const dead = await page.locator('a').evaluateAll((all) => all.filter((one) => !one.getAttribute('href')).map((one) => one.textContent));
  assert.deepEqual([broken, dead], [0, []]);
});
