import type { FoldingRange } from 'vscode-languageserver';
import type { Section } from '..';
import type { Reading } from './documents';
import type { Feature } from './feature';
import { blockOf } from './position';

/** Sections fold, whatever form their titles have. */
export const folding: Feature = ({ connection, documents, client }) => {
  if (!client.foldingRanges) return {};
  connection.onFoldingRanges(async ({ textDocument }) => {
    const reading = await documents.reading(textDocument.uri);
    return reading ? reading.postmortem.sections.flatMap((section) => foldOf(reading, section)) : [];
  });
  return { foldingRangeProvider: true };
};

function foldOf({ document }: Reading, { span }: Section): FoldingRange[] {
  const { start, end } = blockOf(document, span);
  return end.line > start.line ? [{ startLine: start.line, endLine: end.line }] : [];
}
