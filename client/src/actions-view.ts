import {
  commands,
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  env,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';
import { type Actions, ActionsRequest, ClientCommands, Commands, type PlacedAction } from '../../server/src/lsp/protocol';
import { later, t } from '../../server/src/text/l10n';
import { oneAtATime } from './oneAtATime';
import { stateOf, type WorkspaceFeed } from './workspace-feed';

type Group = Actions['groups'][number];
type Grouping = 'incident' | 'owner' | 'due';

/** A row of the tree, by its id: a group, or an item in it. */
interface Row {
  group: Group;
  item?: PlacedAction;
}

/** What is kept for the next time this workspace is open. */
const GROUPING = 'postmortem.actions.groupBy';
const DONE = 'postmortem.actions.done';

const GROUPINGS: readonly { by: Grouping; label: string }[] = [
  { by: 'incident', label: later('By Postmortem') },
  { by: 'owner', label: later('By Owner') },
  { by: 'due', label: later('By Due Date') },
];

const FORMATS = [
  { format: 'markdown', label: later('Markdown table') },
  { format: 'csv', label: 'CSV' },
  { format: 'json', label: 'JSON' },
];

/** The action items of all postmortems of the workspace as a tree, in which they are ticked off. */
export class ActionsView implements TreeDataProvider<string>, Disposable {
  readonly tree: TreeView<string>;
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  /** What the server said last; nothing before it has. */
  actions: Actions | undefined;

  private rows = new Map<string, Row>();
  /** What the tree was drawn of last. */
  private drawn = '';
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly context: ExtensionContext,
    private readonly feed: WorkspaceFeed,
    private readonly client: BaseLanguageClient,
  ) {
    this.tree = window.createTreeView('postmortem.actions', {
      treeDataProvider: this,
      showCollapseAll: true,
      manageCheckboxStateManually: true,
    });
    const on = (id: string, does: (row?: string) => unknown) => commands.registerCommand(`postmortem.actions.${id}`, does);
    this.subscriptions = [
      feed.onDidChange(() => this.update()),
      this.tree.onDidChangeCheckboxState(({ items }) => this.tick(items)),
      on('groupBy', (by) => this.group(by)),
      on('showDone', () => this.showDone(true)),
      on('hideDone', () => this.showDone(false)),
      on('copy', (format) => this.copy(format)),
      on('tick', (row) => this.turn(row)),
      on('newIssue', (row) => this.openIssue(row)),
      this.tree,
      this.changed,
    ];
    void this.setContext();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  getChildren(id?: string): string[] {
    if (id === undefined) return [...this.rows].filter(([, { item }]) => !item).map(([own]) => own);
    const group = this.rows.get(id)?.group;
    return [...this.rows].filter(([, row]) => row.group === group && row.item).map(([own]) => own);
  }

  getParent(id: string): string | undefined {
    const { group, item } = this.rows.get(id) ?? {};
    return group && item ? idOf(group) : undefined;
  }

  getTreeItem(id: string): TreeItem {
    const { group, item } = this.rows.get(id) ?? {};
    // Gone with an edit while VS Code was still drawing; it asks for the new tree next.
    if (!group) return new TreeItem('');
    const row = item ? this.itemRow(item) : groupRow(group);
    row.id = id;
    return row;
  }

  private itemRow(item: PlacedAction): TreeItem {
    const { text, done, urgency, tickable, uri, position } = item;
    const row = new TreeItem(text);
    const facts = this.factsOf(item);
    row.description = facts.join(' · ');
    row.tooltip = `${text}\n${[...facts, `${item.file}:${item.line}`].join('\n')}`;
    row.iconPath = ICONS[urgency];
    row.contextValue = tickable ? 'tickable' : 'action';
    row.accessibilityInformation = { label: [text, ...facts].join(', ') };
    row.command = { command: ClientCommands.goTo, title: t('Go to Place'), arguments: [uri, position] };
    if (tickable)
      row.checkboxState = {
        state: done ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
        tooltip: done ? t('Done') : t('Not done'),
        accessibilityInformation: { label: done ? t('{0}, done', text) : t('{0}, not done', text) },
      };
    return row;
  }

  /** What is known of an item beside what its group says of all of them. */
  private factsOf({ owner, due, dueDate, ticket, urgency, incident, done }: PlacedAction): string[] {
    const by = this.grouping;
    const date = dueDate ?? due;
    const facts = [
      done && t('done'),
      date && (urgency === 'overdue' ? t('overdue since {0}', date) : t('due {0}', date)),
      by !== 'owner' && (owner ?? t('no owner')),
      ticket,
      by !== 'incident' && incident,
    ];
    return facts.filter((fact) => typeof fact === 'string');
  }

  private get grouping(): Grouping {
    return this.context.workspaceState.get<Grouping>(GROUPING, 'incident');
  }

  private get showsDone(): boolean {
    return this.context.workspaceState.get(DONE, false);
  }

  /** Once at a time: the last answer counts. */
  readonly update = oneAtATime(async () => {
    const asked = { groupBy: this.grouping, open: !this.showsDone };
    this.actions = await this.feed.ask((client) => client.sendRequest(ActionsRequest, asked));
    this.rows = new Map((this.actions?.groups ?? []).flatMap(rowsOf));
    const overdue = this.actions?.overdue ?? 0;
    this.tree.badge =
      overdue > 0
        ? { value: overdue, tooltip: overdue === 1 ? t('1 action item overdue') : t('{0} action items overdue', overdue) }
        : undefined;
    this.tree.description = this.actions && this.rows.size > 0 ? t('{0} open', this.actions.open) : '';
    await this.setContext();
    const drawn = JSON.stringify([asked, this.actions]);
    // A row that is drawn again without need loses the click that is on its way to it.
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.changed.fire();
  });

  /** What the menus and the text of an empty view go by. */
  private async setContext(): Promise<void> {
    await commands.executeCommand('setContext', 'postmortem.actions.state', stateOf(this.actions, this.rows.size === 0));
    await commands.executeCommand('setContext', 'postmortem.actions.showsDone', this.showsDone);
  }

  private async group(given: string | undefined): Promise<void> {
    const named = GROUPINGS.find(({ by }) => by === given);
    const items = GROUPINGS.map(({ by, label }) => ({ by, label: t(label), ...(by === this.grouping && { description: t('as now') }) }));
    const chosen = named ?? (await window.showQuickPick(items, { title: t('Group Action Items') }));
    if (!chosen) return;
    await this.context.workspaceState.update(GROUPING, chosen.by);
    await this.update();
  }

  private async showDone(shown: boolean): Promise<void> {
    await this.context.workspaceState.update(DONE, shown);
    await this.update();
  }

  /** Ticks off items, or takes their ticks back. */
  async tick(items: readonly [string, TreeItemCheckboxState][]): Promise<void> {
    for (const [id, state] of items) {
      const item = this.rows.get(id)?.item;
      const isTicked = item && (await this.execute<boolean>(Commands.tick, refOf(item), state === TreeItemCheckboxState.Checked));
      if (!isTicked) {
        said(t('The text has changed, and the action item is no longer there.'));
        // The box has changed already.
        this.drawn = '';
      }
    }
    await this.update();
  }

  /** For the menu, as VS Code’s check boxes are out of the way of the arrow keys. */
  private async turn(id = this.tree.selection[0] ?? ''): Promise<void> {
    const isDone = this.rows.get(id)?.item?.done;
    await this.tick([[id, isDone ? TreeItemCheckboxState.Unchecked : TreeItemCheckboxState.Checked]]);
  }

  private async copy(given: string | undefined): Promise<void> {
    const formats = FORMATS.map(({ format, label }) => ({ format, label: t(label) }));
    const named = formats.find(({ format }) => format === given);
    const chosen = named ?? (await window.showQuickPick(formats, { title: t('Copy Action Items') }));
    if (!chosen) return;
    await env.clipboard.writeText(await this.execute<string>(Commands.listActions, chosen.format, this.showsDone ? null : 'open'));
    said(t('The action items are on the clipboard, as {0}.', chosen.label));
  }

  /** The page on which an issue of an item is made, filled in; undefined where the repository has no host that is known. */
  async issuePage(id: string): Promise<string | undefined> {
    const item = this.rows.get(id)?.item;
    return (item && (await this.execute<string | null>(Commands.issuePage, refOf(item)))) ?? undefined;
  }

  private async openIssue(id = this.tree.selection[0] ?? ''): Promise<void> {
    const page = await this.issuePage(id);
    // As a text: as a URI it would be escaped once more.
    if (page) await commands.executeCommand('vscode.open', page);
    else
      window.showInformationMessage(
        t('No page for a new issue is known: the Git remote of this file is on neither GitHub, GitLab nor Gitea.'),
      );
  }

  private execute<Result>(command: string, ...given: unknown[]): Promise<Result> {
    return this.client.sendRequest(ExecuteCommandRequest.type, { command, arguments: given });
  }
}

const said = (what: string) => window.setStatusBarMessage(`$(info) ${what}`, 5000);

/** Each tells of itself by its form, not by its colour alone. */
const ICONS: Readonly<Record<PlacedAction['urgency'], ThemeIcon>> = {
  overdue: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  ownerless: new ThemeIcon('question'),
  open: new ThemeIcon('circle-outline'),
  done: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
};

const idOf = ({ id }: Group): string => `group:${id}`;

const refOf = ({ uri, line, text }: PlacedAction) => ({ uri, line, text });

/** A group and its items. Of two items in one line each has its own id. */
const rowsOf = (group: Group): [string, Row][] => [
  [idOf(group), { group }],
  ...group.items.map((item): [string, Row] => [`${item.uri}#${item.line} ${item.text}`, { group, item }]),
];

function groupRow(group: Group): TreeItem {
  const { label, items, overdue } = group;
  const row = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  const open = items.filter(({ done }) => !done).length;
  const counts = [t('{0} open', open), ...(overdue > 0 ? [t('{0} overdue', overdue)] : [])];
  row.description = counts.join(' · ');
  row.accessibilityInformation = { label: [label, ...counts].join(', ') };
  row.tooltip = label;
  return row;
}
