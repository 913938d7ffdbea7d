import type { CompletionItem } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { plainOf } from '..';
import type { Client } from './client';
import { directives } from './completion/directives';
import { elements } from './completion/elements';
import { entries } from './completion/entries';
import { frontMatterFields } from './completion/front-matter';
import { headFields } from './completion/head';
import { milestonePhrases } from './completion/milestones';
import { names } from './completion/names';
import { type Place, placeAt } from './completion/place';
import type { Proposal } from './completion/proposal';
import { sections } from './completion/sections';
import { zones } from './completion/zones';
import type { Feature } from './feature';
import { offsetOf, rangeOf } from './position';
import { InsertTextFormat } from './protocol-values';

/** Where proposals come from, those to show first at the top. */
const sources: readonly ((place: Place) => Proposal[] | Promise<Proposal[]>)[] = [
  directives,
  names,
  zones,
  milestonePhrases,
  sections,
  headFields,
  entries,
  elements,
];

/** What fits at the cursor: missing sections, lines and fields, a timeline entry, a time's zone, names that are known, rules that a comment may disable. */
export const completion: Feature = ({ connection, documents, client }) => {
  connection.onCompletion(async ({ textDocument, position }) => {
    const { uri } = textDocument;
    const reading = await documents.anyReading(uri);
    if (!reading) return [];
    const { postmortem, findings, setup } = reading;
    const others = async () =>
      (await Promise.all(documents.uris.map((one) => (one === uri ? undefined : documents.reading(one))))).flatMap(
        (one) => one?.postmortem ?? [],
      );
    const place = placeAt(postmortem, offsetOf(reading.document, position), { findings, custom: setup.custom, others, user: client });
    const inMatter = frontMatterFields(place);
    // Front matter may be what makes it a postmortem.
    const proposals =
      inMatter.length > 0 || !postmortem.applies ? inMatter : (await Promise.all(sources.map((source) => source(place)))).flat();
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
