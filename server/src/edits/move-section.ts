import type { Edit } from '../model/finding';
import type { Postmortem, Section } from '../model/postmortem';
import { eolOf, lineEnd, lineStart } from '../text/line-bounds';
import type { Span } from '../text/span';
import { blocksOf, isInOpenBlock } from './insert-block';

/**
 * Moves a section with everything in it to after or before another; undefined unless both are headings of one level, lie apart
 * and are below the same headings, so that each is a whole block and belongs where it did.
 */
export function moveSection({ text, sections }: Postmortem, section: Section, after: boolean, other: Section): Edit[] | undefined {
  if (section.form !== 'heading' || other.form !== 'heading' || section.level !== other.level) return undefined;
  const isOutside = ({ span }: Section) => isWithin(section.span, span) !== isWithin(other.span, span);
  if (sections.some((one) => one.form === 'heading' && one.level < section.level && isOutside(one))) return undefined;
  const own = { start: lineStart(text, section.span.start), end: endOf(text, section) };
  const place = after ? endOf(text, other) : lineStart(text, other.span.start);
  if (place > own.start && place < own.end) return undefined;
  // What a title without text is about may be in the sections after it.
  if (isBare(section, text) || (after && isBare(other, text))) return undefined;
  // Below a section, a title that is an item of a list or a part of a paragraph would become one with its end.
  const isApart = (offset: number) => sections.every(({ form, span }) => form === 'heading' || lineStart(text, span.start) !== offset);
  if (!isApart(place) || !isApart(own.end)) return undefined;
  // What is put after a fence that nobody closed becomes part of it.
  if ((own.end === text.length || place === text.length) && isInOpenBlock(text, text.length)) return undefined;
  const eol = eolOf(text);
  const last = place === text.length;
  const gap = text.slice(text.trimEnd().length).replace(/[^\n]/g, '').length;
  const lead = last ? eol.repeat(Math.max(0, 2 - gap)) : '';
  const moved = `${lead}${text.slice(own.start, own.end).trimEnd()}${eol}${last ? '' : eol}`;
  // The last section takes the blank lines before it along.
  const start = own.end === text.length ? Math.max(place, lineEnd(text, text.slice(0, own.start).trimEnd().length) + 1) : own.start;
  const span = { start: Math.min(start, own.start), end: own.end };
  return [
    { span, text: '' },
    { span: { start: place, end: place }, text: moved },
  ];
}

const isWithin = (own: Span, around: Span): boolean => around.start <= own.start && own.end <= around.end;

/** Whether nothing is written below a title, sections within its own included. */
export const isBare = ({ span, body }: Section, text: string): boolean => !/[\p{L}\p{N}]/u.test(text.slice(body.start, span.end));

const endOf = (text: string, { span }: Section): number => (span.end >= text.trimEnd().length ? text.length : lineStart(text, span.end));

/** Makes a heading of a section's title, with blank lines around it; undefined where more than the title and its emphasis is on its line, or a heading in the section would end it. */
export function makeHeading({ text }: Postmortem, { title, titleSpan, span }: Section, level: number): Edit | undefined {
  const start = lineStart(text, titleSpan.start);
  const end = titleSpan.end + (/^[^\r\n]*/.exec(text.slice(titleSpan.end))?.[0].length ?? 0);
  if (bare(text.slice(start, end)) !== bare(title)) return undefined;
  if (isEnded(text, titleSpan.end, span.end, level)) return undefined;
  const eol = eolOf(text);
  const above = start === 0 || isBlank(text, lineStart(text, start - 1), start) ? '' : eol;
  const below = end === text.length || /^\r?\n[ \t]*(?:\r?\n|$)/.test(text.slice(end)) ? '' : eol;
  return { span: { start, end }, text: `${above}${'#'.repeat(level)} ${title}${below}` };
}

/** Whether a heading of a level would not reach as far: the title of the document below a title in bold. */
const isEnded = (text: string, from: number, to: number, level: number): boolean =>
  blocksOf(text).some((block) => block.type === 'heading' && block.depth <= level && block.start >= from && block.start < to);

const isBlank = (text: string, start: number, end: number): boolean => start > 0 && /^[ \t]*\r?\n$/.test(text.slice(start, end));

const bare = (title: string): string => title.replace(/[\s*_:;]/g, '');
