import { memo } from '../incremental/memo';
import type { LineContent } from '../markdown/line';
import type { Sentence, Wording } from '../model/postmortem';
import { EDITED_TEXTS, memoText } from '../text/memo-text';
import type { Span } from '../text/span';
import { type Statement, type StatementContent, sentencesOf } from './statement';

/** Every sentence of a document, in order; in a table each cell speaks for itself. */
export function readSentences(statements: readonly Statement[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { content, span: own, path } of statements)
    for (const { at, wording } of wordingsOf(content)) {
      const start = own.start + at;
      const { text, said } = wording;
      sentences.push({ span: { start, end: start + said.length }, text, said, wording, parts: path, titling: content.titling });
    }
  return sentences;
}

/** The sentences of a statement, and where each begins. */
const wordingsOf = memo((statement: StatementContent): readonly { at: number; wording: Wording }[] => {
  const { line, sentences } = statement;
  const said = saidIn(statement);
  const own = line.cells
    ? line.cells.flatMap(({ start, end }) => {
        const cell = line.plain.slice(start, end);
        return sentencesOf([{ plain: cell.trim(), at: cell.trim() ? start + cell.length - cell.trimStart().length : start }]);
      })
    : sentences;
  return own.map(({ at: { start, end }, text }) => ({ at: start, wording: wording(text, said.slice(start, end)) }));
});

/** The same object for the same words, so that what is memoised on a sentence stays known when another one of its paragraph changes. */
const wordsOf = memoText((both): Wording => {
  const end = both.indexOf('\n');
  return end < 0 ? { text: both, said: both } : { text: both.slice(0, end), said: both.slice(end + 1) };
}, EDITED_TEXTS);

const wording = (text: string, said: string): Wording => wordsOf(text === said ? text : `${text}\n${said}`);

const QUOTATION = /“[^”]*”|"[^"]*"|«[^»]*»|(?<!\w)[‘'][^’']{12,}[’'](?!\w)/g;

/** The author's own words, everything else blanked. */
export const saidIn = memo(({ lines, size }: StatementContent): string => {
  const pieces: string[] = [];
  let at = 0;
  for (const { content, at: start } of lines) {
    const { plain, quoted } = content;
    pieces.push(' '.repeat(Math.max(0, start - at)), quoted ? ' '.repeat(plain.length) : withoutCode(content));
    at = start + plain.length;
  }
  pieces.push(' '.repeat(Math.max(0, size - at)));
  return pieces.join('').replace(QUOTATION, (quotation) => ' '.repeat(quotation.length));
});

const withoutCode = ({ plain, code }: LineContent): string =>
  code.reduce((text, part: Span) => {
    const [from, to] = [Math.max(0, part.start), Math.min(text.length, part.end)];
    return from >= to ? text : text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
  }, plain);
