import { lineStart } from './line-bounds';
import { rememberedFor } from './memo';
import type { Postmortem, Section } from './model';
import { type Piece, piecesOf } from './pieces';
import type { ElementSpec, PartSpec, Profile, SectionSpec } from './profile';
import type { Edit } from './rule';
import { literal, plainOf, renumbered } from './snippet';
import { zonesToOffer } from './zone-offer';

/** The whole postmortem of a profile, as text and with tab stops. Line ends are `\n`. */
export function template(profile: Profile): { text: string; snippet: string } {
  const title = '# Postmortem: ${1:what broke, in a few words}';
  const sections = profile.sections.map((section) => `## ${literal(section.title)}\n\n${section.body}`);
  const snippet = `${renumbered([title, ...sections]).join('\n\n')}\n`;
  return { text: plainOf(snippet), snippet };
}

/**
 * Inserts what is missing: a section by the id of a part (`timeline`), or the line for an element (`escalation`), in its place and in the document's own style.
 * Undefined when the profile knows no such id, or the element's section is itself missing.
 */
export function insertPart(postmortem: Postmortem, id: string): Edit | undefined {
  for (const section of postmortem.profile.sections) {
    const part = section.parts.find((candidate) => candidate.id === id);
    if (part) return block(postmortem, placeOf(postmortem, section, part), sectionSnippet(postmortem, section, part));
    for (const { id: owner, elements } of section.parts) {
      const element = elements.find((candidate) => candidate.id === id);
      if (element) return insertElement(postmortem, owner, element);
    }
  }
  return undefined;
}

/** Inserts every missing section. In a text that has none this is the whole template. */
export function insertAll(postmortem: Postmortem): Edit[] {
  const missing = missingSections(postmortem).map(({ section, parts }) => ({
    offset: placeOf(postmortem, section, parts[0]),
    snippet: sectionSnippet(postmortem, section, parts[0]),
  }));
  const snippets = renumbered(missing.map(({ snippet }) => snippet));
  const offsets = [...new Set(missing.map(({ offset }) => offset))];
  return offsets.map((offset) => block(postmortem, offset, snippets.filter((_, index) => missing[index]?.offset === offset).join('\n\n')));
}

/** A section of the template, or one part of it, that a document lacks. */
export interface MissingSection {
  section: SectionSpec;
  /** What its title would be. */
  title: string;
  parts: readonly [PartSpec, ...PartSpec[]];
}

/** The template's sections of which a part is missing: the whole of one that no title names, else the part alone. */
export function missingSections(postmortem: Postmortem): MissingSection[] {
  return postmortem.profile.sections.flatMap((section) => {
    const missing = section.parts.filter((part) => section.required && !has(postmortem, part.id));
    const [first, ...others] = missing.length > 0 && isUntitled(postmortem, section) ? section.parts : missing;
    if (!first) return [];
    return [
      { section, title: others.length + 1 === section.parts.length ? section.title : first.title, parts: [first, ...others] as const },
    ];
  });
}

const has = ({ sections }: Postmortem, part: string): boolean => sections.some(({ covers }) => covers.includes(part));

/** Whether no title of this document names any part of a section of the template. */
function isUntitled({ sections }: Postmortem, { parts }: SectionSpec): boolean {
  const titled = sections.filter(({ form }) => form !== 'inline').flatMap(({ covers }) => covers);
  return parts.every(({ id }) => !titled.includes(id));
}

/** The whole section of the template when none of its parts has a title here, else the part alone. */
function sectionSnippet(postmortem: Postmortem, spec: SectionSpec, part: PartSpec): string {
  const whole = isUntitled(postmortem, spec);
  const body = inOwnZone(postmortem, whole ? spec.body : part.elements.map(({ line }) => line).join('\n'));
  return `${literal(styledTitle(postmortem, whole ? spec.title : part.title))}\n\n${body}`;
}

