import assert from 'node:assert/strict';
import { sitting } from './sitting';

const step = sitting('tour');

step('a Markdown file that is no postmortem is left alone', async (ui) => {
  await ui.openFile('garden.md');
  await ui.line('We meet at 14:05').waitFor();
  assert.equal(await ui.squiggles.count(), 0);
  assert.equal(await ui.status.count(), 0);
});

step('a postmortem gets squiggles', async (ui) => {
  await ui.openFile('README.md', '0x19-postmortem');
  await ui.squiggles.first().waitFor();
});

step('the status bar counts words and findings', async (ui) => {
  await ui.status.waitFor();
  assert.match(await ui.status.innerText(), /\d+\/400–600 words/);
  assert.match((await ui.status.locator('a').getAttribute('aria-label')) ?? '', /short of 400.*findings/);
});

step('the Problems panel lists the findings with their rules', async (ui) => {
  await ui.press('Control+Shift+M');
  await ui.row('.markers-panel', 'time-zone-missing').waitFor();
  await ui.row('.markers-panel', 'section-missing').waitFor();
});

step('a rule’s name in the Problems panel opens its page', async (ui) => {
  await ui
    .row('.markers-panel', 'time-zone-missing')
    .locator('a.monaco-link')
    .click({ modifiers: ['Control'] });
  await ui.page.locator('.tab', { hasText: 'time-zone-missing' }).waitFor();
  const page = ui.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await page.locator('h1').waitFor();
});

step('the page is closed, the panel too', async (ui) => {
  await ui.page.locator('.tab', { hasText: 'time-zone-missing' }).click({ button: 'middle' });
  await ui.page.locator('.tab', { hasText: 'time-zone-missing' }).waitFor({ state: 'detached' });
  await ui.press('Control+J');
  await ui.page.locator('.markers-panel').waitFor({ state: 'hidden' });
});

step('F8 goes to the next finding and tells what it is', async (ui) => {
  await ui.line('Release 42').click();
  await ui.press('F8');
  await ui.page.locator('.zone-widget', { hasText: 'time zone' }).waitFor();
  await ui.cursorAt('Ln 12,');
  await ui.press('Escape');
});

step('the lightbulb’s menu offers fixes', async (ui) => {
  await ui.press('Control+Period');
  await ui.row('.action-widget', 'UTC').waitFor();
});

step('the first fix puts the zone there, and the squiggle goes', async (ui) => {
  const before = await ui.squiggles.count();
  await ui.row('.action-widget', 'UTC').click();
  await ui.line('10:05 UTC').waitFor();
  await ui.squiggles.nth(before - 1).waitFor({ state: 'detached' });
});

step('one undo brings the text back', async (ui) => {
  await ui.press('Control+Z');
  await ui.line('10:05 UTC').waitFor({ state: 'detached' });
  await ui.press('Control+Shift+Z');
  await ui.line('10:05 UTC').waitFor();
});

step('a clock time is underlined as it is typed', async (ui) => {
  const before = await ui.squiggles.count();
  await ui.endOf('Release 42');
  await ui.press('Enter');
  await ui.page.keyboard.type('**10:04** - The first users complained');
  await ui.line('10:04').waitFor();
  await ui.squiggles.nth(before).waitFor();
});

step('a snippet is found by its prefix', async (ui) => {
  await ui.press('Enter');
  await ui.page.keyboard.type('pm-entry');
  await ui.press('Control+Space');
  await ui.suggestion('pm-entry').waitFor();
});

step('and inserted', async (ui) => {
  await ui.press('Tab');
  await ui.line('pm-entry').waitFor({ state: 'detached' });
  await ui.press('Escape');
});

step('a vague task is made specific by tab stops', async (ui) => {
  await ui.line('Improve the monitoring').click();
  await ui.press('Control+Period');
  await ui.row('.action-widget', 'Make this task specific').click();
  await ui.typeOver('graph the pool of db-1');
  await ui.nextStop();
  await ui.typeOver('it is on the wall');
  await ui.press('Escape');
  assert.match(
    await ui.saved('0x19-postmortem/README.md'),
    /^- \[ \] Improve the monitoring: graph the pool of db-1, .* it is on the wall\b/m,
  );
});

step('the status bar offers the profiles', async (ui) => {
  await ui.profile.click();
  await ui.row('.quick-input-list', 'PagerDuty').click();
  await ui.line('profile: pagerduty').waitFor();
  await ui.profile.filter({ hasText: 'pagerduty' }).waitFor();
});

step('the palette has the commands', async (ui) => {
  await ui.palette('Postmortem: ');
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

step('a command goes to the next finding', async (ui) => {
  await ui.press('Escape');
  await ui.line('# Postmortem').click();
  await ui.press('Control+Home');
  await ui.cursorAt('Ln 1, Col 1');
  await ui.command('Postmortem: Go to Next Finding');
  await ui.page.locator('[id="status.editor.selection"]', { hasNotText: 'Ln 1, Col 1' }).waitFor();
});

step('a new postmortem is written from the template', async (ui) => {
  await ui.command('Postmortem: New Postmortem');
  await ui.row('.quick-input-list', 'Google SRE postmortem').waitFor();
  await ui.press('Enter');
  await ui.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
  await ui.line('## Summary').waitFor();
});

step('the Extensions view shows our page without a broken picture or a dead link', async (ui) => {
  await ui.press('Escape', 'Control+Shift+X');
  await ui.row('.extensions-list', 'Postmortem').click();
  const page = ui.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await page.getByRole('heading', { name: 'How to start' }).waitFor();
  // Each is waited for: `decode` ends when a picture is loaded, and fails for a broken one.
  const broken = await page.locator('img').evaluateAll(async (all) => {
    const loads = await Promise.allSettled(all.map((one) => (one as unknown as { decode(): Promise<void> }).decode()));
    return loads.filter(({ status }) => status === 'rejected').length;
  });
  const dead = await page.locator('a').evaluateAll((all) => all.filter((one) => !one.getAttribute('href')).map((one) => one.textContent));
  assert.deepEqual([broken, dead], [0, []]);
});
