import type { Edit } from '../model/finding';
import type { Postmortem, Section } from '../model/postmortem';
import type { PartSpec, SectionSpec } from '../model/profile';
import { contentEnd, lineStart } from '../text/line-bounds';
import { literal, renumbered } from '../text/snippet';
import { type Block, blockAt, blocksOf, isInOpenBlock, linesAfter } from './insert-block';
import { insertLine } from './insert-line';
import { isUntitled, missingSections } from './missing-sections';
import { isBare } from './move-section';
import { inZoneOf } from './suggest-zones';

/**
 * Inserts what is missing: a section by the id of a part (`timeline`), or the line for an element (`escalation`), in its place and in the document's own style.
 * What is to be filled in is marked `[TODO: …]`. Undefined when the profile knows no such id, the element's section is itself missing, or its place is in a fence that nothing closes.
 */
export function insertPart(postmortem: Postmortem, id: string): Edit | undefined {
  for (const section of postmortem.profile.sections) {
    const part = section.parts.find((candidate) => candidate.id === id);
    if (part) return insertBlock(postmortem, placeOf(postmortem, section, part), sectionSnippet(postmortem, section, part));
    for (const { id: owner, elements } of section.parts) {
      const element = elements.find((candidate) => candidate.id === id);
      if (element) return insertLine(postmortem, owner, element.line);
    }
  }
  return undefined;
}

/** Inserts the title of a part that the document lacks, in its place and in the document's own style, with a body below it; undefined when the profile knows no such part. */
export function insertTitled(postmortem: Postmortem, id: string, body: string): Edit | undefined {
  for (const section of postmortem.profile.sections) {
    const part = section.parts.find((candidate) => candidate.id === id);
    const title = isUntitled(postmortem, section) && section.parts.length === 1 ? section.title : part?.title;
    if (part && title)
      return insertBlock(postmortem, placeOf(postmortem, section, part), literal(`${styledTitle(postmortem, title)}\n\n${body}`));
  }
  return undefined;
}

/** Inserts every missing section; nothing where one of them has its place in a fence that nothing closes. In a text that has none this is the whole template. */
export function insertAll(postmortem: Postmortem): Edit[] {
  const missing = missingSections(postmortem).map(({ section, parts }) => ({
    offset: placeOf(postmortem, section, parts[0]),
    snippet: sectionSnippet(postmortem, section, parts[0]),
  }));
  const snippets = renumbered(missing.map(({ snippet }) => snippet));
  const offsets = [...new Set(missing.map(({ offset }) => offset))];
  if (offsets.some((offset) => isInOpenBlock(postmortem.text, offset))) return [];
  return offsets.flatMap(
    (offset) => insertBlock(postmortem, offset, snippets.filter((_, index) => missing[index]?.offset === offset).join('\n\n')) ?? [],
  );
}

/** The whole section of the template when none of its parts has a title here, else the part alone. */
function sectionSnippet(postmortem: Postmortem, spec: SectionSpec, part: PartSpec): string {
  const whole = isUntitled(postmortem, spec);
  const body = inZoneOf(postmortem, whole ? spec.body : part.elements.flatMap(({ line, optional }) => (optional ? [] : [line])).join('\n'));
  return `${literal(styledTitle(postmortem, whole ? spec.title : part.title))}\n\n${body}`;
}

/** A title in the form that most sections of this document have; halves and fields left out. */
function styledTitle({ sections, profile, text }: Postmortem, title: string): string {
  const parts = profile.sections.flatMap(({ parts: own }) => own.map(({ id }) => id));
  const titled = sections.filter(({ covers, form }) => covers.some((id) => parts.includes(id)) && TITLED.has(form));
  const outer = titled.filter(
    (section, index) => !titled.slice(0, index).some(({ span }) => span.start <= section.span.start && section.span.end <= span.end),
  );
  const style = ({ form, level }: Section) => `${form} ${level}`;
  const frequency = (section: Section) => outer.filter((other) => style(other) === style(section)).length;
  const model = [...outer].sort((a, b) => frequency(b) - frequency(a))[0];
  const own = model ? text.slice(model.titleSpan.start, model.titleSpan.end) : '';
  const colon = /:[\s*_#]*$/.test(own) ? ':' : '';
  if (model?.form === 'bold') return `**${title}${colon}**`;
  if (model?.form === 'label') return `${title}${colon}`;
  return model ? heading(text, model, title) : `## ${title}`;
}

const TITLED = new Set(['heading', 'bold', 'label']);

/** A heading like another one: underlined, with closing hashes, or neither. */
function heading(text: string, { titleSpan, level }: Section, title: string): string {
  const line = text.slice(lineStart(text, titleSpan.start), contentEnd(text, titleSpan.end));
  const below = /^\r?\n {0,3}(=+|-+)[ \t]*(?:\r?\n|$)/.exec(text.slice(contentEnd(text, titleSpan.end)));
  const hashes = '#'.repeat(Math.min(level, 6));
  if (below && !/^ {0,3}#/.test(line)) return `${title}\n${(below[1]?.[0] ?? '-').repeat(title.length)}`;
  return /[^#\s]\s+#+\s*$/.test(line) ? `${hashes} ${title} ${hashes}` : `${hashes} ${title}`;
}

/** The start of the line after the section that precedes it in the template, else before the one that follows, else the end. */
function placeOf({ text, profile, sections }: Postmortem, spec: SectionSpec, part: PartSpec): number {
  const order = profile.sections.flatMap(({ parts }) => parts.map(({ id }) => id));
  const own = order.indexOf(part.id);
  const titled = sections.filter(({ form }) => form !== 'inline');
  const before = titled.findLast(({ covers }) => covers.some((id) => order.includes(id) && order.indexOf(id) < own));
  if (before) return outerEnd(titled, before, text);
  const after = titled.find(({ covers }) => covers.some((id) => order.indexOf(id) > own && !spec.parts.some((other) => other.id === id)));
  return after ? lineStart(text, after.span.start) : text.length;
}

/** The end of a section, and of the one after it where a title without text is about that. */
function outerEnd(sections: readonly Section[], section: Section, text: string): number {
  const next = sections.find(({ span: other }) => other.start >= section.span.end);
  if (!next) return text.length;
  return isBare(section, text) && !section.empty ? outerEnd(sections, next, text) : lineStart(text, next.span.start);
}

/** A list, a table, a quotation or HTML around the place is left whole: the section follows it. */
const WHOLE: ReadonlySet<Block['type']> = new Set(['list', 'table', 'blockquote', 'html', 'code']);

/** Undefined where nothing can be inserted that is a block of its own. */
function insertBlock({ text }: Postmortem, offset: number, snippet: string): Edit | undefined {
  if (isInOpenBlock(text, offset)) return undefined;
  const around = blocksOf(text).find(({ type, start, end }) => WHOLE.has(type) && start < offset && offset < end);
  return around && !isLastLine(text, offset, around) ? linesAfter(text, around.end, snippet) : blockAt(text, offset, snippet);
}

/** Whether the line at an offset is the last of a list or a quotation: a title there has its text below the block, and stays with it. */
const isLastLine = (text: string, offset: number, { type, end }: Block): boolean =>
  (type === 'list' || type === 'blockquote') && /^[^\n]*(?:\n[ \t>]*=+\s*)?$/.test(text.slice(offset, end));
