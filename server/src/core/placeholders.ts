import type { Html, Nodes } from 'mdast';
import { seeker } from './along-pages';
import { type Line, pagesOfLines } from './line';
import { allMatches } from './match';
import type { Placeholder, Span } from './model';
import { moved } from './span';

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
  '[': new RegExp(`\\[(?:${ASKED})\\b[^[\\]\\n]{0,80}\\](?![([:])|\\[(?:X{1,3}%?|name|\\.\\.\\.|…)\\](?![([:])`, 'gi'),
  '{': new RegExp(`(?<![$\\w{])\\{{1,2}\\s?(?:${ASKED}|name)\\b[^{}.,\\n]{0,80}\\}{1,2}`, 'gi'),
};
/** A whole line, item or value: “Root cause: ...”. */
const BARE = /^(?:[^:.]{0,60}:)?[\s*_]*(?<blank>\.{3,}|…+|_{4,}|\?{2,}|x{3,})[\s*_]*$/i;

/** Elements of HTML that are written in Markdown. Source: the HTML standard's index of elements. */
const ELEMENTS = new Set(
  `a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn
   dialog div dl dt em embed fieldset figcaption figure font footer form g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li
   link main map mark math menu meta meter nav noscript object ol optgroup option output p param path picture pre progress q rect rp rt ruby s samp script
   search section select slot small source span strike strong style sub summary sup svg table tbody td template text textarea tfoot th thead time title tr track tt u ul
   var video wbr circle line polygon defs`.split(/\s+/),
);

/** Finds what is left of a template in prose; code, comments and addresses are not looked at. `tags` are those that are no HTML. */
export function readPlaceholders(text: string, lines: readonly Line[], tags: readonly Span[]): Placeholder[] {
  const spans = [...tags];
  leftIn(lines, (line, found) => {
    for (const span of found) spans.push(moved(span, line.span.start));
  });
  let end = -1;
  const apart = spans.sort((a, b) => a.start - b.start || b.end - a.end).filter((span) => span.start >= end && (end = span.end) > 0);
  return apart.map((span) => ({ span, text: text.slice(span.start, span.end) }));
}

/** Placeholders of lines, their places told from the line's beginning. */
const leftIn = seeker(pagesOfLines, ({ plain, span, kind, code, cells }): readonly Span[] | undefined => {
  if (kind === 'code') return undefined;
  const found = PATTERNS.flatMap((pattern) => matches(plain, pattern));
  for (const [bracket, pattern] of Object.entries(BRACKETED)) if (plain.includes(bracket)) found.push(...matches(plain, pattern));
  for (const part of cells ?? [span]) {
    const own = plain.slice(part.start - span.start, part.end - span.start);
    const blank = BARE.exec(own)?.groups?.blank;
    const at = part.start - span.start + own.lastIndexOf(blank ?? '');
    if (blank) found.push({ start: at, end: at + blank.length });
  }
  const left = found.filter(({ start, end }) => !code.some((part) => part.start - span.start < end && part.end - span.start > start));
  return left.length > 0 ? left : undefined;
});

const matches = (plain: string, pattern: RegExp): Span[] =>
  allMatches(plain, pattern).map(({ 0: text, index }) => ({ start: index, end: index + text.trimEnd().length }));

/** `<service name>` is HTML to Markdown, but no element of HTML. */
export const unknownTags = (nodes: readonly Nodes[]): Span[] =>
  nodes.flatMap((node) => (node.type === 'html' ? tagsIn(node) : 'children' in node ? unknownTags(node.children) : []));

function tagsIn({ value, position }: Html): Span[] {
  const at = position?.start.offset ?? 0;
  const shown = value.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
  return [...shown.matchAll(/<([a-z][\w-]*)(?:\s[^<>="]*)?>/gi)]
    .filter(({ 1: name = '' }) => !ELEMENTS.has(name.toLowerCase()) && !shown.includes(`</${name}>`))
    .map(({ 0: tag, index }) => ({ start: at + index, end: at + index + tag.length }));
}
