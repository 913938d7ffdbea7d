import { CancellationError, commands, ProgressLocation, window } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest, WorkDoneProgress } from 'vscode-languageclient';
import { Commands, type WorkspaceCheck } from '../../server/src/lsp/protocol';
import { t } from '../../server/src/text/l10n';

/** Has the server check every postmortem of the workspace, and says how many findings there are. Answers nothing when the user has cancelled. */
export async function checkWorkspace(client: BaseLanguageClient): Promise<WorkspaceCheck | undefined> {
  const check = await withProgress(client);
  if (!check) return undefined;
  const { error, warning } = check.findings;
  const counts = [
    check.postmortems === 1 ? t('1 postmortem') : t('{0} postmortems', check.postmortems),
    error === 1 ? t('1 error') : t('{0} errors', error),
    warning === 1 ? t('1 warning') : t('{0} warnings', warning),
  ].join(', ');
  const summary =
    check.files === 1 ? t('Checked 1 Markdown file: {0}.', counts) : t('Checked {0} Markdown files: {1}.', check.files, counts);
  const show = t('Show Problems');
  // Not waited for: it is there until the user has seen it.
  void window.showInformationMessage(summary, show).then((chosen) => {
    if (chosen === show) void commands.executeCommand('workbench.actions.view.problems');
  });
  return check;
}

function withProgress(client: BaseLanguageClient): Thenable<WorkspaceCheck | undefined> {
  const options = { location: ProgressLocation.Notification, title: t('Checking postmortems'), cancellable: true };
  return window.withProgress(options, async (progress, token) => {
    const workDoneToken = crypto.randomUUID();
    let shown = 0;
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind !== 'report' || value.percentage === undefined) return;
      progress.report({ message: value.message ?? '', increment: value.percentage - shown });
      shown = value.percentage;
    });
    try {
      return await client.sendRequest(ExecuteCommandRequest.type, { command: Commands.check, workDoneToken }, token);
    } catch (error) {
      if (token.isCancellationRequested || error instanceof CancellationError) return undefined;
      throw error;
    } finally {
      listening.dispose();
    }
  });
}
