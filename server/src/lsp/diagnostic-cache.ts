import type { Diagnostic, DocumentDiagnosticReport, DocumentUri, Range } from 'vscode-languageserver';

/** Remembers the diagnostics that were last answered for each document, so that they are sent again only when they are others. */
export class Answers {
  private readonly last = new Map<DocumentUri, { resultId: string; items: Diagnostic[] }>();
  /** A client may still know results of a server that ran before. */
  private readonly session: string;
  private given = 0;

  /** `kind` tells the results of one list of answers from those of another. */
  constructor(kind = '') {
    this.session = `${kind}${Date.now().toString(36)}`;
  }

  /** The report for a client that has a certain result. */
  report(uri: DocumentUri, items: Diagnostic[], previousResultId: string | undefined): DocumentDiagnosticReport {
    const last = this.last.get(uri);
    const isKnown = last !== undefined && areSame(last.items, items);
    const resultId = isKnown ? last.resultId : `${this.session}-${++this.given}`;
    if (!isKnown) this.last.set(uri, { resultId, items });
    return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  }

  forget(uri: DocumentUri): void {
    this.last.delete(uri);
  }
}

/** Compared field by field, which for long lists is many times as fast as any way that does not know them. */
const areSame = (some: readonly Diagnostic[], others: readonly Diagnostic[]): boolean =>
  some.length === others.length && some.every((one, index) => isSame(one, others[index] as Diagnostic));

const isSame = (a: Diagnostic, b: Diagnostic): boolean =>
  a.code === b.code &&
  a.severity === b.severity &&
  a.message === b.message &&
  a.codeDescription?.href === b.codeDescription?.href &&
  isSameRange(a.range, b.range) &&
  areRelatedSame(a.relatedInformation, b.relatedInformation);

const areRelatedSame = (some: Related = [], others: Related = []): boolean =>
  some.length === others.length &&
  some.every(({ message, location }, index) => {
    const other = others[index];
    return message === other?.message && location.uri === other.location.uri && isSameRange(location.range, other.location.range);
  });

type Related = Diagnostic['relatedInformation'] & object;

const isSameRange = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;
