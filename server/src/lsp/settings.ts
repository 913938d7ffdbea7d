import type { Connection, Diagnostic, DocumentUri, FileEvent, InitializeParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Files, findConfig, folderOf, keyIn, type Loaded, loadConfig, plain, resolveSetup, type Setup } from '..';
import { catalogue } from '../examine';
import { inBackground } from './background';
import type { Client } from './client';
import { rangeOf } from './position';
import type { Preferences } from './preferences';
import { DiagnosticSeverity, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from './protocol-values';
import { schemeOf, within, withoutQuery } from './uri';
import { UserSettings } from './userSettings';

const WATCHED = ['.postmortem.jsonc', '.postmortem.json', 'package.json'];

/** How each document is to be read: the configuration files of its folder, and the user's settings for what they leave open. */
export class Settings {
  private readonly setups = new Map<DocumentUri, Promise<Setup>>();
  private readonly user: UserSettings;
  private readonly configs = new Map<string, Promise<Loaded | undefined>>();
  /** As they can be compared. */
  private readonly templates = new Set<string>();
  private readonly faulty = new Set<DocumentUri>();
  /** Every file that a configuration was read from or looked for in, as they can be compared. */
  private readonly sources = new Set<string>();
  private readonly watched = new Set<string>();
  private readonly listeners: (() => void)[] = [];
  private readonly fileListeners: ((changes: readonly FileEvent[]) => void)[] = [];
  private roots: string[];
  private readonly files: Files;

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    files: Files,
    { workspaceFolders, rootUri }: InitializeParams,
  ) {
    this.roots = (workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])).map(asFolder);
    const isOpen = (folder: string) => this.roots.some((root) => plain(root) === plain(folder));
    this.files = { ...files, isRoot: async (folder) => isOpen(folder) || files.isRoot(folder) };
    this.user = new UserSettings(connection, client, (uri) => {
      // Those of a folder are those of all files in it.
      if (uri.endsWith('/')) this.setups.clear();
      else this.setups.delete(uri);
      this.announce();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => this.filesChanged(changes));
    connection.onDidChangeConfiguration(({ settings }) => {
      this.user.changed(settings?.postmortem);
      this.renew();
    });
    connection.onInitialized(() => this.listen());
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** A document was saved: for a client that watches no files, the time to look at the configuration again. */
  saved(): void {
    if (!this.client.fileEvents) this.renew();
  }

  /** Tells of files that were made, changed or deleted and are no configuration. */
  onFiles(listener: (changes: readonly FileEvent[]) => void): void {
    this.fileListeners.push(listener);
  }

  /** The folders that are open. */
  get folders(): readonly string[] {
    return this.roots;
  }

  /**
   * How a document is to be read: one object as long as nothing changes. For a file that no editor has open, `folder` is the one that is open
   * around it: the user is asked once for all files in it.
   */
  of(uri: DocumentUri, folder: DocumentUri = uri): Promise<Setup> {
    const known = this.setups.get(uri) ?? this.resolve(uri, folder);
    this.setups.set(uri, known);
    return known;
  }

  /** What the user wants to see in a document. */
  preferences(uri: DocumentUri): Promise<Preferences> {
    return this.user.preferences(uri);
  }

  private async resolve(uri: DocumentUri, scope: DocumentUri): Promise<Setup> {
    const inside = within(this.roots, uri);
    const place = inside ?? withoutQuery(uri);
    // A text that was never saved is as good as one at the top of the workspace.
    const [only, ...others] = this.roots;
    const atTop = inside === undefined && only !== undefined && others.length === 0 && schemeOf(place) !== schemeOf(only);
    const folder = atTop ? only : folderOf(place);
    const [loaded, own] = await Promise.all([folder === undefined ? undefined : this.config(folder), this.user.of(scope)]);
    return resolveSetup([own, ...(loaded?.layers ?? [])], place);
  }

  private config(folder: string): Promise<Loaded | undefined> {
    const known = this.configs.get(folder) ?? this.find(folder).catch((error) => this.failed(folder, error));
    this.configs.set(folder, known);
    return known;
  }

  /** Documents are read without a configuration rather than not at all. */
  private failed(folder: string, error: Error): undefined {
    this.connection.console.error(`Failed: the configuration in ${folder}: ${error.stack}`);
  }

  private async find(folder: string): Promise<Loaded | undefined> {
    return this.tell(await findConfig(folder, this.files, catalogue));
  }

  /** Says in the files what is wrong with them. */
  private tell(loaded: Loaded | undefined): Loaded | undefined {
    for (const uri of loaded?.templates ?? []) this.templates.add(plain(uri));
    for (const uri of new Set(loaded?.files)) {
      this.sources.add(plain(uri));
      const diagnostics = loaded?.faults
        .filter((fault) => fault.uri === uri)
        .map(({ text, span, message }): Diagnostic => {
          const range = rangeOf(TextDocument.create(uri, 'jsonc', 0, text), span);
          return { range, severity: DiagnosticSeverity.Error, source: 'postmortem', message };
        });
      this.publish(uri, diagnostics ?? []);
      this.watch(plain(uri.slice(uri.lastIndexOf('/') + 1)));
    }
    return loaded;
  }

  private publish(uri: DocumentUri, diagnostics: Diagnostic[]): void {
    if (diagnostics.length === 0 && !this.faulty.has(uri)) return;
    this.faulty[diagnostics.length > 0 ? 'add' : 'delete'](uri);
    this.inBackground(`diagnostics of ${uri}`, this.connection.sendDiagnostics({ uri, diagnostics }));
  }

  private async filesChanged(changes: readonly FileEvent[]): Promise<void> {
    const others = changes.filter(({ uri }) => !this.isOurs(uri));
    if (others.length > 0) for (const listener of this.fileListeners) listener(others);
    const ours = changes.filter((change) => !others.includes(change));
    if (ours.length > 0) await this.changed(ours.map(({ uri }) => uri));
  }

  /** Whether a file is, or may become, a part of a configuration. */
  private isOurs(uri: DocumentUri): boolean {
    return this.sources.has(plain(uri)) || WATCHED.some((name) => uri.endsWith(`/${name}`));
  }

  private async changed(uris: readonly DocumentUri[]): Promise<void> {
    const folders = [...this.configs.keys()];
    this.renew();
    // What is wrong with a template is reported where it is named.
    if (uris.some((uri) => this.templates.has(plain(uri)))) await Promise.all(folders.map((folder) => this.config(folder)));
    for (const uri of uris.filter((uri) => !this.templates.has(plain(uri)))) {
      const loaded = await loadConfig(uri, this.files, catalogue, keyIn(uri));
      if (loaded) this.tell(loaded);
      else this.publish(uri, []);
    }
  }

  private renew(): void {
    this.setups.clear();
    this.configs.clear();
    this.user.forget();
    this.announce();
  }

  private announce(): void {
    for (const listener of this.listeners) listener();
  }

  private listen(): void {
    const { connection, client } = this;
    for (const name of WATCHED) this.watch(name);
    if (client.settingsEvents)
      this.inBackground(
        'registering for settings',
        connection.client.register(DidChangeConfigurationNotification.type, { section: 'postmortem' }),
      );
    if (client.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = removed.map(({ uri }) => asFolder(uri));
        this.roots = [...this.roots.filter((root) => !gone.includes(root)), ...added.map(({ uri }) => asFolder(uri))];
        this.renew();
      });
    // A fault shows although no postmortem is open yet.
    for (const root of this.roots) void this.config(root);
  }

  /** Has the client tell of changes of files of this name, which may be a glob; those that are extended have any. */
  watch(name: string): void {
    if (this.watched.has(name) || !this.client.fileEvents) return;
    this.watched.add(name);
    this.inBackground(
      `watching ${name}`,
      this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${name}` }] }),
    );
  }

  private inBackground(what: string, running: Promise<unknown>): void {
    inBackground(this.connection, what, running);
  }
}

const asFolder = (uri: string): string => (uri.endsWith('/') ? uri : `${uri}/`);
