import assert from 'node:assert/strict';
import { commands, type Tab, TabInputText, Uri, window, workspace } from 'vscode';
import type { Api } from '../../client/src/extension';
import { closeAll, extension, findings, has, outlineOf, ruleOf, started, until } from './support';

suite('the walkthrough', () => {
  let api: Api;
  suiteSetup(async () => {
    api = await started();
  });
  teardown(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closeAll();
  });

  test('has a picture for each step, and is done by commands that there are', async () => {
    const { walkthroughs, commands: own } = extension().packageJSON.contributes;
    const there = await commands.getCommands();
    assert.equal(walkthroughs[0].steps.length, 5);
    for (const { media, description, completionEvents } of walkthroughs[0].steps) {
      await workspace.fs.stat(Uri.joinPath(extension().extensionUri, media.image));
      const linked = [...description.matchAll(/\(command:([^)]+)\)/g)].map(([, command]) => command);
      assert.ok(linked.length > 0);
      for (const command of linked)
        assert.ok(
          own.some((one: { command: string }) => one.command === command),
          command,
        );
      for (const event of completionEvents) assert.ok(there.includes(event.replace('onCommand:', '')), event);
    }
  });

  test('opens a sample that nobody has saved, with one time to fix and one section to write', async () => {
    await commands.executeCommand('postmortem.openSample');
    const document = window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    const found = await findings(document, has('section-missing'));
    assert.deepEqual(found.map(ruleOf).sort(), ['section-missing', 'time-zone-missing']);
    const outline = await outlineOf(api, document);
    assert.deepEqual(
      outline.nodes.filter(({ state }) => state === 'missing').map(({ label }) => label),
      ['Action items'],
    );
  });

  test('goes to the finding from its page, where no text is active', async () => {
    await commands.executeCommand('workbench.action.openWalkthrough', 'postmortem.postmortem#start', false);
    const { tabGroups } = window;
    const isPage = (tab: Tab | undefined) => tab !== undefined && !(tab.input instanceof TabInputText);
    // Else the sample takes its place instead of one beside it.
    await until(tabGroups.onDidChangeTabs, () => isPage(tabGroups.activeTabGroup.activeTab));
    await commands.executeCommand('postmortem.openSample');
    const document = window.activeTextEditor?.document;
    assert.ok(document);
    const [time] = (await findings(document, has('time-zone-missing'))).filter(({ code }) => JSON.stringify(code).includes('time-zone'));
    // The page may not be ready to take the focus from the text, the explorer always is.
    await commands.executeCommand('workbench.view.explorer');
    await commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await until(window.onDidChangeActiveTextEditor, () => window.activeTextEditor === undefined);
    await commands.executeCommand('postmortem.nextFinding');
    await commands.executeCommand('postmortem.nextFinding');
    assert.equal(window.activeTextEditor?.document, document);
    assert.ok(time && window.activeTextEditor.selection.active.isEqual(time.range.start));
  });

  test('opens a configuration with a comment on each setting, and the one that is there', async () => {
    await commands.executeCommand('postmortem.openConfiguration');
    await until(
      window.onDidChangeActiveTextEditor,
      () => window.activeTextEditor?.document.uri.path.endsWith('/.postmortem.jsonc') ?? false,
    );
    const document = window.activeTextEditor?.document;
    assert.equal(document?.uri.scheme, 'untitled');
    assert.match(document.getText(), /^\/\/ How postmortems are checked[\s\S]+incident, alx, google-sre[\s\S]+"ignore": \[\]/);
    assert.equal(document.languageId, 'jsonc');
    assert.ok(window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputText);
  });
});
