import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import { closeAll, extension, until } from './support';

interface Binding {
  key: string;
  mac?: string;
  command: string;
  when?: string;
}

/** Keys of VS Code that this one lacks: of the desktop, of Git. */
const ELSEWHERE = ['ctrl+k r', 'ctrl+k ctrl+r', 'ctrl+k ctrl+n', 'ctrl+k ctrl+alt+s'];

/** VS Code’s own list of keys, as it shows it to people. */
async function defaults(): Promise<Binding[]> {
  await commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
  await until(window.onDidChangeActiveTextEditor, () => window.activeTextEditor?.document.uri.path.includes('keybindings') ?? false);
  const text = window.activeTextEditor?.document.getText() ?? '';
  return [...text.matchAll(/\{ "key": "((?:[^"\\]|\\.)+)",\s+"command": "([^"]+)"/g)].map(([, key = '', command = '']) => ({
    key,
    command,
  }));
}

const IN_OUR_PICTURE = /\bactiveWebviewPanelId == postmortem\.timeline\b/;
/** Where nobody types, so that a key has nothing else to do. */
const IN_OUR_TEXT = /\bresourceScheme == '?postmortem-timeline\b/;

suite('keys', () => {
  teardown(closeAll);

  test('are chords that are no others of VS Code’s, nor the beginning of one', async () => {
    const all: Binding[] = extension().packageJSON.contributes.keybindings;
    const own = all.filter(({ when }) => !IN_OUR_PICTURE.test(when ?? '') && !IN_OUR_TEXT.test(when ?? ''));
    const others = (await defaults()).filter(({ command }) => !command.startsWith('postmortem.'));
    assert.ok(others.length > 500, `${others.length} keys are known`);
    assert.equal(own.length, 4);
    for (const { key, mac, when } of own) {
      assert.match(key, /^ctrl\+k [a-z]$/);
      assert.equal(mac, key.replace('ctrl', 'cmd'));
      assert.match(when ?? '', /postmortem\.document == postmortem/);
      assert.deepEqual(
        others.filter((other) => other.key === key || other.key.startsWith(`${key} `)),
        [],
      );
      assert.ok(!ELSEWHERE.includes(key), key);
    }
  });

  test('are in our picture those with which VS Code shows anything as text', async () => {
    const all: Binding[] = extension().packageJSON.contributes.keybindings;
    const own = all.filter(({ when }) => IN_OUR_PICTURE.test(when ?? ''));
    const theirs = (await defaults()).filter(({ command }) => command === 'editor.action.accessibleView').map(({ key }) => key);
    assert.ok(theirs.length > 0);
    assert.deepEqual(
      theirs.filter((key) => !own.some((binding) => binding.key === key)),
      [],
    );
  });
});
