import { type Connection, type DocumentUri, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Finding, lint, type Postmortem, read } from '../core';
import { byItself } from '../profiles';
import { rules } from '../rules';

/** One version of an open document, read once. */
export interface Reading {
  document: TextDocument;
  version: number;
  postmortem: Postmortem;
  findings: readonly Finding[];
}

/** The open documents and what was read from their present versions. */
export class Documents {
  private readonly texts = new TextDocuments(TextDocument);
  private readonly readings = new WeakMap<TextDocument, Reading>();

  constructor(
    private readonly connection: Connection,
    private readonly userZone: string,
  ) {
    this.texts.listen(connection);
  }

  /** Tells of each new version, the first included. */
  onChange(listener: (uri: DocumentUri) => void): void {
    this.texts.onDidChangeContent(({ document }) => listener(document.uri));
  }

  onClose(listener: (uri: DocumentUri) => void): void {
    this.texts.onDidClose(({ document }) => listener(document.uri));
  }

  /** The present version of an open document. */
  version(uri: DocumentUri): number | undefined {
    return this.texts.get(uri)?.version;
  }

  /** What the present version of a document says; nothing for a document that is not open or is no postmortem. */
  reading(uri: DocumentUri): Reading | undefined {
    const document = this.texts.get(uri);
    if (document?.languageId !== 'markdown') return undefined;
    const reading = this.fresh(document) ?? this.read(document);
    return reading?.postmortem.applies ? reading : undefined;
  }

  /** The document is one object that changes in place, so what was read from it holds for one version only. */
  private fresh(document: TextDocument): Reading | undefined {
    const reading = this.readings.get(document);
    return reading?.version === document.version ? reading : undefined;
  }

  private read(document: TextDocument): Reading | undefined {
    try {
      const { uri, version } = document;
      const postmortem = read(document.getText(), { ...byItself, path: uri });
      const reading = { document, version, postmortem, findings: postmortem.applies ? this.lint(postmortem) : [] };
      this.readings.set(document, reading);
      return reading;
    } catch (error) {
      this.log(`reading ${document.uri}`, error);
      return undefined;
    }
  }

  private lint(postmortem: Postmortem): Finding[] {
    return lint(postmortem, rules, { userZone: this.userZone, onError: (rule, error) => this.log(`rule ${rule.id}`, error) });
  }

  private log(what: string, error: unknown): void {
    this.connection.console.error(`Failed: ${what}: ${error instanceof Error ? error.stack : error}`);
  }
}
