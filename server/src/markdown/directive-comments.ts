import type { Nodes, Root } from 'mdast';
import type { Directive } from '../model/postmortem';
import type { DirectiveKind } from '../model/vocabulary';
import type { Span } from '../text/span';

/** What a comment may say behind `postmortem-`. */
export const directiveKinds: readonly DirectiveKind[] = ['disable-next-line', 'disable-line', 'disable', 'enable', 'disable-file'];

const MAY_HOLD = /<!--\s*postmortem-/;
const COMMENT = /(<!--\s*)(postmortem-([a-z-]*[a-z]))(?:(\s+)([^]*?))?\s*-->/g;
const REASON = /(?:^|\s)--(?=\s|$)/;

/** The comments of a text that turn rules off and on: `<!-- postmortem-disable-next-line time-zone-missing -- the log has none -->`. Code holds no comments. */
export function readDirectives(text: string, root: Root): Directive[] {
  return MAY_HOLD.test(text) ? [...commentsOf(root)].flatMap((span) => directivesIn(text, span)) : [];
}

function* commentsOf(node: Nodes): Generator<Span> {
  if (node.type === 'html') yield { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
  if ('children' in node) for (const child of node.children) yield* commentsOf(child);
}

function directivesIn(text: string, { start, end }: Span): Directive[] {
  return [...text.slice(start, end).matchAll(COMMENT)].map((match): Directive => {
    const [whole, open = '', command = '', keyword = '', gap = '', body = ''] = match;
    const at = start + match.index;
    const commandEnd = at + open.length + command.length;
    const reason = REASON.exec(body);
    const rules = [...body.slice(0, reason?.index).matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => {
      const from = commandEnd + gap.length + index;
      return { id, span: { start: from, end: from + id.length } };
    });
    return {
      keyword,
      keywordSpan: { start: commandEnd - keyword.length, end: commandEnd },
      ...(isKind(keyword) && { kind: keyword }),
      span: { start: at, end: at + whole.length },
      rules,
      ...(reason && { reason: body.slice(reason.index + reason[0].length).trim() }),
    };
  });
}

const isKind = (keyword: string): keyword is DirectiveKind => (directiveKinds as readonly string[]).includes(keyword);

/** The text without these comments, offsets kept: in a line or a cell they are no content. Tabs, because a run of spaces stands for markup that was there. */
export const withoutDirectives = (text: string, directives: readonly Directive[]): string =>
  directives.reduce(
    (kept, { span: { start, end } }) => kept.slice(0, start) + kept.slice(start, end).replace(/[^\r\n]/g, '\t') + kept.slice(end),
    text,
  );
