import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { commands, type Diagnostic, languages, type Task, tasks, Uri, window, workspace } from 'vscode';
import type { WorkspaceCheck } from '../../server/src/lsp/protocol';
import { closeAll, findings, has, ruleOf, started, type, until } from './support';
import { complete } from './texts';

suite('workspace', () => {
  suiteSetup(async () => {
    await started();
  });
  teardown(closeAll);

  const zoneless = complete.replace('**14:30 UTC**', '**14:30**');

  /** A postmortem that no editor has open. */
  async function file(text: string): Promise<Uri> {
    const uri = Uri.joinPath(workspace.workspaceFolders?.[0]?.uri as Uri, randomUUID(), '0x19-postmortem/README.md');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  }

  const rulesIn = (uri: Uri, isOurs: (one: Diagnostic) => boolean = ({ source }) => source === 'postmortem') =>
    languages.getDiagnostics(uri).filter(isOurs).map(ruleOf);

  test('a postmortem that is not open is checked, by its text while it is', async () => {
    const uri = await file(zoneless);
    await until(languages.onDidChangeDiagnostics, () => rulesIn(uri).includes('time-zone-missing'));
    assert.ok(!workspace.textDocuments.some((document) => document.uri.toString() === uri.toString()));
    const editor = await window.showTextDocument(uri);
    await type(editor, '**14:30', ' UTC');
    await until(languages.onDidChangeDiagnostics, () => !rulesIn(uri).includes('time-zone-missing'));
    await findings(editor.document, (found) => !has('time-zone-missing')(found));
  });

  test('Check Workspace says how many postmortems there are', async () => {
    await file(zoneless);
    const check = await commands.executeCommand<WorkspaceCheck>('postmortem.checkWorkspace');
    assert.ok(check.postmortems >= 1 && check.files >= check.postmortems && check.findings.warning >= 1, JSON.stringify(check));
  });

  test('the task checks the folder with the command line, and its problems are listed', async () => {
    const uri = await file(zoneless);
    const [task] = await tasks.fetchTasks({ type: 'postmortem' });
    assert.ok(task);
    const ended = new Promise<number | undefined>((resolve) => {
      const listening = tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name !== (task as Task).name) return;
        listening.dispose();
        resolve(exitCode);
      });
    });
    await tasks.executeTask(task);
    assert.equal(await ended, 1);
    // VS Code’s own list of problems: the server’s have a link beside the id of the rule.
    const isTask = ({ code }: Diagnostic) => typeof code === 'string';
    const listed = () => languages.getDiagnostics(uri).some((one) => isTask(one) && one.code === 'time-zone-missing');
    await until(languages.onDidChangeDiagnostics, listed);
  });
});
