import type { CancellationToken, DocumentUri, WorkDoneProgressReporter } from 'vscode-languageserver';
import { plain } from '../..';
import { t } from '../../text/l10n';
import { inBackground } from '../background';
import type { Context } from '../feature';
import type { WorkspaceCheck } from '../protocol';
import type { Known } from './known';
import { refuseCancelled } from './listing';

/** Who asks may cancel, and may want to see how far it is. */
export interface Asking {
  token: CancellationToken;
  progress: WorkDoneProgressReporter;
}

/** Progress is said after so many files. */
const STEP = 10;

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

/** Makes what reads every postmortem of the workspace, however many files there are: from then on all of them are shown. */
export function workspaceCheck(context: Context): (asking: Asking) => Promise<WorkspaceCheck> {
  const { corpus } = context;
  const publish = publisher(context);
  return async ({ token, progress }) => {
    corpus.ask();
    const check: WorkspaceCheck = { files: 0, postmortems: 0, findings: { error: 0, warning: 0, info: 0, hint: 0 } };
    progress.begin(t('Checking the workspace'), 0, undefined, true);
    try {
      const all = await corpus.count(token);
      for await (const known of corpus.read(token)) {
        check.files++;
        if (known.applies) check.postmortems++;
        for (const severity of SEVERITIES) check.findings[severity] += known.findings[severity];
        if (check.files % STEP === 0) progress.report((100 * check.files) / all, t('{0} of {1} files', check.files, all));
        // Else it asks for them itself.
        if (!corpus.isPulled) publish(known);
      }
    } finally {
      progress.done();
    }
    refuseCancelled(token);
    return check;
  };
}

/** Makes what sends the findings of files that are not open. They are taken back when a file is opened: then it has its own. */
function publisher({ connection, documents }: Context): (known: Known) => void {
  const sent = new Map<string, DocumentUri>();
  const send = (uri: DocumentUri, diagnostics: Known['diagnostics']) => {
    sent[diagnostics.length > 0 ? 'set' : 'delete'](plain(uri), uri);
    inBackground(connection, `diagnostics of ${uri}`, connection.sendDiagnostics({ uri, diagnostics }));
  };
  documents.onOpen((opened) => {
    const uri = sent.get(plain(opened));
    if (uri !== undefined) send(uri, []);
  });
  return ({ uri, version, diagnostics }) => {
    if (version === null && (diagnostics.length > 0 || sent.has(plain(uri)))) send(uri, diagnostics);
  };
}
