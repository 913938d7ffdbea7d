import assert from 'node:assert/strict';
import { LanguageModelTextPart, lm, workspace } from 'vscode';
import { closeAll, open, started } from './support';
import { complete } from './texts';

suite('what agents are offered', () => {
  suiteSetup(async () => {
    await started();
  });
  teardown(closeAll);

  const checked = (filePath: string) => answered('postmortem_findings', filePath);

  /** What a tool answers for a file. */
  async function answered(tool: string, filePath: string): Promise<string> {
    const { content } = await lm.invokeTool(tool, { input: { filePath }, toolInvocationToken: undefined });
    const [part] = content;
    assert.ok(part instanceof LanguageModelTextPart);
    return part.value;
  }

  test('a tool checks a file, named by its whole path or from the folder', async () => {
    assert.ok(lm.tools.some(({ name }) => name === 'postmortem_findings'));
    const { document } = await open(complete.replace('**14:30 UTC**', '**14:30**'), '0x19-postmortem/README.md');
    for (const path of [document.uri.fsPath, workspace.asRelativePath(document.uri, false)])
      assert.match(await checked(path), /^\d+:\d+ warning Time without a time zone: 14:30\..* \(time-zone-missing\)$/m);
  });

  test('others answer what is read from a file, and the course of the incident', async () => {
    const { document } = await open(complete, '0x19-postmortem/README.md');
    const model = JSON.parse(await answered('postmortem_model', document.uri.fsPath));
    assert.deepEqual([model.kind, model.profile], ['postmortem', 'alx']);
    const { entries, points } = JSON.parse(await answered('postmortem_timeline', document.uri.fsPath));
    assert.equal(entries.length, model.timeline.length);
    assert.ok(points.some(({ id }: { id: string }) => id === 'resolved'));
    const { document: other } = await open('# Recipes\n', 'recipes.md');
    for (const tool of ['postmortem_model', 'postmortem_timeline'])
      assert.equal(await answered(tool, other.uri.fsPath), 'The file is no incident postmortem.');
  });

  test('the tool says when there is nothing to report, or no file', async () => {
    const { document } = await open(complete, '0x19-postmortem/README.md');
    assert.equal(await checked(document.uri.fsPath), 'Nothing to report.');
    await assert.rejects(checked('none.md'), /There is no file none\.md/);
  });
});
