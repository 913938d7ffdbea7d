import { memo, memoAll, memoFor } from '../incremental/memo';
import { cellText, emphasised, type Line, type LineContent } from '../markdown/line';
import { linesOf } from '../markdown/lines';
import { parse } from '../markdown/parse';
import { contentOf } from '../markdown/parsed-line';
import { apart } from '../markdown/placeholders';
import type { Profile } from '../model/profile';
import { blank } from '../text/blank';
import { plainOf } from '../text/snippet';
import { type Span, shiftBy } from '../text/span';
import { clockTimes } from '../time/clock-times';
import { datesIn } from '../time/dates';
import { zonesIn } from '../time/zones';
import type { Statement, StatementContent } from './statement';
import { readStructure, type Structure } from './structure';

/** Something that a document says in the words of its template, or of the task: nobody has written there yet. */
export interface TemplateText {
  /** All of it, and without the label before it. */
  span: Span;
  said: Span;
  /** The lines that it is on: the first, and the one after the last. */
  from: number;
  to: number;
  /** It is the profile's own template, and no copy of a task. */
  own: boolean;
  /** Something in it is marked to be filled in. */
  marked: boolean;
}

/** Finds what is unchanged from the profile's template. Titles and labels by themselves are kept: they are what a template is for. */
export function findTemplateText({ title, statements }: Structure, profile: Profile): TemplateText[] {
  const template = templateOf(profile);
  const found = statements.flatMap((statement, index) => textIn(statement, statements[index + 1], template));
  const heading = title && template.title !== '' && stripped(title.text) === template.title ? title.heading : undefined;
  if (heading)
    found.unshift({ span: heading.span, said: heading.span, from: heading.line, to: heading.line + 1, own: true, marked: false });
  return found;
}

/** The lines with that text blanked: what is not the author's says nothing. */
export function withoutTemplateText(lines: readonly Line[], texts: readonly TemplateText[]): readonly Line[] {
  const left = [...lines];
  for (const { span, from, to } of texts)
    for (let index = from; index < to; index++) {
      const line = left[index] as Line;
      const { content, span: own } = line;
      const [start, end] = [Math.max(0, span.start - own.start), Math.min(content.plain.length, span.end - own.start)];
      if (start < end) left[index] = { ...line, content: blanked(content, start, end) };
    }
  return left;
}

const blanked = memoAll((content: LineContent, start: number, end: number): LineContent => {
  const added = { start, end };
  return {
    ...content,
    plain: blank(content.plain, [added]),
    placeholders: apart([...content.placeholders, added]),
  };
});

/** What a template says, without case and punctuation. */
interface Template {
  /** Its title, where that says enough to be known again. */
  title: string;
  /** Whole statements by the part that they are in. */
  statements: ReadonlyMap<string, ReadonlySet<string>>;
  /** What is around the places to fill in. */
  frames: ReadonlySet<string>;
  /** Long sentences, which nobody writes by chance. */
  sentences: ReadonlySet<string>;
  /** The same of a task. */
  instructions: ReadonlySet<string>;
}

const templateOf = memo((profile: Profile): Template => {
  const { head = '', sections, instructions } = profile;
  const bodies = sections.flatMap(({ title, body, parts }) => [
    `## ${title}`,
    plainOf(body),
    ...parts.flatMap(({ elements }) => elements.map(({ line }) => plainOf(line))),
  ]);
  const text = [head, ...bodies].join('\n\n');
  const { title, statements } = readStructure(
    linesOf(text, parse(text)).map((line) => ({ content: contentOf(line), span: line.span, block: line.block, table: line.table })),
    profile,
    text.length,
  );
  const told = statements.filter(({ content }) => !content.titling);
  const byPart = new Map<string, Set<string>>();
  for (const { content, path } of told) {
    const known = byPart.get(partOf({ path })) ?? new Set();
    byPart.set(partOf({ path }), known.add(keyOf(content)));
  }
  const name = stripped(title?.text ?? '');
  return {
    title: isLong(name) ? name : '',
    statements: byPart,
    frames: new Set(told.filter(({ content }) => isMarked(content)).map(({ content }) => keyOf(content))),
    sentences: new Set(
      told
        .filter(({ content }) => !isMarked(content))
        .flatMap(({ content }) =>
          piecesOf(content)
            .map(({ key }) => key)
            .filter(isLong),
        ),
    ),
    instructions: new Set(instructions.map(stripped).filter(isLong)),
  };
});

