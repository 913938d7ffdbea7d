import assert from 'node:assert/strict';
import { LanguageModelTextPart, lm, workspace } from 'vscode';
import { closeAll, open, started } from './support';
import { complete } from './texts';

suite('what agents are offered', () => {
  suiteSetup(async () => {
    await started();
  });
  teardown(closeAll);

  /** What the tool answers for a file. */
  async function checked(filePath: string): Promise<string> {
    const { content } = await lm.invokeTool('postmortem_check', { input: { filePath }, toolInvocationToken: undefined });
    const [part] = content;
    assert.ok(part instanceof LanguageModelTextPart);
    return part.value;
  }

  test('a tool checks a file, named by its whole path or from the folder', async () => {
    assert.ok(lm.tools.some(({ name }) => name === 'postmortem_check'));
    const { document } = await open(complete.replace('**14:30 UTC**', '**14:30**'), '0x19-postmortem/README.md');
    for (const path of [document.uri.fsPath, workspace.asRelativePath(document.uri, false)])
      assert.match(await checked(path), /^\d+:\d+ warning Time without a time zone: 14:30\..* \(time-zone-missing\)$/m);
  });

  test('the tool says when there is nothing to report, or no file', async () => {
    const { document } = await open(complete, '0x19-postmortem/README.md');
    assert.equal(await checked(document.uri.fsPath), 'Nothing to report.');
    await assert.rejects(checked('none.md'), /There is no file none\.md/);
  });
});
