import { sitting } from './sitting';

const step = sitting('paste');

const log = ['2026-05-12T10:20:12Z ERROR column sessions.token does not exist', '2026-05-12T10:52:40Z migration *rolled back*'].join('\n');

step('a log is in the clipboard, and the cursor in the timeline', async (ui) => {
  await ui.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await ui.openFile('README.md', '0x19-postmortem');
  await ui.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(log)})`);
  await ui.status.waitFor();
  await ui.endOf('Escalated');
  await ui.press('Enter');
});

step('a paste makes entries of it, sorted in, and offers the text as it is', async (ui) => {
  await ui.press('Control+V');
  await ui.line('10:20 UTC** - ERROR column sessions.token does not exist').waitFor();
  await ui.line('10:52 UTC** - migration').waitFor();
  await ui.page.locator('.post-edit-widget').waitFor();
});

step('one undo takes all of it back', async (ui) => {
  await ui.press('Control+Z');
  await ui.line('ERROR column').waitFor({ state: 'detached' });
  await ui.line('rolled back').waitFor({ state: 'detached' });
});

step('elsewhere a paste is a paste', async (ui) => {
  await ui.endOf('the login page was down; users');
  await ui.press('Enter', 'Control+V');
  await ui.line('2026-05-12T10:20:12Z ERROR').waitFor();
});
