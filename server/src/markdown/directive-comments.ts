import type { Nodes, Root } from 'mdast';
import type { Directive } from '../model/postmortem';
import { type DirectiveKind, directiveKinds } from '../model/vocabulary';
import { blank } from '../text/blank';
import type { Span } from '../text/span';

const OPEN = '<!--';
const CLOSE = '-->';
const MAY_HOLD = /<!--\s*postmortem-/;
const COMMAND = /^\s*postmortem-([a-z-]*[a-z])(?=\s|$)/;
const REASON = /(?:^|\s)--(?=\s|$)/;

/** The comments of a text that turn rules off and on: `<!-- postmortem-disable-next-line time-zone-missing -- the log has none -->`. Code has no comments. */
export function readDirectives(text: string, root: Root): Directive[] {
  return MAY_HOLD.test(text) ? [...commentsOf(root)].flatMap((span) => [...directivesIn(text, span)]) : [];
}

function* commentsOf(node: Nodes): Generator<Span> {
  if (node.type === 'html') yield { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
  if ('children' in node) for (const child of node.children) yield* commentsOf(child);
}

function* directivesIn(text: string, { start, end }: Span): Generator<Directive> {
  const html = text.slice(start, end);
  for (let [at, close] = [html.indexOf(OPEN), -1]; at >= 0; at = html.indexOf(OPEN, at + 1)) {
    const from = at + OPEN.length;
    if (close < from) close = html.indexOf(CLOSE, from);
    if (close < 0) return;
    const directive = directiveIn(html.slice(from, close), start + from);
    if (!directive) continue;
    yield directive;
    at = close;
  }
}

/** What a comment says between its marks. */
function directiveIn(said: string, from: number): Directive | undefined {
  const [command, keyword = ''] = COMMAND.exec(said) ?? [];
  if (command === undefined) return undefined;
  const commandEnd = from + command.length;
  const body = said.slice(command.length);
  const reason = REASON.exec(body);
  const rules = [...body.slice(0, reason?.index).matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => {
    const start = commandEnd + index;
    return { id, span: { start, end: start + id.length } };
  });
  return {
    keyword,
    keywordSpan: { start: commandEnd - keyword.length, end: commandEnd },
    ...(isKind(keyword) && { kind: keyword }),
    span: { start: from - OPEN.length, end: from + said.length + CLOSE.length },
    rules,
    ...(reason && { reason: body.slice(reason.index + reason[0].length).trim() }),
  };
}

const isKind = (keyword: string): keyword is DirectiveKind => (directiveKinds as readonly string[]).includes(keyword);

/** The text without these comments, offsets kept: in a line or a cell they are no content. Tabs, because spaces in a row are what markup leaves. */
export const withoutDirectives = (text: string, directives: readonly Directive[]): string =>
  blank(
    text,
    directives.map(({ span }) => span),
    '\t',
  );
