import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { Fix, Span } from '../core';
import { diagnosticOf } from './diagnostics';
import { workspaceEdit } from './edits';
import type { Feature } from './feature';
import { spanOf } from './position';

/** The fixes of the findings at a place, as quick fixes. */
export const codeActions: Feature = ({ connection, documents, client }) => {
  connection.onCodeAction(({ textDocument, range, context }) => {
    const reading = documents.reading(textDocument.uri);
    if (!reading || !wantsQuickFixes(context.only)) return [];
    const asked = spanOf(reading.document, range);
    const offers = new Offers();
    for (const finding of reading.findings.filter(({ span }) => touch(span, asked)))
      for (const fix of finding.fixes ?? []) offers.add(fix, diagnosticOf(reading, finding, client));
    return offers.all.map(
      ({ fix, mends }): CodeAction => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: mends,
        edit: workspaceEdit(reading, fix.edits, client),
        ...(fix.preferred && { isPreferred: true }),
      }),
    );
  });
  return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } };
};

/** A kind asked for includes those below it: `quickfix` itself, or everything. */
const wantsQuickFixes = (only: CodeActionKind[] | undefined) =>
  !only || only.some((kind) => kind === CodeActionKind.Empty || kind === CodeActionKind.QuickFix);

const touch = (a: Span, b: Span) => a.start <= b.end && b.start <= a.end;

interface Offer {
  fix: Fix;
  mends: Diagnostic[];
}

/** Fixes that several findings share (“add UTC to every time of the section”) are offered once, for all of them. */
class Offers {
  private readonly byContent = new Map<string, Offer>();

  add(fix: Fix, mends: Diagnostic): void {
    const { title, edits } = fix;
    const key = [title, edits.length, edits[0]?.span.start, edits.at(-1)?.span.end].join('\n');
    const known = this.byContent.get(key);
    if (known) known.mends.push(mends);
    else this.byContent.set(key, { fix, mends: [mends] });
  }

  get all(): Offer[] {
    return [...this.byContent.values()];
  }
}
