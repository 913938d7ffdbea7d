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
  await ui.page.locator('.zone-widget').waitFor({ state: 'detached' });
  await ui.page.locator('.editor-instance .monaco-editor.focused').waitFor();
});

step('the lightbulb’s menu offers fixes', (ui) => ui.opened(ui.row('.action-widget', 'UTC'), 'Control+Period'));

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
  await ui.opened(ui.row('.action-widget', 'Make this task specific'), 'Control+Period');
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

step('the time since the start is beside each entry', async (ui) => {
  // The entry that was inserted is of this moment: late in the day those after it are of the next one.
  const hint = ui.line('Resolved by rolling').filter({ hasText: /\+\d/ });
  await ui.page.keyboard.down('Control');
  await ui.page.keyboard.down('Alt');
  await hint.waitFor();
  await ui.page.keyboard.up('Alt');
  await ui.page.keyboard.up('Control');
  await hint.waitFor({ state: 'detached' });
});

step('a time says on hover what it is elsewhere, and how far from the start', async (ui) => {
  await ui.line('Resolved by rolling').locator('span', { hasText: '11:10' }).last().hover();
  await ui.page.locator('.monaco-hover', { hasText: 'after 10:02 UTC, when the incident started' }).waitFor();
  await ui.press('Escape');
});

step('the status bar offers the profiles', async (ui) => {
  await ui.languageStatus.click();
  await ui.profile.locator('a', { hasText: 'Choose Profile' }).click();
  await ui.row('.quick-input-list', 'PagerDuty').click();
  await ui.line('profile: pagerduty').waitFor();
  await ui.languageStatus.click();
  await ui.profile.filter({ hasText: 'PagerDuty' }).waitFor();
  await ui.press('Escape');
});

step('the palette has the commands', async (ui) => {
  // Only the rows that fit are drawn, so each command is asked for by its own name.
  for (const title of [
    'New Postmortem',
    'Insert Section',
    'Choose Profile',
    'Go to Next Finding',
    'Show Outline',
    'Open Rule',
    'Restart Server',
  ]) {
    await ui.palette(`Postmortem: ${title}`);
    await ui.row('.quick-input-list', title).waitFor();
    await ui.press('Escape');
  }
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
  await ui.command('Postmortem: New Postmortem…');
  await ui.row('.quick-input-list', 'Google SRE postmortem').click();
  await ui.page.locator('.quick-input-widget', { hasText: 'What broke' }).waitFor();
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
