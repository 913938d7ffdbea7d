import type { Nodes } from 'mdast';
import { blocksOf } from '../edits/insert-block';
import { frontMatter } from '../markdown/front-matter';
import type { Postmortem } from '../model/postmortem';
import { contentEnd, lineStart } from '../text/line-bounds';
import type { Span } from '../text/span';

const VERBATIM: ReadonlySet<Nodes['type']> = new Set(['code', 'inlineCode', 'html']);

/** Whether a place takes a text as it is: code, HTML and comments, front matter. */
export function isVerbatim({ text }: Postmortem, { start }: Span): boolean {
  const matter = frontMatter(text);
  return (matter !== undefined && start < matter.span.end) || hasVerbatim(blocksOf(text), start);
}

const hasVerbatim = (nodes: readonly Nodes[], at: number): boolean =>
  nodes.some((node) => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    return start < at && at < end && (VERBATIM.has(node.type) || ('children' in node && hasVerbatim(node.children, at)));
  });

/** Whether a place is in the timeline, and nothing but the bullet of an empty entry is on its line. */
export function inTimeline({ text, sections }: Postmortem, { start, end }: Span): { section: boolean; line: boolean } {
  const written = text.slice(0, start).trimEnd().length;
  const around = sections.filter(({ span }) => span.start < start && (written <= span.end || start <= span.end));
  const line = text.slice(lineStart(text, start), start) + text.slice(end, contentEnd(text, end));
  return {
    section: around.some(({ covers, titleSpan }) => covers.includes('timeline') && start >= titleSpan.end),
    line: /^[ \t>]*(?:[-*+]|\d{1,9}[.)])?[ \t]*$/.test(line),
  };
}
