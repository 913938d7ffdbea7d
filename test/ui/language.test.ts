import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { sitting } from './sitting';
import type { Workbench } from './workbench';

const step = sitting('language', { language: 'ar' });

const page = (ui: Workbench): FrameLocator => ui.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');

step('findings, the status bar and the outline are in the language of the editor', async (ui) => {
  await ui.openFile('README.md', '0x19-postmortem');
  await ui.status.filter({ hasText: 'الكلمات' }).waitFor();
  await ui.status.click();
  await ui.row('.customview-tree', 'Timeline').waitFor();
  await ui.page.locator('.pane-header', { hasText: 'الإجراءات التصحيحية' }).waitFor();
  await ui.press('Control+Shift+M');
  await ui.row('.markers-panel', 'time-zone-missing').filter({ hasText: 'منطقة زمنية' }).waitFor();
});

step('so are the fixes, with times and zones in their own direction', async (ui) => {
  await ui.line('10:05').locator('span span', { hasText: '10:05' }).last().click();
  await ui.opened(ui.row('.action-widget', /إضافة \u2068UTC\u2069 إلى هذا الوقت/), 'Control+Period');
  await ui.press('Escape');
});

step('so are settings and commands', async (ui) => {
  await ui.palette('Postmortem: الخط الزمني');
  await ui.row('.quick-input-list', 'عرض الخط الزمني').waitFor();
  await ui.press('Escape');
  await ui.press('Control+,');
  await ui.page.locator('.settings-editor :focus').waitFor({ state: 'attached' });
  await ui.page.keyboard.type('@ext:postmortem.postmortem');
  await ui.page.locator('.settings-editor .setting-item-contents', { hasText: 'ملف التعريف' }).first().waitFor();
});

step('a page of ours goes from right to left, its picture from left to right', async (ui) => {
  // The settings are above everything else.
  await ui.press('Escape', 'Escape');
  await ui.page.locator('.settings-editor').waitFor({ state: 'detached' });
  await ui.line('Escalated').click();
  await ui.page.locator('.editor-actions a[aria-label*="عرض الخط الزمني"]').click();
  await page(ui).locator('#picture [data-row="entry:0"]').waitFor();
  await page(ui).getByRole('button', { name: 'قائمة' }).click();
  const directionOf = new Function('element', 'return getComputedStyle(element).direction') as (element: unknown) => string;
  const direction = (selector: string) => page(ui).locator(selector).evaluate(directionOf);
  assert.equal(await page(ui).locator('html').getAttribute('lang'), 'ar');
  assert.equal(await direction('#list'), 'rtl');
  assert.equal(await direction('#picture svg'), 'ltr');
});
