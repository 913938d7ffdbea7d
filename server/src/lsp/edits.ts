import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '..';
import type { Client } from './client';
import type { Reading } from './documents';
import { rangeOf } from './position';

/** Edits of a document as one workspace edit, for the version that was read, or null for a file that is not open; with tab stops where the client has them. */
export function workspaceEdit(
  { document, version: read }: Reading,
  edits: readonly Edit[],
  client: Client,
  version: number | null = read,
): WorkspaceEdit {
  const { uri } = document;
  if (!client.versionedEdits) return { changes: { [uri]: edits.map((edit) => plainEdit(document, edit)) } };
  const changes = edits.map((edit) => (client.snippetEdits && snippetEdit(document, edit)) || plainEdit(document, edit));
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}

const plainEdit = (document: TextDocument, { span, text }: Edit): TextEdit => ({
  range: rangeOf(document, span),
  newText: text,
});

const snippetEdit = (document: TextDocument, { span, snippet }: Edit): SnippetTextEdit | undefined =>
  snippet === undefined ? undefined : { range: rangeOf(document, span), snippet: { kind: 'snippet', value: snippet } };

/** The one edit that makes one text of another. It parts no pair of code units and no line end, which editors take as one. */
export function replacement(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (parts(before, start) || parts(after, start)) start--;
  let behind = 0;
  while (behind < shorter - start && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
  if (parts(before, before.length - behind) || parts(after, after.length - behind)) behind--;
  return { span: { start, end: before.length - behind }, text: after.slice(start, after.length - behind) };
}

/** Whether an offset is within a pair of code units or a line end. */
const parts = (text: string, at: number): boolean =>
  /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(Math.max(at - 1, 0), at + 1));
