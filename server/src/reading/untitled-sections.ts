import { remembered, says } from '../incremental/memo';
import type { PartSpec, Profile } from '../model/profile';
import type { Cue } from '../text/pattern';
import type { LineTime } from './line-time';
import type { SectionLines } from './sections';
import type { Statement } from './statement';
import { isUntitled, standingIn } from './statement-sections';
import { timesAlong } from './time-cursor';
import { lengthInWords } from './word-count';

/**
 * Finds the parts that no title names: told in running text, below a title that says something else, or in a text without any titles.
 * Returns the sections with those added, in the order of the text, and marks the statements that tell them.
 */
export function withUntitledParts(
  sections: readonly SectionLines[],
  statements: readonly Statement[],
  times: readonly LineTime[],
  profile: Profile,
  /** The line of the document's own title, which is no section and tells no part. */
  title: number | undefined,
): { sections: readonly SectionLines[]; marked: boolean } {
  const covered = coveredBy(sections);
  const first = sections[0]?.form === 'heading' && sections[0].covers.length === 0 ? sections[0].from : undefined;
  const isTitle = ({ from }: Statement) => from === (title ?? first);
  const found: { id: string; index: number }[] = [];
  for (const part of profile.sections.flatMap(({ parts }) => parts)) {
    if (covered.has(part.id) || !part.told) continue;
    const index = firstTelling(part.told, { statements, times, isTitle }, part.told.after ? (found.at(-1)?.index ?? -1) : -1);
    if (index >= 0) found.push({ id: part.id, index });
  }
  if (found.length === 0) return { sections, marked: false };
  const added = found.flatMap(({ id, index }) =>
    place(id, statements[index] as Statement, statements, title === undefined ? sections.slice(1) : sections, profile),
  );
  markUntitled(statements, found);
  for (const { id, index } of found) if (id === 'corrective') markRest(statements, index, id, sections);
  return { sections: [...sections, ...added].sort((a, b) => a.span.start - b.span.start), marked: true };
}

const coveredBy = remembered((sections: readonly SectionLines[]): ReadonlySet<string> => new Set(sections.flatMap(({ covers }) => covers)));

type Told = NonNullable<PartSpec['told']>;

interface Text {
  statements: readonly Statement[];
  times: readonly LineTime[];
  isTitle: (statement: Statement) => boolean;
}

function firstTelling(told: Told, { statements, times, isTitle }: Text, behind: number): number {
  if (told.times) return firstOfSeveral(statements, times, told.times, told.where);
  const candidates = (least: number, cue?: Cue) => {
    const isThere = standingIn(told.where);
    return statements.findIndex(
      (statement, index) =>
        index > behind &&
        !isTitle(statement) &&
        isThere(statement) &&
        lengthInWords(statement) >= (statement.titling ? Math.max(least, 4) : least) &&
        (!cue || says(statement, cue)),
    );
  };
  const cued = candidates(told.words ?? 1, told.cue);
  // What opens a text sums it up, whatever its words.
  return cued >= 0 || !told.words ? cued : candidates(told.words * 2);
}

/** The first of several statements that hold a clock time, the very first of them left to the summary where there are more. */
function firstOfSeveral(statements: readonly Statement[], times: readonly LineTime[], least: number, where: readonly string[]): number {
  const isThere = standingIn(where);
  const along = timesAlong(times);
  const timed: number[] = [];
  statements.forEach((statement, index) => {
    const { first, end } = along(statement);
    if (first < end && !statement.titling && isThere(statement)) timed.push(index);
  });
  return timed.length >= least ? (timed[timed.length > least ? 1 : 0] as number) : -1;
}

/** Below a title that names nothing known, and that is not the document's own, the title's section is the part; else the sentence is. */
function place(
  id: string,
  statement: Statement,
  statements: readonly Statement[],
  sections: readonly SectionLines[],
  profile: Profile,
): SectionLines[] {
  const told = profile.sections.flatMap(({ parts }) => parts).find((part) => part.id === id)?.told;
  const around = sections.findLast(({ from, to }) => from < statement.from && to > statement.from);
  if (around?.id === 'other' && (told?.words || told?.times)) {
    around.id = id;
    around.covers = [id];
    mark(statements, around.from, around.to, id);
    return [];
  }
  const telling = statement.sentences.find((sentence) => told && says(sentence, told.cue));
  const { from, to } = statement;
  return [
    {
      id,
      covers: [id],
      title: '',
      titleSpan: telling ? statement.placeOf(telling) : statement.span,
      form: 'inline',
      level: 10,
      span: statement.span,
      body: statement.span,
      from,
      to,
    },
  ];
}

function mark(statements: readonly Statement[], from: number, to: number, id: string): void {
  for (const statement of statements) {
    if (statement.from >= from && statement.from < to && !statement.parts.includes(id)) statement.parts = [...statement.parts, id];
  }
}

/** Measures that a sentence introduces go on to the end of its section. */
function markRest(statements: readonly Statement[], index: number, id: string, sections: readonly SectionLines[]): void {
  const { from } = statements[index] as Statement;
  const around = sections.findLast((section) => section.from < from && section.to > from);
  if (around && around.id !== 'other') mark(statements, from, around.to, id);
}

/** In a text without titles a part goes on until the next one begins. */
function markUntitled(statements: readonly Statement[], found: readonly { id: string; index: number }[]): void {
  if (found.length === 0) return;
  const starts = new Map<number, string[]>();
  for (const { id, index } of found) starts.set(index, [...(starts.get(index) ?? []), id]);
  let current: string[] = [];
  statements.forEach((statement, index) => {
    const begun = starts.get(index);
    const untitled = isUntitled(statement.parts);
    if (begun && untitled) current = begun;
    else if (begun) statement.parts = [...statement.parts, ...begun];
    if (!untitled) current = [];
    else if (current.length > 0) statement.parts = current;
  });
}
