import type { Profile } from './profile';
import type { SectionLines } from './sections';
import type { Statement } from './statements';
import type { LineTime } from './times';

/**
 * Finds the parts that no title names: told in running text, below a title that says something else, or in a text without any titles.
 * Returns the sections with those added, in the order of the text, and marks the statements that tell them.
 */
export function withUntitledParts(
  sections: readonly SectionLines[],
  statements: Statement[],
  times: readonly LineTime[],
  profile: Profile,
): SectionLines[] {
  const all = [...sections];
  const covered = () => new Set(all.flatMap(({ covers }) => covers));
  for (const { id, told } of profile.sections.flatMap(({ parts }) => parts)) {
    if (covered().has(id) || !told) continue;
    const index = told.times
      ? firstOfSeveral(statements, times, told.times)
      : statements.findIndex((statement) => tells(statement, told.cue, told.where, told.words ?? 1));
    const statement = statements[index];
    if (!statement) continue;
    const titled = told.times || told.words ? titleAbove(all, statement) : undefined;
    if (titled) {
      titled.id = id;
      titled.covers = [id];
      markFrom(statements, titled.from, titled.to, id);
    } else {
      all.push(inline(id, statement, told.cue));
      if (isUntitled(statement)) markUntitled(statements, index, id);
      else statement.parts = [...statement.parts, id];
    }
  }
  return all.sort((a, b) => a.span.start - b.span.start);
}

const tells = ({ text, parts, titling }: Statement, cue: RegExp, where: readonly string[], words: number): boolean =>
  !titling && isIn(parts, where) && cue.test(text) && text.split(' ').length >= words;

/** Whether a statement stands in one of the places; outside every section it is the `intro`. */
export const isIn = (parts: readonly string[], where: readonly string[]): boolean =>
  where.some((place) => parts.includes(place)) || (where.includes('intro') && parts.every((part) => part === 'other'));

const isUntitled = ({ parts }: Statement): boolean => parts.every((part) => part === 'other');

/** The first of several statements that hold a clock time, outside the sections that are known. */
function firstOfSeveral(statements: readonly Statement[], times: readonly LineTime[], least: number): number {
  const timed = statements.flatMap((statement, index) =>
    isUntitled(statement) && !statement.titling && times.some(({ line }) => line >= statement.from && line < statement.to) ? [index] : [],
  );
  return timed.length >= least ? (timed[timed.length > least ? 1 : 0] ?? -1) : -1;
}

/** A title that names nothing known, right above the statement, and that is not the document's own. */
function titleAbove(sections: readonly SectionLines[], { from }: Statement): SectionLines | undefined {
  const around = sections.findLast((section) => section.from < from && section.to > from);
  return around && around.id === 'other' && around !== sections[0] ? around : undefined;
}

function markFrom(statements: Statement[], from: number, to: number, id: string): void {
  for (const statement of statements) if (statement.from >= from && statement.from < to) statement.parts = [...statement.parts, id];
}

/** In a text without titles a part goes on until the next one begins. */
function markUntitled(statements: Statement[], from: number, id: string): void {
  for (let at = from; at < statements.length; at++) {
    const statement = statements[at] as Statement;
    if (at > from && !isUntitledOr(statement)) return;
    statement.parts = [id];
  }
}

const INLINE_PARTS = new Set(['summary', 'timeline', 'root-cause', 'resolution', 'corrective']);

const isUntitledOr = ({ parts }: Statement): boolean =>
  parts.length <= 1 && (parts[0] === undefined || parts[0] === 'other' || INLINE_PARTS.has(parts[0]));

function inline(id: string, statement: Statement, cue: RegExp): SectionLines {
  const { span } = statement.sentences.find(({ text }) => cue.test(text)) ?? statement;
  return {
    id,
    covers: [id],
    title: '',
    titleSpan: span,
    form: 'inline',
    level: 10,
    span: statement.span,
    body: statement.span,
    from: statement.from,
    to: statement.to,
  };
}
