import type { CancellationToken, DocumentUri, FileEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { plain } from '../..';
import type { Disk } from '../../disk/disk';
import { EXTENSIONS } from '../../disk/markdown-files';
import { arrived } from '../arrived';
import type { Client } from '../client';
import type { Documents, Reading } from '../documents';
import { FileChangeType } from '../protocol-values';
import { withoutQuery } from '../uri';
import { type Known, knownOf } from './known';

/** A Markdown file of the workspace. */
interface Place {
  uri: DocumentUri;
  /** The folder that is open around it; none for a document that is elsewhere. */
  folder: DocumentUri | undefined;
  isOpen: boolean;
}

/** What is known of a file, and of which state of it. */
interface Kept {
  stamp: unknown;
  setup: unknown;
  known: Known;
}

/** All postmortems of the workspace: of a document that is open its present text counts, of another one its file. What was read stays known until it changes. */
export class Corpus {
  private readonly kept = new Map<string, Kept>();
  private listed: Promise<Place[]> | undefined;
  private readonly listeners: (() => void)[] = [];
  private readonly textListeners: (() => void)[] = [];
  private waiting: (() => void)[] = [];
  private isWatching = false;
  /** The user has asked for all files, however many there are. */
  private isAsked = false;
  /** The client asks for the diagnostics of all files. */
  isPulled = false;
  /** The client knows lists of the workspace as it is now. */
  isListed = false;
  /** Grows with each change of which files there are, what is in them, and how they are to be read. */
  generation = 0;

  constructor(
    private readonly documents: Documents,
    private readonly client: Client,
    private readonly disk: Disk,
  ) {
    documents.onSettings(() => this.relist());
    documents.onFiles((changes) => this.filesChanged(changes));
    for (const event of ['onOpen', 'onClose'] as const)
      documents[event]((uri) => {
        // Versions begin again.
        this.kept.delete(uri);
        this.relist();
      });
    documents.onChange(() => {
      for (const listener of this.textListeners) listener();
    });
  }

  /** Tells of changes of files, and of documents that are opened and closed. */
  onFiles(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Tells of edits. */
  onText(listener: () => void): void {
    this.textListeners.push(listener);
  }

  /** Waits for the next such change, or until nobody wants to know. */
  next(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      token.onCancellationRequested(() => resolve());
    });
  }

  /** Has all files read from now on, however many there are. */
  ask(): void {
    this.isAsked = true;
    // What the client says of files may come later than the user asks.
    this.relist();
  }

  /** How many files are not read because they are too many, by the user’s settings; 0 where all are. */
  async tooMany(token: CancellationToken): Promise<number> {
    const places = await this.places(token);
    const closed = places.filter(({ isOpen }) => !isOpen);
    if (this.isAsked || closed.length === 0) return 0;
    const { maxFiles } = await this.documents.preferences(this.documents.folders[0] ?? '');
    return places.length > maxFiles ? closed.length : 0;
  }

  /** How many files `read` gives. */
  async count(token: CancellationToken): Promise<number> {
    return (await this.shown(token)).length;
  }

  /** What each file says, the open ones only where there are too many others. Lets other work come between two files; ends early when it is cancelled. */
  async *read(token: CancellationToken): AsyncGenerator<Known> {
    const places = await this.shown(token);
    for (const place of places) {
      const known = token.isCancellationRequested ? undefined : await this.knownAt(place);
      if (token.isCancellationRequested) return;
      if (known) yield known;
    }
    this.forgetAllBut(places);
  }

  /** The same, when all is read. */
  async all(token: CancellationToken): Promise<Known[]> {
    const known: Known[] = [];
    for await (const one of this.read(token)) known.push(one);
    return known;
  }

  /** What a file says that is no open document, or an open document; undefined where it is in none of the folders. */
  async one(uri: DocumentUri, token: CancellationToken): Promise<Known | undefined> {
    const place = (await this.shown(token)).find((one) => plain(one.uri) === plain(uri));
    return place && this.knownAt(place);
  }

  /** A file as it is now, and what it is called, to look closer at it. */
  async readingOf(uri: DocumentUri, token: CancellationToken): Promise<{ reading: Reading; file: string } | undefined> {
    const place = (await this.places(token)).find((one) => plain(one.uri) === plain(uri));
    const reading = place && (await (place.isOpen ? this.documents.reading(place.uri) : this.readFile(place)));
    return reading && { reading, file: this.nameOf(place) };
  }

  /** The address of the repository that a file’s one was cloned from. */
  async remoteOf(uri: DocumentUri): Promise<string | undefined> {
    return this.disk.remoteOf(uri.slice(0, uri.lastIndexOf('/') + 1));
  }

  private filesChanged(changes: readonly FileEvent[]): void {
    const open = new Set(this.documents.uris.map(plain));
    const others = changes.filter(({ uri, type }) => type !== FileChangeType.Changed || !open.has(plain(uri)));
    const isSame = others.every(({ uri, type }) => type === FileChangeType.Changed && !uri.endsWith('/.gitignore'));
    if (others.length > 0) this[isSame ? 'changed' : 'relist']();
  }

  /** There may be other files than before. */
  private relist(): void {
    this.listed = undefined;
    this.changed();
  }

  private changed(): void {
    this.generation++;
    for (const listener of this.listeners) listener();
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** The files that are read. */
  private async shown(token: CancellationToken): Promise<Place[]> {
    const onlyOpen = (await this.tooMany(token)) > 0;
    return (await this.places(token)).filter(({ isOpen }) => isOpen || !onlyOpen);
  }

  /** Open documents and files. Kept where the client says when there are others. */
  private async places(token: CancellationToken): Promise<Place[]> {
    this.watch();
    const listed = this.listed ?? this.find(token);
    if (this.client.fileEvents) this.listed = listed;
    const places = await listed;
    // What was cut short is no list.
    if (token.isCancellationRequested && this.listed === listed) this.listed = undefined;
    return places;
  }

  private async find(token: CancellationToken): Promise<Place[]> {
    const { documents, disk } = this;
    const cancelled = new AbortController();
    const cancelling = token.onCancellationRequested(() => cancelled.abort());
    try {
      const open = new Map(documents.uris.map((uri) => [plain(withoutQuery(uri)), uri]));
      const places: Place[] = [...open.values()].map((uri) => ({ uri, folder: this.folderOf(uri), isOpen: true }));
      const seen = new Set(open.keys());
      for (const folder of documents.folders)
        for (const uri of await disk.markdownBelow(folder, cancelled.signal)) {
          // One folder may be inside of another.
          if (seen.has(plain(uri))) continue;
          seen.add(plain(uri));
          places.push({ uri, folder, isOpen: false });
        }
      return places;
    } finally {
      cancelling.dispose();
    }
  }

  private folderOf(uri: DocumentUri): DocumentUri | undefined {
    return this.documents.folders.find((folder) => plain(uri).startsWith(plain(folder)));
  }

  private watch(): void {
    if (this.isWatching) return;
    this.isWatching = true;
    for (const glob of [`*.{${EXTENSIONS.join(',')}}`, '.gitignore']) this.documents.watch(glob);
  }

  private async knownAt(place: Place): Promise<Known | undefined> {
    const { uri, folder, isOpen } = place;
    if (isOpen) {
      const reading = await this.documents.anyReading(uri);
      return reading && this.keep(place, reading.version, reading.setup, () => knownOf(reading, this.nameOf(place), this.client, true));
    }
    const stamp = await this.disk.stampOf(uri);
    const setup = await this.documents.setupIn(folder as DocumentUri, uri);
    if (stamp === undefined) return undefined;
    const kept = this.kept.get(uri);
    if (kept && kept.stamp === stamp && kept.setup === setup) return kept.known;
    // Keys that were typed meanwhile come first.
    await arrived();
    const reading = await this.readFile(place);
    return reading && this.keep(place, stamp, setup, () => knownOf(reading, this.nameOf(place), this.client, false));
  }

  private keep({ uri }: Place, stamp: unknown, setup: unknown, make: () => Known): Known {
    const kept = this.kept.get(uri);
    if (kept && kept.stamp === stamp && kept.setup === setup) return kept.known;
    const known = make();
    this.kept.set(uri, { stamp, setup, known });
    return known;
  }

  private async readFile({ uri, folder }: Place): Promise<Reading | undefined> {
    const setup = await this.documents.setupIn(folder as DocumentUri, uri);
    const text = await this.disk.textOf(uri);
    if (text === undefined) return undefined;
    const document = TextDocument.create(uri, 'markdown', 0, text);
    return { document, version: 0, setup, ...this.documents.examine(document.getText(), uri, setup) };
  }

  /** A file’s path from its folder, as people call it. */
  private nameOf({ uri, folder }: Place): string {
    const path = plain(uri);
    const name = folder === undefined ? path.slice(path.lastIndexOf('/') + 1) : path.slice(plain(folder).length);
    return this.documents.folders.length > 1 && folder !== undefined ? `${plain(folder).split('/').at(-2)}/${name}` : name;
  }

  private forgetAllBut(places: readonly Place[]): void {
    const there = new Set(places.map(({ uri }) => uri));
    for (const uri of this.kept.keys()) if (!there.has(uri)) this.kept.delete(uri);
  }
}
