import { writeFile } from 'node:fs/promises';
import { Workbench } from '../test/ui/workbench';
import { animationOf, type Frame } from './animation';
import { makePackage } from './vsix';

// Makes the animation that the README shows, in the real editor: each step says below what it shows.

const MOVIE = 'docs/tour.gif';
/** For readers who want nothing to move. */
const STILL = 'docs/timeline.png';
/** So long a step is shown, and a key of those that are typed. */
const STEP = 4500;
const KEYS = 350;

const ui = await Workbench.open(await makePackage(), 'samples');
const frames: Frame[] = [];

/** Keeps what is on screen, with a line below that says what it is. */
async function shoot(caption: string, milliseconds = STEP): Promise<void> {
  await ui.page.evaluate(`(() => {
    let line = document.querySelector('#tour-caption');
    if (!line) {
      line = document.createElement('div');
      line.id = 'tour-caption';
      line.style.cssText = 'position:fixed;left:0;right:0;bottom:0;height:44px;z-index:100000;display:flex;align-items:center;justify-content:center;font:600 19px system-ui,sans-serif;color:#fff;background:#1f2328';
      document.body.append(line);
    }
    line.textContent = ${JSON.stringify(caption)};
  })()`);
  const path = `screenshots/tour/${String(frames.length + 1).padStart(2, '0')}.png`;
  frames.push({ png: await ui.page.screenshot({ path }), milliseconds });
}

const tab = (text: string) => ui.page.locator('.tab', { hasText: text });

try {
  await ui.page.setViewportSize({ width: 1120, height: 720 });
  await ui.set({ 'breadcrumbs.enabled': false, 'editor.stickyScroll.enabled': false, 'workbench.activityBar.compact': true });
  await ui.openFile('README.md', '0x19-postmortem');
  await ui.squiggles.first().waitFor();
  await ui.status.click();
  await ui.row('.customview-tree', 'Timeline').waitFor();
  await ui.line('18:03').waitFor();
  await shoot('A postmortem is checked while you write; its outline shows what is there and what is missing');

  await ui.press('Control+Shift+M');
  await ui.row('.markers-panel', 'time-zone-missing').waitFor();
  await shoot('One entry for one cause: several clock times have no time zone');
  await ui.press('Control+J');
  await ui.page.locator('.markers-panel').waitFor({ state: 'hidden' });

  await ui.line('The first orders failed').click();
  await ui.press('Home', ...Array<string>(5).fill('ArrowRight'));
  await ui.opened(ui.row('.action-widget', 'UTC'), 'Control+Period');
  await shoot('Ctrl+. offers what corrects it, for one place or for all');
  await ui.row('.action-widget', 'UTC').click();
  await ui.line('18:03 UTC').waitFor();
  await shoot('One key, and one undo step');

  await ui.command('Postmortem: Show Timeline');
  await ui.webview.locator('#picture [data-row="entry:0"]').waitFor();
  await shoot('Show Timeline: the course of the incident beside the text, true to time');
  await writeFile(STILL, frames.at(-1)?.png ?? '');
  await ui.line('looked at the payment').click();
  // The line is wrapped: once to the end of its part, once to its own.
  await ui.press('End', 'End', 'Enter');
  const entry = '- **18:20** - The on-call engineer asked the database team for help.';
  for (let at = 0; at < entry.length; at += 9) {
    await ui.page.keyboard.insertText(entry.slice(at, at + 9));
    await shoot('It follows what you type …', KEYS);
  }
  await ui.webview.locator('#picture .current', { hasText: 'asked the database team' }).waitFor();
  await shoot('… and marks where you are');
  await ui.webview.locator('#picture [data-go="entry:4"]').click();
  await ui.webview.locator('#picture .current[data-go="entry:4"]').waitFor();
  await shoot('A click goes to the text; its list does so by keys, and for screen readers');
  await tab('Timeline').click({ button: 'middle' });

  await ui.page.locator('.editor-instance .view-lines').first().click();
  await ui.press('Control+End');
  await ui.line('Improve monitoring').click();
  await ui.opened(ui.row('.action-widget', 'Make this task specific'), 'Control+Period');
  await shoot('“Improve monitoring” is a task nobody can ever finish');
  await ui.row('.action-widget', 'Make this task specific').click();
  await ui.atStop();
  await shoot('Tab goes from blank to blank; no fix states a fact for you');
  await ui.press('Escape');

  await ui.command('Postmortem: Focus on Action Items View');
  await ui.page.locator('.customview-tree .custom-view-tree-node-item-checkbox').first().waitFor();
  await shoot('The action items of all postmortems, overdue ones first; a tick goes into the file');
  await ui.command('Postmortem: Show Incidents');
  await ui.webview.locator('#picture [data-go]').first().waitFor();
  await shoot('All incidents, and how long they took');
  await shoot('Offline and private: nothing leaves your machine');

  await writeFile(MOVIE, await animationOf(frames));
} finally {
  await ui.close();
}

console.log(`${MOVIE}: ${frames.length} frames, ${frames.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000} s`);
