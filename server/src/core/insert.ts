import type { Postmortem, Section } from './model';
import type { ElementSpec, PartSpec, Profile, SectionSpec } from './profile';
import type { Edit } from './rule';
import { literal, plainOf, renumbered } from './snippet';

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
    const [first, ...others] = isUntitled(postmortem, section) && missing.length > 0 ? section.parts : missing;
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
  const body = whole ? spec.body : part.elements.map(({ line }) => line).join('\n');
  return `${literal(styledTitle(postmortem, whole ? spec.title : part.title))}\n\n${body}`;
}

/** A title in the form that the sections of this document have, its halves and fields left out. */
export function styledTitle({ sections, profile }: Postmortem, title: string): string {
  const parts = profile.sections.flatMap(({ parts: own }) => own.map(({ id }) => id));
  const titled = sections.filter(({ covers, form }) => covers.some((id) => parts.includes(id)) && TITLED.has(form));
  const model = titled.find(
    (section, index) => !titled.slice(0, index).some(({ span }) => span.start <= section.span.start && section.span.end <= span.end),
  );
  const last = titled.findLast(({ form }) => form === model?.form) ?? model;
  if (last?.form === 'bold') return `**${title}:**`;
  if (last?.form === 'label') return `${title}:`;
  return `${'#'.repeat(last?.level ?? 2)} ${title}`;
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

/** Where the line of an offset begins. */
export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** A block of its own at a line's start or the text's end, with blank lines around it. */
function block({ text }: Postmortem, offset: number, snippet: string): Edit {
  const eol = eolOf(text);
  const before = text.slice(0, offset);
  const lead = before.trim() === '' || /\n[ \t]*\r?\n[ \t]*$/.test(before) ? '' : /\n$/.test(before) ? '\n' : '\n\n';
  const trail = offset < text.length ? '\n\n' : '\n';
  const whole = `${lead}${snippet}${trail}`.replace(/\n/g, eol);
  return { span: { start: offset, end: offset }, text: plainOf(whole), snippet: whole };
}

/** The line end that a text uses. */
export const eolOf = (text: string): '\r\n' | '\n' => (/\r\n/.test(text) ? '\r\n' : '\n');

const insertElement = (postmortem: Postmortem, part: string, { line }: ElementSpec): Edit | undefined => insertLine(postmortem, part, line);

/** Adds a line at the end of the section that serves a part, with the bullet that its others have. */
export function insertLine(postmortem: Postmortem, part: string, line: string): Edit | undefined {
  const section =
    postmortem.sections.findLast(({ covers, form }) => covers.includes(part) && form !== 'inline') ??
    postmortem.sections.find(({ covers }) => covers.includes(part));
  if (!section) return undefined;
  const { text } = postmortem;
  const offset = bodyEnd(text, section);
  const body = text.slice(section.body.start, offset);
  const marker = bulletOf(body) ?? (/^- \[ \]/.test(line) ? '- ' : undefined);
  const box = /^[ \t]*[-*+][ \t]+\[[ x]\]/im.test(body) || !bulletOf(body) ? '[ ] ' : '';
  const styled = line.replace(/^- (\[ \] )?/, (_bullet, task?: string) => (marker ?? '') + (task ? box : ''));
  const empty = text.slice(section.titleSpan.end, offset).trim() === '';
  const snippet = `${marker === undefined || empty ? '\n\n' : '\n'}${styled}`.replace(/\n/g, eolOf(text));
  return { span: { start: offset, end: offset }, text: plainOf(snippet), snippet };
}

const RULE_BEHIND = /\r?\n[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$/;

/** Where the last line of a section's text ends, white space and a drawn rule behind it left out. */
function bodyEnd(text: string, { span, titleSpan }: Section): number {
  const end = span.end < text.trimEnd().length ? lineStart(text, span.end) : span.end;
  return titleSpan.end + text.slice(titleSpan.end, Math.max(titleSpan.end, end)).trimEnd().replace(RULE_BEHIND, '').trimEnd().length;
}

/** The bullet of a section's last item, with its indentation; undefined where the section has none. */
function bulletOf(body: string): string | undefined {
  const bullets = [...body.matchAll(/^([ \t]*[-*+•][ \t]+)\S/gm)];
  return bullets.at(-1)?.[1] ?? (body.trim() === '' ? '- ' : undefined);
}
