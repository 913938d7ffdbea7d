import type { Span } from '../text/span';
import { allMatches } from '../text/sticky';
import type { LineContent } from './line';

const ASKED =
  'your|insert|enter|add|describe|specify|fill|provide|list|number of|name of|link to|company|team|date|start|end|time|duration|timezone|percentage|person|service|system|incident|user';

/**
 * What templates leave to be filled in. Sources: GitLab's public incident issues (“TBD”, “1. ...”), the templates of dastergon's collection
 * (`<…>`, `{…}`, `YYYY-MM-DD`), and published write-ups (“[Your Name]”, “X%”, “HH:MM”).
 */
const PATTERNS: readonly RegExp[] = [
  /\bTBD\b|\bTBC\b|\bTBA\b|\bFIXME\b|\bTO BE (?:DETERMINED|CONFIRMED|WRITTEN|FILLED(?: IN)?|COMPLETED)\b/g,
  /\bTODO\b:(?=\s*$)|\bTODO:\s+(?=\p{Ll})/gu,
  /\bto be (?:filled in|written|determined|decided)\b(?=\W*$)/gi,
  /\bX{2,}(?=\s*(?:%|percent|users|customers|minutes|hours|requests)\b|\s*$)|(?<![\w.])X{1,3}(?=\s?%)|\bXX+:XX+\b|\?\?+(?=\s?%)/g,
  /\b(?:YYYY|yyyy)[-/.](?:MM|mm)[-/.](?:DD|dd)\b|\b(?:DD|dd|MM)[-/.](?:MM|mm|DD)[-/.](?:YYYY|yyyy)\b|\b(?:HH|hh):(?:MM|mm)(?::(?:SS|ss))?\b/g,
  /\blorem ipsum\b/gi,
];
/** The same in brackets, by the one that they begin with. */
const BRACKETED: Readonly<Record<string, RegExp>> = {
  '[': new RegExp(
    `\\[TODO\\b[^[\\]\\n]{0,200}\\](?![([:])|\\[(?:${ASKED})\\b[^[\\]\\n]{0,80}\\](?![([:])|\\[(?:X{1,3}%?|name|\\.\\.\\.|…)\\](?![([:])`,
    'gi',
  ),
  '{': new RegExp(`(?<![$\\w{])\\{{1,2}\\s?(?:${ASKED}|name)\\b[^{}.,\\n]{0,80}\\}{1,2}`, 'gi'),
};
/** A whole line, item or value: “Root cause: ...”. “TODO” alone may be a title, and a state: only after another label it is what is missing. */
const BARE =
  /^(?:[^:.]{0,60}:)?[\s*_]*(?<blank>\.{3,}|…+|____(?=(?:(?!____)[\s*_])*$)|\?{2,}|x{3,})[\s*_]*$|^(?!\W*(?:status|state|progress)\b)[^:.]{2,60}:[\s*_]*(?<missing>TODO)[\s*_.]*$/i;

/** The places of a line that are still to be filled in; offsets count from its start. */
export function placeholdersIn({ plain, kind, code, cells }: LineWords): readonly Span[] {
  if (kind === 'code') return [];
  const found = PATTERNS.flatMap((pattern) => matches(plain, pattern));
  for (const [bracket, pattern] of Object.entries(BRACKETED)) if (plain.includes(bracket)) found.push(...matches(plain, pattern));
  for (const part of cells ?? [{ start: 0, end: plain.length }]) {
    const own = plain.slice(part.start, part.end);
    const { blank, missing } = BARE.exec(own)?.groups ?? {};
    const left = blank ?? (kind === 'heading' ? undefined : missing);
    const at = part.start + own.lastIndexOf(left ?? '');
    if (left) found.push({ start: at, end: at + left.length });
  }
  if (found.length === 0) return found;
  return apart(found.filter(({ start, end }) => !code.some((part) => part.start < end && part.end > start)));
}

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

/** A line's words without its placeholders: what nobody filled in says nothing. Offsets stay. */
export const withoutPlaceholders = (plain: string, placeholders: readonly Span[]): string =>
  placeholders.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), plain);

const matches = (plain: string, pattern: RegExp): Span[] =>
  allMatches(plain, pattern).map(({ 0: text, index }) => ({ start: index, end: index + text.trimEnd().length }));
