import { matches, memo } from '../incremental/memo';
import type { PartSpec, Profile } from '../model/profile';
import type { Pattern } from '../text/pattern';
import { mayDo, shareDoing } from './section-jobs';
import { inSections, isUntitled, type SectionPath } from './section-path';
import type { SectionLines } from './sections';
import { placeOf, type Statement, type StatementContent } from './statement';
import { timesAlong } from './time-cursor';
import { lengthInWords } from './word-count';

/** What the parts without a title are looked for in. */
interface Document {
  sections: readonly SectionLines[];
  statements: readonly Statement[];
  times: readonly { line: number }[];
  /** The line of the document's own title, which is no section and no part. */
  title: number | undefined;
}

/** A part that no title names, and the statement that it begins with. */
interface Untitled {
  part: PartSpec & { untitled: Told };
  index: number;
}

type Told = NonNullable<PartSpec['untitled']>;

/**
 * Finds the parts that no title names: below a title that says something else, as running text, or in a text without any titles.
 * Returns the sections with those added, in the order of the text, and the statements with the paths that they have then.
 */
export function findUntitledSections(document: Document, profile: Profile): Pick<Document, 'sections' | 'statements'> {
  const { sections, statements } = document;
  const parts = profile.sections.flatMap((section) => section.parts).filter(isTold);
  const free = freeSections(document, parts);
  const named = namedByText(parts, free, document);
  const name = (section: SectionLines, id: string) => named.set(section, [...(named.get(section) ?? []), id]);
  const covered = new Set([...sections.flatMap(({ covers }) => covers), ...[...named.values()].flat()]);
  const missing = parts.filter(({ id }) => !covered.has(id));
  const found = untitledIn(document, missing);
  if (found.length === 0 && named.size === 0) return { sections, statements };
  const inline: SectionLines[] = [];
  for (const { part, index } of found) {
    const statement = statements[index] as Statement;
    const around = free.findLast(({ from, to }) => from < statement.from && to > statement.from);
    const opens = around !== undefined && (statements[index - 1]?.from ?? -1) < around.from;
    const isAbout = opens || (part.untitled.times ?? part.untitled.words) !== undefined;
    if (around && isAbout && mayDo(part.id, around) && (opens || !named.has(around))) name(around, part.id);
    else inline.push(inlineSection(part, statement));
  }
  let paths = statements.map(({ path }) => path);
  for (const [section, ids] of named) for (const id of ids) paths = withPart(id, statements, paths, section);
  paths = untilTheNext(found, paths);
  const all = sections.map((section) => renamed(section, named.get(section)));
  for (const { part, index } of found)
    if (part.id === 'corrective') paths = toTheEndOfItsSection(part.id, statements[index] as Statement, statements, paths, all);
  return {
    sections: [...all, ...inline].sort((a, b) => a.span.start - b.span.start),
    statements: statements.map((statement, index) =>
      statement.path === paths[index] ? statement : { ...statement, path: paths[index] as SectionPath },
    ),
  };
}

/** The titled sections that are none of the parts, nor within one; a summary may have anything below it. */
function freeSections({ sections, title }: Document, parts: readonly Untitled['part'][]): SectionLines[] {
  const taken = sections.filter(({ covers, form }) => form !== 'inline' && covers.some((id) => parts.some((part) => part.id === id)));
  const isWithin = ({ from }: SectionLines) =>
    taken.some((other) => other.from <= from && from < other.to && (other.from === from || !other.covers.includes('summary')));
  const isTitle = ({ from, form, covers }: SectionLines) =>
    title === undefined && form === 'heading' && covers.length === 0 && from === sections[0]?.from;
  return sections.filter((section) => section.form !== 'inline' && !isWithin(section) && !isTitle(section));
}

/** The sections that most of a part's text is in, with those parts. */
function namedByText(
  parts: readonly Untitled['part'][],
  free: readonly SectionLines[],
  { sections, statements }: Document,
): Map<SectionLines, string[]> {
  const titles = sections.filter(({ form }) => form !== 'inline');
  /** Where a section would end if it were not for run-in titles in it. */
  const reach = ({ from, to }: SectionLines) => Math.max(to, titles.find((other) => other.from > from)?.from ?? Infinity);
  const named = new Map<SectionLines, string[]>();
  for (const { id } of parts) {
    const titled = sections.filter(({ covers }) => covers.includes(id));
    // “TODO: …” within a section titles less than the section.
    const isAround = (section: SectionLines) =>
      titled.every(({ form, from }) => form === 'inline' && section.from < from && from < reach(section));
    let [best, most]: [SectionLines | undefined, number] = [undefined, 0];
    for (const section of free) {
      if (!isAround(section) || !mayDo(id, section) || (id === 'corrective' && named.has(section))) continue;
      const share = shareDoing(id, { ...section, to: reach(section) }, statements);
      if (share > most) [best, most] = [section, share];
    }
    if (best) named.set(best, [...(named.get(best) ?? []), id]);
  }
  return named;
}

const isTold = (part: PartSpec): part is Untitled['part'] => part.untitled !== undefined;

/** A section with the parts that its text is about; one whose title says something keeps that, too. */
const renamed = (section: SectionLines, ids: readonly string[] | undefined): SectionLines =>
  ids
    ? { ...section, id: section.id === 'other' ? (ids[0] as string) : section.id, covers: [...section.covers, ...ids], inferred: true }
    : section;

