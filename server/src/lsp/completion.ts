import type { CompletionItem } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { plainOf } from '..';
import type { Client } from './client';
import { elements } from './completion/elements';
import { entries } from './completion/entries';
import { type Place, placeAt } from './completion/place';
import type { Proposal } from './completion/proposal';
import { sections } from './completion/sections';
import { zones } from './completion/zones';
import type { Feature } from './feature';
import { offsetOf, rangeOf } from './position';
import { InsertTextFormat } from './protocol-values';

/** Where proposals come from, those to show first at the top. */
const sources: readonly ((place: Place) => Proposal[])[] = [zones, sections, entries, elements];

/** What fits at the cursor: missing sections and lines, a timeline entry of this minute, a time's zone. */
export const completion: Feature = ({ connection, documents, client }) => {
  connection.onCompletion(async ({ textDocument, position }) => {
    const reading = await documents.reading(textDocument.uri);
    if (!reading) return [];
    const place = placeAt(reading.postmortem, offsetOf(reading.document, position), client);
    const proposals = sources.flatMap((source) => source(place));
    return proposals.map((proposal, index) => itemOf(proposal, index, reading.document, client));
  });
  return { completionProvider: {} };
};

function itemOf(
  { label, detail, kind, snippet, replaces, untilTyped }: Proposal,
  index: number,
  document: TextDocument,
  client: Client,
): CompletionItem {
  const typed = document.getText().slice(replaces.start, replaces.end);
  const marks = /^[^\p{L}\p{N}$\\]*/u.exec(typed)?.[0] ?? '';
  const whole = client.snippetCompletions ? snippet : plainOf(snippet);
  // Hashes and list markers that are typed and stay are not replaced: some clients compare only the word at the cursor.
  const kept = whole.startsWith(marks) ? marks.length : 0;
  const span = { start: replaces.start + kept, end: replaces.end };
  return {
    label,
    detail,
    kind,
    sortText: String(index).padStart(3, '0'),
    // Clients filter by what is replaced, and show nothing that is shorter.
    filterText: `${marks.slice(kept)}${untilTyped ? label.slice(0, -1) : label}`,
    insertTextFormat: client.snippetCompletions ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: rangeOf(document, span), newText: whole.slice(kept) },
  };
}
