import type { Span } from '../text/span';
import { allMatches } from '../text/sticky';
import type { LineContent } from './line';

/** What a template asks the author to do in brackets. */
const ASKS =
  'your|insert|enter|add|describe|specify|fill|provide|explain|summari[sz]e|state|write|type|replace|number of|name of|list of|link to|what|who|when|where|why|how';
/** What it asks for. */
const ASKED =
  'company|team|date|start|end|time|duration|timezone|percentage|person|service|system|incident|user|name|names|number|amount|count|summary|title|author|owner|reporter|description|impact|root cause|severity|component|environment|ticket|deadline|due date|url|link';
/** In brackets before a text these tag it: “[Incident] Checkout was down”, “[user] root logged in”. */
const TAGS = 'company|team|start|end|person|service|system|incident|user|impact|severity|component|environment|ticket|root cause';
const UNIT = 'users|customers|clients|requests|orders|people|errors|minutes?|mins|hours?|hrs|days?|seconds?|secs';

/** “The format is YYYY-MM-DD” speaks of a format. */
const OF_FORMATS =
  /\b(?:formats?|formatted|patterns?|pars(?:e[dr]?s?|ing)|syntax|expect(?:s|ed)?|accept(?:s|ed)?|regexp?|locale|convert\w*|timestamps?)\b/i;
/** Dates and times of which a part, or all, is still letters. */
const FORMATS =
  /(?<![\w/.:-])(?=[\d/.:-]{0,8}[YyXxMmDdHh?])(?:(?:YYYY|yyyy|20XX|20\dX|\d{4})([-/.])(?:MM|mm|XX|xx|\d\d)\1(?:DD|dd|XX|xx|\?\?|\d\d)|(?:DD|dd|MM|XX|xx|\d\d)([-/.])(?:MM|mm|Mm{2}|MMM|DD|XX|xx|\d\d)\2(?:YYYY|yyyy|YY|yy|20XX|20\dX|XXXX)|(?:HH|hh|XX+|xx):(?:MM|mm|XX+|xx|\d\d)(?::(?:SS|ss|XX|xx))?|[012]\d:(?:XX|xx|MM|mm|\?\?))(?![\w:])/g;

/**
 * What templates leave to be filled in. Sources: GitLab's public incident issues (“TBD”, “1. ...”), the templates of dastergon's collection
 * (`<…>`, `{…}`, `YYYY-MM-DD`), and published write-ups (“[Your Name]”, “X%”, “HH:MM”).
 */
const PATTERNS: readonly RegExp[] = [
  /\bTBD\b|\bTBC\b|\bTBA\b|\bFIXME\b|\bTO BE (?:DETERMINED|CONFIRMED|WRITTEN|FILLED(?: IN)?|COMPLETED)\b/g,
  // “TODO:” on a line of its own titles tasks.
  /(?<=:[\s*_]{0,4})\bTODO\b[\s*_]*:(?=\s*$)|\bTODO\b[\s*_]*:\s+(?=(?:fill|describe|explain|summari[sz]e|insert|write|complete|update|find out|ask|more|details)\b)/g,
  new RegExp(
    `\\bX{2,}(?=\\s*(?:%|percent|${UNIT})\\b|\\s*$)|(?<![\\w.])X{1,3}(?=\\s?%)|\\bX{2,3}(?=(?:h|hrs?|m|mins?)\\b)|(?<!\\p{Lu}\\p{L}{0,20}\\s)(?<=^|\\p{Ll}\\s|[:(~≈]\\s?)X(?=\\s(?:${UNIT})\\b)|[$€£]X{1,4}(?![\\w-])|\\?\\?+(?=\\s?%)`,
    'gu',
  ),
  /(?<![\w-])(?!CVE-)(?:[A-Z][A-Z\d]{1,9}-|#)X{3,}(?![\w-])|\bSEV-?[XN]\b|(?<![\w_])_{3,}(?![\w_])(?=\s*\S)/g,
  /\blorem ipsum\b/gi,
  /(?<![\w.])@(?:name|owner|assignee|username|handle|your-?name|team-?name)(?![\w.-])/g,
  /\((?:insert|enter|write|add|describe|put|type)\b[^()\n]{0,80}\bhere\)|\(fill (?:me |this |it )?in\)|\byour (?:\w+ ){0,2}(?:text|name|summary|answer|title|description) (?:goes )?here\b|\bclick here to (?:enter|add|insert) \w+|\b(?:write|enter|type|insert|put) (?:your|the) (?:\w+ ){1,3}here\b(?=[\s.)]*$)/gi,
];
/** A note to oneself; an item or a line that begins so may be a task. */
const NOTE = /\bTODO\b[\s*_]*:\s+(?=\p{Ll})/gu;
/** The same in brackets, by the one that they begin with. */
const BRACKETED: Readonly<Record<string, RegExp>> = {
  '[': new RegExp(
    [
      `\\[TODO\\b[^[\\]\\n]{0,200}\\]`,
      `\\[(?:${ASKS})\\b[^[\\]\\n]{0,80}\\]`,
      `(?!^\\W*\\[(?:${TAGS})\\]\\s*\\S)\\[(?:${ASKED})\\b(?:[ /-][\\w'’]+){0,5}\\](?!:)`,
      `\\[[^[\\]\\n]{0,80}\\b(?:to (?:be )?(?:fill|filled|add|added|complete|completed|provide|provided|write|written|determined|decided|confirmed)\\b|fill (?:me |this |it )?in\\b|goes? here\\b|here(?=\\]))[^[\\]\\n]{0,80}\\]`,
      `(?!^\\W*\\[x\\])\\[x{1,3}%?\\]`,
    ]
      .map((form) => `${form}(?![([])`)
      .join('|'),
    'gi',
  ),
  '{': new RegExp(
    `(?<!\\$)\\{\\{\\s*[a-z][a-z_]*(?:[ .-][a-z][a-z_]*){0,4}\\s*\\}\\}|(?<![$\\w{/])\\{\\s?(?:${ASKS}|${ASKED})\\b(?:[ -][\\w'’]+){0,5}\\s?\\}(?!\\})`,
    'gi',
  ),
};
/** A whole line, item or value: “Root cause: ...”. “TODO” alone may be a title, and a state: only after another label it is what is missing. */
const BARE =
  /^(?:[^:.]{0,60}:)?[\s*_]*(?<blank>\.{3,}|…+|\[(?:\.{3,}|…)\]|____(?=(?:(?!____)[\s*_])*$)|\?{2,}|x{3,}|to be (?:filled in|written|determined|decided|confirmed|added|completed|announced))[\s*_.]*$|^(?!\W*(?:status|state|progress)\b)[^:.]{2,60}:[\s*_]*(?<missing>TODO|WIP)[\s*_.]*$/i;