/** A title in the form that most sections of this document have, with a colon where theirs have one; halves and fields left out. */
export function styledTitle({ sections, profile, text }: Postmortem, title: string): string {
  const parts = profile.sections.flatMap(({ parts: own }) => own.map(({ id }) => id));
  const titled = sections.filter(({ covers, form }) => covers.some((id) => parts.includes(id)) && TITLED.has(form));
  const outer = titled.filter(
    (section, index) => !titled.slice(0, index).some(({ span }) => span.start <= section.span.start && section.span.end <= span.end),
  );
  const style = ({ form, level }: Section) => `${form} ${level}`;
  const frequency = (section: Section) => outer.filter((other) => style(other) === style(section)).length;
  const model = [...outer].sort((a, b) => frequency(b) - frequency(a))[0];
  const colon = model && /:[\s*_#]*$/.test(text.slice(model.titleSpan.start, model.titleSpan.end)) ? ':' : '';
  if (model?.form === 'bold') return `**${title}${colon}**`;
  if (model?.form === 'label') return `${title}${colon}`;
  return `${'#'.repeat(model?.level ?? 2)} ${title}${colon}`;
}

const TITLED = new Set(['heading', 'bold', 'label']);

/** Behind the section that precedes it in the template, else before the one that follows, else at the end. */
function placeOf({ text, profile, sections }: Postmortem, spec: SectionSpec, part: PartSpec): number {
  const order = profile.sections.flatMap(({ parts }) => parts.map(({ id }) => id));
  const own = order.indexOf(part.id);
  const titled = sections.filter(({ form }) => form !== 'inline');
  const before = titled.findLast(({ covers }) => covers.some((id) => order.includes(id) && order.indexOf(id) < own));
  if (before) return outerEnd(titled, before, text);
  const after = titled.find(({ covers }) => covers.some((id) => order.indexOf(id) > own && !spec.parts.some((other) => other.id === id)));
  return after ? lineStart(text, after.span.start) : text.length;
}

function outerEnd(sections: readonly Section[], { span }: Section, text: string): number {
  const next = sections.find(({ span: other }) => other.start >= span.end);
  return next ? lineStart(text, next.span.start) : text.length;
}

/** A block of its own at a line's start or the text's end, with blank lines around it. */
function block({ text }: Postmortem, offset: number, snippet: string): Edit {
  const eol = eolOf(text);
  const before = text.slice(0, offset);
  const said = before.trimEnd().length;
  const lead = said === 0 || /\n[ \t]*\r?\n[ \t]*$/.test(before.slice(said)) ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const trail = offset < text.length ? '\n\n' : '\n';
  const whole = `${lead}${snippet}${trail}`.replace(/\n/g, eol);
  return { span: { start: offset, end: offset }, text: plainOf(whole), snippet: whole };
}

/** The line end that a text uses. */
export const eolOf = (text: string): '\r\n' | '\n' => (text.includes('\r\n') ? '\r\n' : '\n');

const insertElement = (postmortem: Postmortem, part: string, { line }: ElementSpec): Edit | undefined => insertLine(postmortem, part, line);

/** Adds a line at the end of the section that serves a part, with the bullet that its others have. */
export function insertLine(postmortem: Postmortem, part: string, line: string): Edit | undefined {
  const section =
    postmortem.sections.findLast(({ covers, form }) => covers.includes(part) && form !== 'inline') ??
    postmortem.sections.find(({ covers }) => covers.includes(part));
  // The template's own line, not filled in yet: a second one would help nobody.
  if (!section || hasLine(postmortem, plainOf(line))) return undefined;
  const { text } = postmortem;
  const offset = bodyEnd(text, section);
  const { lead, text: styled } = styledLine(inOwnZone(postmortem, line), text.slice(section.body.start, offset));
  const snippet = `${lead}${styled}`.replace(/\n/g, eolOf(text));
  return { span: { start: offset, end: offset }, text: plainOf(snippet), snippet };
}

const hasText = rememberedFor(({ text }: Piece, line: string): boolean => text.includes(line));

const hasLine = (postmortem: Postmortem, line: string): boolean => piecesOf(postmortem).some((piece) => hasText(piece, line));

/** The profile's lines say UTC; a document that uses another zone goes on with that. */
function inOwnZone(postmortem: Postmortem, snippet: string): string {
  const [zone = 'UTC'] = zonesToOffer(postmortem, undefined);
  return snippet.replace(/\$\{(\d+):UTC\}/g, (_, stop) => `\${${stop}:${literal(zone)}}`);
}

/** A line of the profile in the form of the lines it comes behind: a row, a numbered or bulleted item, a check box, or plain text. */
function styledLine(line: string, body: string): { lead: string; text: string } {
  const row = /^[ \t]*\|.*\|[ \t]*$/.exec(body.slice(body.lastIndexOf('\n') + 1))?.[0];
  const cells = /^- \*\*(.+?)\*\* - (.+)$/.exec(line);
  if (row && cells) {
    const more = Math.max(0, (row.match(/(?<!\\)\|/g)?.length ?? 0) - 3);
    return { lead: '\n', text: `| ${cells[1]} | ${cells[2]} |${'  |'.repeat(more)}` };
  }
  const bullet = bulletOf(body);
  const marker = bullet ?? (/^- \[ \]/.test(line) ? '- ' : undefined);
  const box = () => (bullet === undefined || /^[ \t]*[-*+][ \t]+\[[ x]\]/im.test(body) ? '[ ] ' : '');
  const text = line.replace(/^- (\[ \] )?/, (_bullet, task?: string) => (marker ?? '') + (task ? box() : ''));
  return { lead: marker === undefined || body.trim() === '' || bullet === undefined ? '\n\n' : '\n', text };
}

const RULE = /^[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$/;

/** Where the last line of a section's text ends, white space and a drawn rule behind it left out. */
function bodyEnd(text: string, { span, body }: Section): number {
  const end = span.end < text.trimEnd().length ? lineStart(text, span.end) : span.end;
  const said = text.slice(body.start, Math.max(body.start, end)).trimEnd();
  const last = said.lastIndexOf('\n');
  const ruled = last >= 0 && RULE.test(said.slice(last + 1));
  return body.start + (ruled ? said.slice(0, last).trimEnd() : said).length;
}

/** The bullet or the next number of a section's last item, with its indentation; undefined where the section has none. */
function bulletOf(body: string): string | undefined {
  const last = lastItem(body);
  if (!last) return body.trim() === '' ? '- ' : undefined;
  const [, indent = '', bullet, number, dot = '', gap = ' '] = last;
  return indent + (bullet ?? `${Number(number) + 1}${dot}`) + gap;
}

const ITEM = /^([ \t]*)(?:([-*+•])|(\d{1,3})([.)]))([ \t]+)\S/;

function lastItem(body: string): RegExpExecArray | undefined {
  for (let end = body.length; ; ) {
    const newline = end > 0 ? body.lastIndexOf('\n', end - 1) : -1;
    const item = ITEM.exec(body.slice(newline + 1, end));
    if (item || newline < 0) return item ?? undefined;
    end = newline;
  }
}
