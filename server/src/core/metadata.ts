import { datesIn } from './dates';
import type { FrontMatter } from './front-matter';
import { fold, type Line, visible } from './line';
import type { Metadata, MetadataField, Span } from './model';
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

/** Fields in front matter, then those above the first section: “**Author**: Ana”, or a row “| Status | Final |”. */
export function readMetadata(
  lines: readonly Line[],
  sections: readonly SectionLines[],
  title: { span: Span; text: string } | undefined,
  matter: FrontMatter | undefined,
): Metadata {
  const metadata: Metadata = {};
  const put = (name: string, text: string, span: Span | undefined) => {
    const field = FIELDS.find((id) => NAMES[id].test(name));
    if (field && span && !metadata[field] && !UNFILLED.test(text)) metadata[field] = { text, span };
  };
  for (const [name, text] of matter?.fields ?? []) put(name.replace(/[_-]/g, ' '), text, matter?.places.get(name));
  const putFields = ({ plain, span }: Line) => {
    const text = fold(plain);
    const [, author] = /^by:? (\S.{1,60})$/i.exec(text) ?? [];
    if (author) put('by', author, span);
    else if (datesIn(text).length > 0 && text.split(' ').length <= 5 && !text.includes(': ')) put('date', text, span);
    // “**Date:** 4 May | **Status:** final” may stand on one line.
    for (const [, name = '', value = ''] of text.split(/ [|·•] /).map((part) => FIELD.exec(part) ?? [])) put(key(name), value, span);
  };
  const first = sections.find(({ covers, title: name }) => covers.length > 0 && !OF_FIELDS.test(name))?.from ?? lines.length;
  for (const line of lines.slice(0, first)) {
    if (line.cells) put(key(cellText(line, 0)), cellText(line, 1), line.span);
    else putFields(line);
  }
  if (title) metadata.title ??= title;
  const top =
    title ?? (lines[0] && visible(lines[0]).split(' ').length <= 20 ? { text: visible(lines[0]), span: lines[0].span } : undefined);
  if (top && datesIn(top.text).length > 0) metadata.date ??= { text: top.text, span: top.span };
  return metadata;
}

const cellText = ({ plain, span, cells }: Line, index: number): string => {
  const cell = cells?.[index];
  return cell ? fold(plain.slice(cell.start - span.start, cell.end - span.start)) : '';
};

const key = (name: string): string => name.toLowerCase().replace(/\W+/g, ' ').trim();
