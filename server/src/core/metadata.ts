import { datesIn } from './dates';
import type { FrontMatter } from './front-matter';
import { fold, type Line } from './line';
import type { Metadata, MetadataField, Span } from './model';
import type { SectionLines } from './sections';
import type { Statement } from './statements';

/** What the fields are called. Sources: the templates of the SRE book, the SRE workbook, GitLab, PagerDuty and dastergon's collection. */
const NAMES: Readonly<Record<MetadataField, RegExp>> = {
  title: /^(?:title|name|incident (?:title|name))$/,
  date: /^(?:date|dates|incident date|date of (?:the )?(?:incident|outage|issue|event)|date and time|published|started?(?: at| date)?|created(?: at| on)?|last updated|reported on|report date)$/,
  authors:
    /^(?:authors?|by|written by|prepared by|created by|reported by|reporter|submitted by|author s|report by|contributors|compiled by|drafted by)$/,
  owner: /^(?:(?:postmortem |post mortem |incident |document )?owners?|incident (?:commander|manager|lead)|commander|lead|im|ic)$/,
  status: /^(?:(?:current |incident |document |postmortem )?status|state)$/,
  severity: /^(?:severity|severity level|incident severity|sev|priority|impact level)$/,
};

const FIELDS = Object.keys(NAMES) as MetadataField[];
/** Titles of sections that hold fields and nothing else. */
const OF_FIELDS = /\b(?:metadata|details|information|key facts)\b/i;
const UNFILLED = /^\W*$|^\W*(?:tbd|todo|n\/a|none|unknown|yyyy-mm-dd|xxx)\W*$/i;

/** Fields in front matter, then those above the first section: “**Author**: Ana”, or a row “| Status | Final |”. */
export function readMetadata(
  statements: readonly Statement[],
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
  const first = sections.find(({ covers, title: name }) => covers.length > 0 && !OF_FIELDS.test(name))?.from ?? lines.length;
  for (const { line, span, label, value, from } of statements) {
    if (from >= first) break;
    if (line.cells) put(key(line, line.cells[0]), cellText(line, line.cells[1]), span);
    else if (label) {
      // “**Date:** 4 May | **Status:** final” on one line
      const [text = '', ...others] = line.plain.slice(Math.max(0, value - line.span.start)).split(/\s[|·•]\s/);
      put(label, fold(text), span);
      for (const [, name = '', other = ''] of others.map((field) => /^([^:]{3,30}):(.*)$/s.exec(fold(field)) ?? []))
        put(name.toLowerCase().trim(), fold(other), span);
    }
  }
  // A header row holds a field too, in a table of two columns without a header of its own.
  for (const line of lines.slice(0, first).filter(({ header, cells }) => header && cells?.length === 2))
    put(key(line, line.cells?.[0]), cellText(line, line.cells?.[1]), line.span);
  if (!title) return metadata;
  metadata.title ??= title;
  if (datesIn(title.text).length > 0) metadata.date ??= { text: title.text, span: title.span };
  return metadata;
}

const cellText = ({ plain, span }: Line, cell: Span | undefined): string =>
  cell ? fold(plain.slice(cell.start - span.start, cell.end - span.start)) : '';

const key = (line: Line, cell: Span | undefined): string => cellText(line, cell).toLowerCase().replace(/\W+/g, ' ').trim();