const partOf = ({ path }: Pick<Statement, 'path'>): string => path.at(-1) ?? '';

/** What of a statement is the template's. `next` is the statement after it. */
function textIn(statement: Statement, next: Statement | undefined, template: Template): TemplateText[] {
  const { content, span, from, to } = statement;
  const part = partOf(statement);
  if (content.line.checked) return [];
  const marked = isMarked(content);
  const said = { start: span.start + (content.lead < content.size ? content.lead : 0), end: span.end };
  const whole = { span, said, from, to, own: true, marked };
  if (marked && isFrame(content, template)) return [whole];
  if (content.titling) return [];
  const isOpen = next !== undefined && partOf(next) === part && !isTemplate(next.content, part, template);
  if (saysEnough(content, part) && template.statements.get(part)?.has(keyOf(content))) return isOpen && isQuestion(content) ? [] : [whole];
  const pieces = piecesOf(content);
  return pieces.flatMap(({ key, at, stops }, index) => {
    const own = template.sentences.has(key);
    if (!own && !template.instructions.has(key)) return [];
    // A question of the task with its answer below serves as a title.
    const isAnswered = index === pieces.length - 1 ? isOpen : true;
    if (!stops && isAnswered && (!own || isQuestion(content))) return [];
    const place = shiftBy(at, span.start);
    return [{ span: place, said: { start: Math.max(place.start, said.start), end: place.end }, from, to, own, marked: false }];
  });
}

/** Whether it begins as the template does. */
function isTemplate(content: StatementContent, part: string, { statements, sentences, instructions }: Template): boolean {
  const key = piecesOf(content)[0]?.key ?? '';
  return sentences.has(key) || instructions.has(key) || statements.get(part)?.has(keyOf(content)) === true;
}

/** Whether nothing but the words around a place to fill in is there: its label, and what the template has between several. */
const isFrame = (content: StatementContent, { frames }: Template): boolean =>
  keyOf(content) === '' || frames.has(keyOf(content)) || (isLabelOnly(content) && emphasised(content.line) && !hasTime(content));

const hasTime = memo(({ text }: StatementContent): boolean => clockTimes(text).length > 0 || datesIn(text).length > 0);

const isLabelOnly = memo(({ text, label }: StatementContent): boolean => stripped(text) === label);

const isMarked = memo(({ lines }: StatementContent): boolean => lines.some(({ content }) => content.placeholders.length > 0));

/** All that a statement says; the zone beside a time that is to be filled in says nothing. */
const keyOf = memo((content: StatementContent): string => {
  const { text } = content;
  return stripped(isMarked(content) ? blank(text, [...zonesIn(text)]) : text);
});

/** A sentence of a statement or a cell of its row; its place counts from the statement's start. */
interface Piece {
  at: Span;
  key: string;
  /** It ends as a sentence does. */
  stops: boolean;
}

const piecesOf = memo(({ line, sentences }: StatementContent): readonly Piece[] => {
  const parts = line.cells ? line.cells.map((at) => ({ at, text: line.plain.slice(at.start, at.end) })) : sentences;
  return parts.map(({ at, text }) => ({ at, key: stripped(text.replace(LABEL, '')), stops: /[.!]$/.test(text) }));
});

const stripped = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** Shorter ones are written by chance: “Escalated to the database team.” */
const isLong = (key: string): boolean => key.split(' ').length >= 6;

/** Whether nobody would write a statement by chance as the template has it: one word, such as “none”, may be meant, and above the first section any value but a date or a time. */
const saysEnough = memoFor((content: StatementContent, part: string): boolean => {
  const value = valueIn(content);
  return part === '' ? datesIn(value).length > 0 || clockTimes(value).length > 0 : /\d|\S \S/.test(stripped(value));
});

const LABEL = /^[^:.!?]{2,30}:\s/;

/** What is said after a label, or after the first cell of a row that is one. */
function valueIn({ line: { cells, plain }, text }: StatementContent): string {
  const [first, ...others] = (cells ?? []).map((cell) => cellText({ plain }, cell));
  return first !== undefined && !/\d/.test(first) ? others.join(' ') : text.replace(LABEL, '');
}

const isQuestion = memo(({ text }: StatementContent): boolean =>
  /\?$|^(?:[^:]{2,30}:\s)?(?:who|what|when|where|which|why|how)\b/i.test(text),
);
