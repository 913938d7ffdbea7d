import { memo } from '../incremental/memo';
import type { FrontMatter } from '../markdown/front-matter';
import { cellText, fold, type Line, type LineContent, visible } from '../markdown/line';
import type { Metadata } from '../model/postmortem';
import type { MetadataField } from '../model/vocabulary';
import type { Span } from '../text/span';
import { datesIn } from '../time/dates';
import type { SectionLines } from './sections';

/** What the fields are called. Sources: the templates of the SRE book, the SRE workbook, GitLab, PagerDuty and dastergon's collection. */
const NAMES: Readonly<Record<MetadataField, RegExp>> = {
  title: /^(?:title|name|incident (?:title|name))$/,
  date: /^(?:date|dates|incident date|date of (?:the )?(?:incident|outage|issue|event)|date and time|published|posted(?: on)?|started?(?: at| date)?|created(?: at| on)?|last updated|reported on|report date)$/,
  authors:
    /^(?:authors?|by|written by|prepared by|created by|reported by|reporter|submitted by|author s|report by|contributors|compiled by|drafted by)$/,
  owner: /^(?:(?:postmortem |post mortem |incident |document )?owners?|incident (?:commander|manager|lead)|commander|lead|im|ic)$/,
  status: /^(?:(?:current |incident |document |postmortem )?status|state)$/,
  severity: /^(?:severity|severity level|incident severity|sev|priority|impact level)$/,
};

const FIELDS = Object.keys(NAMES) as MetadataField[];
/** Titles of sections that hold fields and nothing else. */
const OF_FIELDS = /\b(?:metadata|details|information|key facts)\b/i;
const FIELD = /^([^:]{2,30}):\s+(\S.*)$/s;
const UNFILLED = /^\W*$|^\W*(?:tbd|todo|n\/a|none|unknown|yyyy-mm-dd|xxx)\W*$/i;

/** Fields in front matter, those above the first section (“**Author**: Ana”, or a row “| Status | Final |”), and sections that are called like one. */
export function readMetadata(
  lines: readonly Line[],
  sections: readonly SectionLines[],
  title: { span: Span; text: string } | undefined,
  matter: FrontMatter | undefined,
): Metadata {
  const metadata: Metadata = {};
  for (const [name, text] of matter?.fields ?? []) {
    const [field, span] = [fieldOf(name.replace(/[_-]/g, ' '), text), matter?.places.get(name)];
    if (field && span) metadata[field] ??= { text, span };
  }
  const until = sections.find(({ covers, title: name }) => covers.length > 0 && !OF_FIELDS.test(name))?.from ?? lines.length;
  for (let index = 0; index < until; index++) {
    const line = lines[index] as Line;
    for (const { field, text } of fieldsIn(line.content)) metadata[field] ??= { text, span: line.span };
  }
  for (const section of sections) {
    const text = lines.slice(section.from + 1, section.to).find(({ content }) => content.plain.trim() !== '');
    const field = section.form === 'heading' && text ? fieldOf(key(section.title), fold(text.content.plain)) : undefined;
    if (field && text && field !== 'title') metadata[field] ??= { text: fold(text.content.plain), span: text.span };
  }
  const isUnfilled = lines.some(({ content, span }) => span.start === title?.span.start && content.placeholders.length > 0);
  if (title && !isUnfilled) metadata.title ??= { text: title.text, span: title.span };
  const first = lines[0] && { text: visible(lines[0].content), span: lines[0].span };
  const top = title ?? (first && first.text.split(' ').length <= 20 ? first : undefined);
  if (top && datesIn(top.text).length > 0) metadata.date ??= { text: top.text, span: top.span };
  return metadata;
}

/** The field that a name is for, where something is filled in. */
const fieldOf = (name: string, text: string): MetadataField | undefined =>
  UNFILLED.test(text) ? undefined : FIELDS.find((id) => NAMES[id].test(name));

/** Every field that a line fills in. */
const fieldsIn = memo((line: LineContent): readonly { field: MetadataField; text: string }[] =>
  namedIn(line).flatMap(([name, text]) => {
    const field = fieldOf(name, text);
    return field ? [{ field, text }] : [];
  }),
);

function namedIn(line: LineContent): [name: string, text: string][] {
  if (line.cells) {
    const [name = '', text = ''] = line.cells.map((cell) => cellText(line, cell));
    return [[key(name), text]];
  }
  const text = fold(line.plain);
  const [, author] = /^by:? (\S.{1,60})$/i.exec(text) ?? [];
  // “**Date:** 4 May | **Status:** final” may be on one line.
  const fields = text.split(/ [|·•] /).map((part): [string, string] => {
    const [, name = '', value = ''] = FIELD.exec(part) ?? [];
    return [key(name), value];
  });
  if (author) return [['by', author], ...fields];
  const dated = text.split(' ').length <= 5 && !text.includes(': ') && datesIn(text).length > 0;
  return dated ? [['date', text], ...fields] : fields;
}

const key = (name: string): string => name.toLowerCase().replace(/\W+/g, ' ').trim();
