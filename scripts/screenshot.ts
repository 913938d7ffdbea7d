import { mkdir, writeFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { Workbench } from '../test/ui/workbench';
import { makePackage } from './vsix';

// Makes the pictures of the README and of the walkthrough: VS Code as it is with the extension.

const vsix = await makePackage();
/** Of a picture of the walkthrough. */
const [WIDTH, HEIGHT] = [560, 320];

// All of them, or those that are named.
const asked = process.argv.slice(2);
for (const [name, make] of Object.entries({ sample, walkthrough })) if (asked.length === 0 || asked.includes(name)) await make();

/** A sample in the editor, its outline, its findings. */
async function sample(): Promise<void> {
  const ui = await Workbench.open(vsix, 'samples');
  try {
    await ui.openFile('README.md', '0x19-postmortem');
    await ui.squiggles.first().waitFor();
    await ui.status.click();
    await ui.row('.customview-tree', 'Timeline').waitFor();
    await ui.press('Control+Shift+M');
    await ui.row('.markers-panel', 'time-zone-missing').waitFor();
    // Away from everything that lights up under the mouse.
    await ui.page.mouse.move(1100, 48);
    await mkdir('docs', { recursive: true });
    await ui.page.screenshot({ path: 'docs/screenshot.png' });
  } finally {
    await ui.close();
  }
}

/** One picture for each step of the walkthrough, each of a part of the window. */
async function walkthrough(): Promise<void> {
  const ui = await Workbench.open(vsix, 'test/ui/folder');
  const { page } = ui;
  const encoder = (await page.context().browser()?.newPage()) as Page;
  /** A part of the window from a corner on, as WebP, which is a third of a PNG. */
  const keep = async (name: string, x: number, y: number, scale = 1) => {
    const clip = { x, y, width: WIDTH * scale, height: HEIGHT * scale };
    const png = (await page.screenshot({ clip })).toString('base64');
    const webp = await encoder.evaluate<string>(`(async () => {
      const image = new Image();
      image.src = 'data:image/png;base64,${png}';
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      canvas.getContext('2d').drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', 0.8);
    })()`);
    await writeFile(`media/walkthrough/${name}.webp`, Buffer.from(webp.slice(webp.indexOf(',') + 1), 'base64'));
  };
  const topOf = async (part: Locator) => (await part.boundingBox())?.y ?? 0;
  const atTime = () => ui.line('14:25').locator('span span', { hasText: '14:25' }).last().click();
  const awayFromAll = () => page.mouse.move(5, 630);
  const editor = page.locator('.editor-instance .overflow-guard').first();
  try {
    // The palette lists what is known when it opens.
    await page.locator('.activitybar [aria-label^="Postmortem"]').first().waitFor();
    await ui.command('Postmortem: Open Sample');
    await ui.press('Control+B');
    await page.setViewportSize({ width: 660, height: 640 });
    await ui.squiggles.first().waitFor();
    await atTime();
    await awayFromAll();
    await keep('sample', 52, (await topOf(ui.line('14:25'))) - 170);

    await ui.press('Control+Period');
    await ui.row('.action-widget', 'Add UTC to this time').waitFor();
    await keep('time', 52, (await topOf(page.locator('.action-widget').first())) - 10);
    await ui.row('.action-widget', 'Add UTC to this time').click();
    await ui.line('14:25 UTC').waitFor();

    await ui.command('Postmortem: Show Outline');
    await ui.row('.customview-tree', 'Root cause').waitFor();
    await page.locator('.pane-header', { hasText: 'Outline' }).hover();
    await page.getByRole('button', { name: 'Collapse All' }).first().click();
    await ui.row('.customview-tree', 'Action items').hover();
    await keep('section', 52, await topOf(page.locator('.part.sidebar')));

    await ui.press('Control+B');
    await ui.command('Postmortem: Open Configuration');
    await ui.line('How postmortems are checked').waitFor();
    await awayFromAll();
    await keep('configuration', (await editor.boundingBox())?.x ?? 52, await topOf(editor));

    await page.locator('.tab', { hasText: 'Checkout' }).click();
    await page.setViewportSize({ width: 1500, height: 760 });
    await atTime();
    await ui.command('Postmortem: Show Timeline');
    const picture = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('#picture svg');
    await picture.waitFor();
    await awayFromAll();
    const { x = 0, y = 0 } = (await picture.boundingBox()) ?? {};
    await keep('picture', x, y, 1.25);
  } finally {
    await ui.close();
  }
}