function untitledIn({ sections, statements, times, title }: Document, missing: readonly Untitled['part'][]): Untitled[] {
  const first = sections[0]?.form === 'heading' && sections[0].covers.length === 0 ? sections[0].from : undefined;
  const isTitle = ({ from }: Statement) => from === (title ?? first);
  const found: Untitled[] = [];
  for (const part of missing) {
    const { untitled } = part;
    const index = firstSaying(untitled, { statements, times, isTitle }, found.at(-1)?.index ?? -1);
    if (index >= 0) found.push({ part, index });
  }
  return found;
}

interface Text {
  statements: readonly Statement[];
  times: readonly { line: number }[];
  isTitle: (statement: Statement) => boolean;
}

/** The first statement of a part; one that comes after the part before it, after the one with the index `above`. */
function firstSaying(untitled: Told, { statements, times, isTitle }: Text, above: number): number {
  if (untitled.times) return firstOfSeveral(statements, times, untitled.times, untitled.where);
  const isThere = inSections(...untitled.where);
  const isAnywhere = untitled.afterUnlessIn ? inSections(...untitled.afterUnlessIn) : () => true;
  const opening = statements.findIndex((statement) => !statement.content.titling && !isTitle(statement) && isUntitled(statement.path));
  const candidates = (least: number, pattern?: Pattern) =>
    statements.findIndex(
      (statement, index) =>
        (index > above || isAnywhere(statement)) &&
        !isTitle(statement) &&
        isThere(statement) &&
        lengthInWords(statement.content) >=
          (statement.content.titling
            ? Math.max(least, 4)
            : index === opening && isSentence(statement)
              ? Math.min(least, OPENING)
              : least) &&
        (!pattern || matches(statement.content, pattern)),
    );
  const cued = candidates(untitled.words ?? 1, untitled.pattern);
  // What opens a text sums it up, whatever its words.
  if (cued < 0 && untitled.otherwise) return firstSaying(untitled.otherwise, { statements, times, isTitle }, above);
  return cued >= 0 || !untitled.words ? cued : candidates(untitled.words * 2);
}

const isSentence = ({ content: { text } }: Statement): boolean => /[.!]$/.test(text);

/** So many words of the sentence that opens a text are enough to sum it up. */
const OPENING = 8;

/** Whether it says more than when: “November 4th – 16:30 to 18:00 UTC” is a stretch of time and no event. */
const tells = memo(
  ({ text }: StatementContent): boolean => (text.match(/\p{L}{3,}/gu) ?? []).filter((word) => !WHEN.test(word)).length >= 2,
);

const WHEN =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*$|^(?:utc|gmt|[a-z]{1,3}[sd]t|and|from|until|till|the|between|local|time|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;

/** The first of several statements with a clock time, the very first of them left to the summary where there are more. */
function firstOfSeveral(
  statements: readonly Statement[],
  times: readonly { line: number }[],
  least: number,
  where: readonly string[],
): number {
  const along = timesAlong(times);
  const isThere = inSections(...where);
  const timed: number[] = [];
  for (const [index, statement] of statements.entries()) {
    const { first, end } = along(statement);
    if (first < end && !statement.content.titling && isThere(statement) && tells(statement.content)) timed.push(index);
  }
  return timed.length >= least ? (timed[timed.length > least ? 1 : 0] as number) : -1;
}

function inlineSection({ id, untitled }: Untitled['part'], statement: Statement): SectionLines {
  const { content, span, from, to } = statement;
  const saying = content.sentences.find(({ text }) => untitled.pattern.test(text));
  const titleSpan = saying ? placeOf(statement, saying) : span;
  return { id, covers: [id], title: '', titleSpan, form: 'inline', level: 10, span, body: span, from, to };
}

/** The paths of statements, those from one line to before another in one part more. */
const withPart = (
  id: string,
  statements: readonly Statement[],
  paths: readonly SectionPath[],
  { from, to }: Pick<SectionLines, 'from' | 'to'>,
): SectionPath[] =>
  paths.map((path, index) => {
    const { from: line } = statements[index] as Statement;
    return line >= from && line < to && !path.includes(id) ? [...path, id] : path;
  });

/** Measures that a sentence introduces go on to the end of its section. */
function toTheEndOfItsSection(
  id: string,
  { from }: Statement,
  statements: readonly Statement[],
  paths: SectionPath[],
  sections: readonly SectionLines[],
): SectionPath[] {
  const around = sections.findLast((section) => section.from < from && section.to > from);
  return around && around.id !== 'other' ? withPart(id, statements, paths, { from, to: around.to }) : paths;
}

/** In a text without titles a part goes on until the next one begins. */
function untilTheNext(found: readonly Untitled[], paths: readonly SectionPath[]): SectionPath[] {
  const starts = new Map<number, string[]>();
  for (const { part, index } of found) starts.set(index, [...(starts.get(index) ?? []), part.id]);
  let current: readonly string[] = [];
  return paths.map((path, index) => {
    const begun = starts.get(index);
    const untitled = isUntitled(path);
    if (begun && untitled) current = begun;
    if (!untitled) {
      current = [];
      return begun ? [...path, ...begun] : path;
    }
    return current.length > 0 ? current : path;
  });
}
