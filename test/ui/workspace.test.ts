import { sitting } from './sitting';
import type { Workbench } from './workbench';

const step = sitting('workspace', { folder: 'test/ui/incidents' });

/** A view of the side bar, and a row of its tree. */
const pane = (ui: Workbench, name: string) => ui.page.locator('.pane', { has: ui.page.locator(`.pane-header[aria-label*="${name}"]`) });
const row = (ui: Workbench, view: string, text: string | RegExp) => pane(ui, view).locator('.monaco-list-row', { hasText: text }).first();

step('action items are in the activity bar, overdue ones first, without a file that is open', async (ui) => {
  await ui.page.locator('.activitybar .action-item a[aria-label^="Postmortem"]').click();
  await pane(ui, 'Action Items').locator('.pane-header').click();
  await row(ui, 'Action Items', 'Add an alert on certificates').filter({ hasText: 'overdue since 2026-01-15' }).waitFor();
  await ui.page
    .locator('.activitybar .action-item', { has: ui.page.locator('a[aria-label^="Postmortem"]') })
    .locator('.badge', { hasText: '2' })
    .waitFor();
});

step('a check box ticks one off, and undo takes it back', async (ui) => {
  await row(ui, 'Action Items', 'Limit the retries').click();
  await ui.page.locator('.tab.active', { hasText: '2026-01-05-checkout.md' }).waitFor();
  await row(ui, 'Action Items', 'overdue since 2026-02-01').locator('.custom-view-tree-node-item-checkbox').click();
  await ui.line('- [x] Limit the retries').waitFor();
  await row(ui, 'Action Items', 'overdue since 2026-02-01').waitFor({ state: 'detached' });
  await ui.line('- [x] Limit the retries').click();
  await ui.press('Control+Z');
  await row(ui, 'Action Items', 'overdue since 2026-02-01').waitFor();
});

step('the menu of a row does so, too, without a mouse', async (ui) => {
  await row(ui, 'Action Items', 'Add a test that exhausts').click();
  // The text is on screen already: only the cursor says that the click has done all it does.
  await ui.cursorAt('Ln 26');
  await ui.command('Postmortem: Focus on Action Items View');
  await pane(ui, 'Action Items').locator('.monaco-list:focus').waitFor();
  const entry = ui.page.locator('.monaco-menu .action-item', { hasText: 'Tick Off or Take Back' });
  await ui.opened(entry.first(), 'Shift+F10');
  await ui.chooseByKeys(entry.first());
  await ui.line('- [x] Add a test that exhausts').waitFor();
});