/** The places of a line that are still to be filled in; offsets count from its start. */
export function placeholdersIn({ plain, kind, code, cells }: LineWords): readonly Span[] {
  if (kind === 'code') return [];
  const found = PATTERNS.flatMap((pattern) => matches(plain, pattern));
  if (kind !== 'item') found.push(...matches(plain, NOTE).filter(({ start }) => plain.slice(0, start).trim() !== ''));
  if (!OF_FORMATS.test(plain)) found.push(...matches(plain, FORMATS));
  for (const [bracket, pattern] of Object.entries(BRACKETED)) if (plain.includes(bracket)) found.push(...matches(plain, pattern));
  for (const part of cells ?? [{ start: 0, end: plain.length }]) {
    const own = plain.slice(part.start, part.end);
    const { blank, missing } = BARE.exec(own)?.groups ?? {};
    const left = blank ?? (kind === 'heading' ? undefined : missing);
    const at = part.start + own.lastIndexOf(left ?? '');
    if (left) found.push({ start: at, end: at + left.length });
  }
  if (found.length === 0) return found;
  const isCode = ({ start, end }: Span) => code.some((part) => part.start < end && part.end > start);
  const isAssigned = ({ start, end }: Span) =>
    kind === 'item' && ASSIGNED.test(plain.slice(start, end)) && /^(?:[^\s:]+\s+){3,}$/.test(plain.slice(0, start));
  // One in a row is a tick, several are values to be filled in.
  const ticks = (cells ?? []).filter(({ start, end }) => plain.slice(start, end).trim() === '[x]');
  const isTick = ({ start, end }: Span) => ticks.length === 1 && ticks.some((cell) => cell.start <= start && end <= cell.end);
  return apart(found.filter((place) => !isCode(place) && !isAssigned(place) && !isTick(place)));
}

/** “[AB to write the page]” after a task says who does something, and leaves nothing to be filled in. */
const ASSIGNED = /^\[@?\p{Lu}[\p{L}-]{0,20} to (?:add|write|complete|provide|decide|confirm|determine) \p{L}/u;

/** In the order of the text, those left out that begin within another one. */
export function apart(spans: Span[]): Span[] {
  let last = -1;
  return spans
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}

type LineWords = Pick<LineContent, 'plain' | 'kind' | 'code' | 'cells'>;

/** A line's words without its placeholders, and without the names of the fields beside a task that they are in: what nobody filled in says nothing. Offsets stay. */
export const withoutPlaceholders = (plain: string, placeholders: readonly Span[]): string =>
  placeholders.reduce((left, { start, end }) => {
    const from = start - (FIELD_NAME.exec(plain.slice(Math.max(0, start - LONGEST_NAME), start))?.groups?.name?.length ?? 0);
    return left.slice(0, from) + ' '.repeat(end - from) + left.slice(end);
  }, plain);

const FIELD_NAME =
  /[(,;]\s*(?<name>(?:owners?|assignees?|assigned to|responsible|DRI|due(?: date| by)?|deadline|ETA|status|priority|ticket|issue|bug|done when)\s*[:=]\s*)$/i;
const LONGEST_NAME = 30;

const matches = (plain: string, pattern: RegExp): Span[] =>
  allMatches(plain, pattern).map(({ 0: text, index }) => ({ start: index, end: index + text.trimEnd().length }));
