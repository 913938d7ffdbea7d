import type { Hover } from 'vscode-languageserver';
import type { Feature } from './feature';
import { acronymAt } from './hover/acronym';
import { actionAt } from './hover/action';
import { asMarkdown, asPlainText, type Note, type NoteAt } from './hover/note';
import { sectionAt } from './hover/section';
import { timeAt } from './hover/time';
import { offsetOf, rangeOf } from './position';
import { MarkupKind } from './protocol-values';

/** What there is to say at a place, the smallest thing first. */
const sources: readonly NoteAt[] = [timeAt, acronymAt, sectionAt, actionAt];

/** What is known of a clock time, an abbreviation, a section's title or an action item. */
export const hover: Feature = ({ connection, documents, client }) => {
  connection.onHover(async ({ textDocument, position }): Promise<Hover | null> => {
    const reading = await documents.reading(textDocument.uri);
    if (!reading) return null;
    const { document, postmortem } = reading;
    const offset = offsetOf(document, position);
    let note: Note | undefined;
    for (const source of sources) note ??= source(postmortem, offset, client);
    if (!note) return null;
    const contents = client.markdownHovers
      ? { kind: MarkupKind.Markdown, value: asMarkdown(note) }
      : { kind: MarkupKind.PlainText, value: asPlainText(note) };
    return { contents, range: rangeOf(document, note.span) };
  });
  return { hoverProvider: true };
};
