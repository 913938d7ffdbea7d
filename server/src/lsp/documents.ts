import type { Connection, DocumentUri, FileEvent, Position } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { type Finding, type OffsetOn, type Postmortem, Reader, type Setup } from '..';
import { type Examined, examine } from '../examine';
import { Recent } from './lru';
import { MARKDOWN } from './names';
import type { Preferences } from './preferences';
import { TextDocuments } from './protocol-values';
import type { Settings } from './settings';
import { withoutQuery } from './uri';

/** One version of an open document, read once. */
export interface Reading {
  document: TextDocument;
  version: number;
  postmortem: Postmortem;
  findings: readonly Finding[];
  /** What it was read by. */
  setup: Setup;
}

/** What is known of a document while it is edited. */
interface Known {
  reader: Reader;
  reading: Reading;
}

/** More documents than anybody edits at a time: of others only the text is kept, and they are read again when they are asked for. */
const MOST_KNOWN = 12;

/** The open documents and what was read from their present versions. */
export class Documents {
  private readonly texts = new TextDocuments({ create: TextDocument.create, update });
  private readonly known = new Recent<TextDocument, Known>(MOST_KNOWN);

  constructor(
    private readonly connection: Connection,
    private readonly userOffset: OffsetOn,
    private readonly settings: Settings,
  ) {
    this.texts.onDidClose(({ document }) => this.known.delete(document));
    this.texts.onDidSave(() => settings.saved());
    this.texts.listen(connection);
  }

  onOpen(listener: (uri: DocumentUri) => void): void {
    this.texts.onDidOpen(({ document }) => listener(document.uri));
  }

  /** Tells of each new version, the first included. */
  onChange(listener: (uri: DocumentUri) => void): void {
    this.texts.onDidChangeContent(({ document }) => listener(document.uri));
  }

  /** Tells when open documents may have to be read otherwise. */
  onSettings(listener: () => void): void {
    this.settings.onChange(listener);
  }

  /** Tells of files that were made, changed or deleted, of names that are watched. */
  onFiles(listener: (changes: readonly FileEvent[]) => void): void {
    this.settings.onFiles(listener);
  }

  /** Has the client tell of changes of files whose names match a glob. */
  watch(glob: string): void {
    this.settings.watch(glob);
  }

  /** The folders that are open. */
  get folders(): readonly DocumentUri[] {
    return this.settings.folders;
  }

  /** How a file is to be read that is not open, and is in one of these folders. */
  setupIn(folder: DocumentUri, uri: DocumentUri): Promise<Setup> {
    return this.settings.of(uri, folder);
  }

  /** What is open. */
  get uris(): DocumentUri[] {
    return this.texts.keys();
  }

  onClose(listener: (uri: DocumentUri) => void): void {
    this.texts.onDidClose(({ document }) => listener(document.uri));
  }

  /** The present version of an open document. */
  version(uri: DocumentUri): number | undefined {
    return this.texts.get(uri)?.version;
  }

  /** What the present version of a document says; nothing for a document that is not open or is no postmortem. */
  async reading(uri: DocumentUri): Promise<Reading | undefined> {
    const reading = await this.anyReading(uri);
    return reading?.postmortem.applies ? reading : undefined;
  }

  /** The same for any document that is open, whether it is a postmortem or not. */
  async anyReading(uri: DocumentUri): Promise<Reading | undefined> {
    const setup = await this.settings.of(uri);
    const document = this.texts.get(uri);
    if (!document || !MARKDOWN.includes(document.languageId)) return undefined;
    return this.fresh(document, setup) ?? this.read(document, setup);
  }

  /** What the user wants to see in a document. */
  preferences(uri: DocumentUri): Promise<Preferences> {
    return this.settings.preferences(uri);
  }

  /** The document is one object that changes in place, so what was read from it is right for one version only. */
  private fresh(document: TextDocument, setup: Setup): Reading | undefined {
    const reading = this.known.get(document)?.reading;
    return reading?.version === document.version && reading.setup === setup ? reading : undefined;
  }

  private read(document: TextDocument, setup: Setup): Reading | undefined {
    const reader = this.known.get(document)?.reader ?? new Reader();
    try {
      const reading = { document, version: document.version, setup, ...this.examine(document.getText(), document.uri, setup, reader) };
      this.known.set(document, { reader, reading });
      return reading;
    } catch (error) {
      this.known.delete(document);
      this.log(`reading ${document.uri}`, error);
      return undefined;
    }
  }

  /** What is found in a text, if it were this document's. */
  examine(text: string, uri: DocumentUri, setup: Setup, reader = new Reader()): Examined {
    const { userOffset } = this;
    const path = withoutQuery(uri);
    return examine(text, setup, { path, userOffset, reader, onError: (rule, error) => this.log(`rule ${rule.id}`, error) });
  }

  private log(what: string, error: unknown): void {
    this.connection.console.error(`Failed: ${what}: ${error instanceof Error ? error.stack : error}`);
  }
}

/** Changes a text, one edit after the other. */
const update = (document: TextDocument, changes: readonly TextDocumentContentChangeEvent[], version: number): TextDocument =>
  changes.reduce((changed, change) => TextDocument.update(changed, [within(changed, change)], version), document);

/** A place after the end of a line or of the text is that end, says the protocol; the library would lose count of the lines. */
function within(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const end = (position: Position) => document.positionAt(document.offsetAt(position));
  return { ...change, range: { start: end(change.range.start), end: end(change.range.end) } };
}
