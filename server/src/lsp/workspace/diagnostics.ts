import type { PreviousResultId, ResultProgressReporter, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { plain } from '../..';
import { t } from '../../text/l10n';
import { Answers } from '../diagnostic-cache';
import type { Feature } from '../feature';
import type { Known } from './known';
import { refuseCancelled } from './listing';

/** The largest part of an answer. */
const BATCH = 20;

/** From so many files on, the client is to show that they are read. */
const MANY = 50;

type Item = WorkspaceDocumentDiagnosticReport;
type Parts = ResultProgressReporter<{ items: Item[] }>;

/**
 * Diagnostics of all postmortems of the workspace, for clients that ask for them. One that takes an answer in parts asks again and again:
 * it gets its next answer when something has changed, so that nobody looks through the files for nothing.
 */
export const workspaceDiagnostics: Feature = ({ connection, corpus, client }) => {
  if (!client.pull) return {};
  const answers = new Answers('workspace-');
  /** The state of the workspace that the client knows. */
  let known: number | undefined;
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, given, parts) => {
    corpus.isPulled = true;
    if (parts && known === corpus.generation) await corpus.next(token);
    const { generation } = corpus;
    const isLong = known === undefined && (await corpus.count(token)) >= MANY;
    const progress = isLong ? await connection.window.createWorkDoneProgress() : given;
    progress.begin(t('Checking the workspace'));
    const report = new Report(answers, previousResultIds, parts);
    try {
      for await (const file of corpus.read(token)) report.add(file);
    } finally {
      progress.done();
    }
    refuseCancelled(token);
    known = generation;
    return { items: report.end() };
  });
  return {};
};

/** An answer, sent in parts to a client that takes them. */
class Report {
  private items: Item[] = [];
  /** What the client has, by the URI as it can be compared. */
  private readonly previous: Map<string, PreviousResultId>;

  constructor(
    private readonly answers: Answers,
    previous: readonly PreviousResultId[],
    private readonly parts: Parts | undefined,
  ) {
    this.previous = new Map(previous.map((one) => [plain(one.uri), one]));
  }

  add({ uri, applies, version, diagnostics }: Known): void {
    const before = this.previous.get(plain(uri));
    this.previous.delete(plain(uri));
    // Nothing is to be said of other Markdown, unless it was a postmortem.
    if (applies || before) this.push({ uri, version, ...this.answers.report(uri, diagnostics, before?.value) });
  }

  /** What is left to send: files that are gone have no findings. */
  end(): Item[] {
    for (const { uri } of this.previous.values()) {
      this.answers.forget(uri);
      this.push({ uri, version: null, kind: 'full', items: [] });
    }
    return this.items;
  }

  private push(item: Item): void {
    this.items.push(item);
    if (!this.parts || this.items.length < BATCH) return;
    this.parts.report({ items: this.items });
    this.items = [];
  }
}
