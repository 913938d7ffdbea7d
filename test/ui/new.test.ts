import assert from 'node:assert/strict';
import { sitting } from './sitting';

const step = sitting('new');

const today = new Date();
const date = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}-${String(today.getDate()).padStart(2, '0')}`;

step('a new postmortem is named by its title and the day', async (ui) => {
  await ui.command('Postmortem: New Postmortem…');
  await ui.row('.quick-input-list', 'PagerDuty post-mortem').click();
  await ui.page.locator('.quick-input-widget', { hasText: 'What broke' }).waitFor();
  await ui.page.keyboard.type('Checkout: pool full');
  await ui.press('Enter');
  await ui.page.locator('.tab.active', { hasText: `${date}-checkout-pool-full.md` }).waitFor();
  await ui.line('# Postmortem: Checkout: pool full').waitFor();
});

step('it is saved where the workspace’s postmortems go', async (ui) => {
  await ui.press('Escape');
  const text = await ui.saved(`postmortems/${date}-checkout-pool-full.md`);
  assert.match(text, /^---\nprofile: pagerduty\n---\n\n# Postmortem: Checkout: pool full\n/);
});

step('the menu of a folder offers one', async (ui) => {
  await ui.row('.explorer-folders-view', '0x19-postmortem').click({ button: 'right' });
  await ui.page.locator('.monaco-menu .action-label', { hasText: 'New Postmortem…' }).waitFor();
});
