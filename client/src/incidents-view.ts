import {
  commands,
  type Disposable,
  EventEmitter,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ClientCommands,
  type Incidents,
  IncidentsRequest,
  type PlacedIncident,
  type SimilarIncident,
  SimilarRequest,
} from '../../server/src/lsp/protocol';
import { later, t } from '../../server/src/text/l10n';
import { shortDuration } from '../../server/src/views/duration';
import { oneAtATime } from './oneAtATime';
import type { OutlineFeed } from './outline-feed';
import { stateOf, type WorkspaceFeed } from './workspace-feed';

/** A row of the tree. */
type Row =
  | { kind: 'alike' }
  | { kind: 'all' }
  | { kind: 'similar'; similar: SimilarIncident }
  | { kind: 'task'; similar: SimilarIncident; task: SimilarIncident['open'][number] }
  | { kind: 'incident'; incident: PlacedIncident };

/** What was measured, as short as its name is known, and in words for who listens. */
const MEASURES = [
  ['detected', 'TTD', later('time to detect: {0}')],
  ['mitigated', 'TTM', later('time to mitigate: {0}')],
  ['resolved', 'TTR', later('time to resolve: {0}')],
] as const;

/** All incidents of the workspace as a tree, and above them those that are most like the document at hand. */
export class IncidentsView implements TreeDataProvider<string>, Disposable {
  readonly tree: TreeView<string>;
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  /** What the server said last; nothing before it has. */
  incidents: Incidents | undefined;
  similar: readonly SimilarIncident[] = [];

  private rows = new Map<string, Row>();
  /** What the tree was drawn of last. */
  private drawn = '';
  /** The document that the similar ones are like. */
  private like: string | undefined;
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly feed: WorkspaceFeed,
    private readonly outline: OutlineFeed,
    private readonly client: BaseLanguageClient,
  ) {
    this.tree = window.createTreeView('postmortem.incidents', { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      feed.onDidChange(() => this.update()),
      // The server says what edits change; here only another document counts.
      outline.onDidChange(() => this.documentUri !== this.like && this.update()),
      this.tree.onDidChangeVisibility(({ visible }) => visible && this.update()),
      this.tree,
      this.changed,
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  getChildren(id?: string): string[] {
    const below = id === undefined ? undefined : this.rows.get(id);
    const isBelow = (row: Row): boolean => {
      if (!below) return row.kind === 'alike' || row.kind === 'all';
      if (below.kind === 'similar') return row.kind === 'task' && row.similar === below.similar;
      return (below.kind === 'alike' && row.kind === 'similar') || (below.kind === 'all' && row.kind === 'incident');
    };
    return [...this.rows].filter(([, row]) => isBelow(row)).map(([own]) => own);
  }

  getTreeItem(id: string): TreeItem {
    const row = this.rows.get(id);
    // Gone with an edit while VS Code was still drawing; it asks for the new tree next.
    const item = row ? itemOf(row, this.incidents?.incidents.length ?? 0) : new TreeItem('');
    item.id = id;
    return item;
  }

  /** Once at a time: the last answer counts. */
  readonly update = oneAtATime(async () => {
    this.like = this.documentUri;
    const asked = this.like === undefined ? undefined : { textDocument: { uri: this.like } };
    this.incidents = await this.feed.ask((client) => client.sendRequest(IncidentsRequest, {}));
    this.similar = (asked && (await this.feed.ask((client) => client.sendRequest(SimilarRequest, asked)))) ?? [];
    this.rows = this.rowsNow();
    await commands.executeCommand('setContext', 'postmortem.incidents.state', stateOf(this.incidents, !this.incidents?.incidents.length));
    const drawn = JSON.stringify([this.incidents, this.similar]);
    // A row that is drawn again without need loses the click that is on its way to it.
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.changed.fire();
  });

  private get documentUri(): string | undefined {
    const { document, outline } = this.outline;
    return document && outline ? this.client.code2ProtocolConverter.asUri(document.uri) : undefined;
  }

  private rowsNow(): Map<string, Row> {
    const rows = new Map<string, Row>();
    if (this.similar.length > 0) rows.set('alike', { kind: 'alike' });
    for (const similar of this.similar) {
      rows.set(`similar:${similar.uri}`, { kind: 'similar', similar });
      for (const task of similar.open) rows.set(`task:${similar.uri}#${task.line} ${task.text}`, { kind: 'task', similar, task });
    }
    const incidents = this.incidents?.incidents ?? [];
    if (incidents.length > 0) rows.set('all', { kind: 'all' });
    for (const incident of incidents) rows.set(`incident:${incident.uri}`, { kind: 'incident', incident });
    return rows;
  }
}

const TOP = { line: 0, character: 0 };

/** A row as VS Code shows it. */
function itemOf(row: Row, all: number): TreeItem {
  switch (row.kind) {
    case 'alike':
      return group(t('Like the Open Postmortem'), t('What has happened before that is like what the open postmortem tells.'));
    case 'all':
      return group(t('All Incidents'), all === 1 ? t('1 incident') : t('{0} incidents', all), String(all));
    case 'similar':
      return similarItem(row.similar);
    case 'task':
      return leaf(row.task.text, [t('still open')], 'circle-outline', row.similar.uri, row.task.position);
    case 'incident':
      return incidentItem(row.incident);
  }
}

function group(label: string, tooltip: string, description?: string): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  item.tooltip = tooltip;
  if (description) item.description = description;
  return item;
}

function similarItem({ title, score, shared, open, uri, file }: SimilarIncident): TreeItem {
  const facts = [t('{0} % alike', Math.round(score * 100)), ...(open.length > 0 ? [t('{0} shared open', open.length)] : [])];
  const item = leaf(title, facts, 'references', uri, TOP, [t('in common: {0}', shared.join(', ')), file]);
  if (open.length > 0) item.collapsibleState = TreeItemCollapsibleState.Expanded;
  return item;
}

function incidentItem({ title, date, severity, milestones, open, overdue, uri, file }: PlacedIncident): TreeItem {
  const known = MEASURES.flatMap(([name, short, long]) => {
    const seconds = milestones.seconds[name];
    return seconds === undefined ? [] : [{ short: `${short} ${shortDuration(seconds)}`, long: t(long, shortDuration(seconds)) }];
  });
  const tasks = [
    ...(open > 0 ? [open === 1 ? t('1 open action item') : t('{0} open action items', open)] : []),
    ...(open > 0 && overdue > 0 ? [t('{0} overdue', overdue)] : []),
  ];
  const shown = [date, severity, ...known.map(({ short }) => short), ...(open > 0 ? [t('{0} open', open)] : [])];
  const said = [date, severity, ...known.map(({ long }) => long), ...tasks, file];
  const item = leaf(title, shown.filter(isSaid), overdue > 0 ? 'warning' : 'flame', uri, TOP, said.filter(isSaid));
  item.accessibilityInformation = { label: [title, ...said].filter(isSaid).join(', ') };
  return item;
}

const isSaid = (text: string | undefined): text is string => text !== undefined;

function leaf(label: string, facts: readonly string[], icon: string, uri: string, place: object, more = facts): TreeItem {
  const item = new TreeItem(label);
  item.description = facts.join(' · ');
  item.tooltip = [label, ...more].join('\n');
  item.accessibilityInformation = { label: [label, ...facts].join(', ') };
  item.iconPath = new ThemeIcon(icon);
  item.command = { command: ClientCommands.goTo, title: t('Go to Place'), arguments: [uri, place] };
  return item;
}
