import {
  commands,
  type Disposable,
  EventEmitter,
  Range,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { t } from '../../server/src/text/l10n';
import { iconOf } from './icons';
import { insert, show } from './insert';
import { appearance, byId, nodesAt, type Placed, placeOf } from './nodes';
import { oneAtATime } from './oneAtATime';
import type { OutlineFeed } from './outline-feed';

/** The outline as a tree. Its elements are node ids, which outlive edits, so expansion and selection stay where they are. */
export class OutlineView implements TreeDataProvider<string>, Disposable {
  readonly tree: TreeView<string>;
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  private index = new Map<string, Placed>();
  private shown = appearance([]);
  /** Whether VS Code has heard of a change and not yet asked for the new tree. */
  private announced = false;
  private readonly collapsed = new Set<string>();
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly feed: OutlineFeed,
    private readonly client: BaseLanguageClient,
  ) {
    this.tree = window.createTreeView('postmortem.outline', { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      feed.onDidChange(() => this.update()),
      this.tree.onDidChangeVisibility(() => this.mark()),
      this.tree.onDidCollapseElement(({ element }) => this.collapsed.add(element)),
      this.tree.onDidExpandElement(({ element }) => this.collapsed.delete(element)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor.document === feed.document && this.mark()),
      commands.registerCommand('postmortem.outline.go', (id: string) => this.go(id)),
      commands.registerCommand('postmortem.outline.insert', (id: string) => this.insert(id)),
      this.tree,
      this.changed,
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  getChildren(id?: string): string[] {
    if (id === undefined) this.announced = false;
    const nodes = id === undefined ? this.feed.outline?.nodes : this.index.get(id)?.node.children;
    return (nodes ?? []).map((node) => node.id);
  }

  getParent(id: string): string | undefined {
    return this.index.get(id)?.parent;
  }

  getTreeItem(id: string): TreeItem {
    const node = this.index.get(id)?.node;
    // Gone with an edit while VS Code was still drawing; it asks for the new tree next.
    if (!node) return new TreeItem('');
    const item = new TreeItem(node.label, node.children?.length ? this.expansionOf(id) : TreeItemCollapsibleState.None);
    item.id = id;
    item.tooltip = node.description;
    item.accessibilityInformation = { label: node.description };
    item.iconPath = iconOf(node);
    if (node.detail) item.description = node.detail;
    if (node.insert) item.contextValue = 'insertable';
    item.command = { command: 'postmortem.outline.go', title: t('Go to Place'), arguments: [id] };
    return item;
  }

  /** What the user has closed stays closed, also when the document was out of sight meanwhile. */
  private expansionOf(id: string): TreeItemCollapsibleState {
    return this.collapsed.has(id) ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  }

  private update(): void {
    const nodes = this.feed.outline?.nodes ?? [];
    this.index = byId(nodes);
    const shown = appearance(nodes);
    // VS Code draws the tree once for each event, one after the other: with an event for each key, a busy window falls far back.
    if (shown !== this.shown && !this.announced) {
      this.announced = true;
      this.changed.fire();
    }
    this.shown = shown;
    void this.mark();
  }

  /**
   * Selects the node that the cursor is in, without taking the focus or opening what the user has closed. Once at a time:
   * where VS Code reveals several nodes while it draws the tree, each has it drawn once more.
   */
  private readonly mark = oneAtATime(async () => {
    const id = this.tree.visible ? this.nodeAtCursor() : undefined;
    if (id === undefined || this.tree.selection[0] === id) return;
    // Refused when an edit has removed the node meanwhile; the next outline marks again.
    await this.tree.reveal(id, { select: true, focus: false }).then(undefined, () => undefined);
  });

  private nodeAtCursor(): string | undefined {
    const editors = [window.activeTextEditor, ...window.visibleTextEditors];
    const editor = editors.find((editor) => editor?.document === this.feed.document);
    if (!editor || !this.feed.outline) return undefined;
    const nodes = nodesAt(this.feed.outline.nodes, editor.selection.active, this.tree.selection[0]);
    return (nodes.find((node) => this.collapsed.has(node.id)) ?? nodes.at(-1))?.id;
  }

  private async go(id: string): Promise<void> {
    const place = placeOf(id, this.index);
    if (!place || !this.feed.document) return;
    const start = this.client.protocol2CodeConverter.asPosition(place);
    await show(this.feed.document, new Range(start, start));
  }

  private async insert(id: string): Promise<void> {
    const what = this.index.get(id)?.node.insert;
    if (what && this.feed.document) await insert(this.client, this.feed.document, what);
  }
}
