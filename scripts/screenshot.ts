import { mkdir } from 'node:fs/promises';
import { Workbench } from '../test/ui/workbench';
import { makePackage } from './vsix';

// Makes the picture that the README shows: a sample in the editor, its outline, its findings.

const ui = await Workbench.open(await makePackage(), 'samples');
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
