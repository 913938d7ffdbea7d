import { memoAll } from '../incremental/memo';
import type { Line, LineContent } from '../markdown/line';
import { wrappedEnds } from './line-wrapping';
import { sectionPaths } from './section-path';
import type { SectionLines } from './sections';
import { labelKey, makeStatement, type Statement, type StatementContent } from './statement';

/** What titles the statements below, and how deep in lists it is; 0 where depth does not matter. */
interface Label {
  text: string;
  depth: number;
}

/** Groups lines into statements, section titles left out. */
export function groupStatements(lines: readonly Line[], sections: readonly SectionLines[]): Statement[] {
  const titles = new Map(sections.map((section) => [section.from, section]));
  const pathOf = sectionPaths(sections);
  const endFrom = wrappedEnds(lines, (line) => titles.has(line));
  const statements: Statement[] = [];
  let label: Label = { text: '', depth: 0 };
  for (let from = 0; from < lines.length; ) {
    const { content: line, span } = lines[from] as Line;
    const title = titles.get(from);
    if (title && title.runIn === undefined) {
      label = { text: title.covers.length > 0 ? '' : labelKey(title.title), depth: 0 };
      from++;
      continue;
    }
    const to = line.kind === 'text' || line.kind === 'item' ? endFrom(from) : from + 1;
    if (line.kind !== 'code' && !line.header) {
      const above = line.kind === 'item' && line.depth <= label.depth ? '' : label.text;
      const next = lines[to]?.content;
      const content = statementOf(lines, from, to, above, titles.has(to));
      const end = (lines[to - 1] as Line).span.end;
      statements.push({ content, span: { start: span.start, end }, from, to, path: pathOf(from) });
      if (content.titling || (content.label && content.text.endsWith(':'))) {
        // “- Tasks:” titles the items below it, or the ones after it when there are none.
        const titlesBelow = line.kind === 'item' && (next?.depth ?? 0) > line.depth;
        label = { text: content.label, depth: titlesBelow ? line.depth : 0 };
      }
    }
    from = to;
  }
  return statements;
}

/** The content of the statement on some lines. */
function statementOf(lines: readonly Line[], from: number, to: number, above: string, lastOfSection: boolean): StatementContent {
  const { content, span } = lines[from] as Line;
  if (to === from + 1) return statementContent(content, lines[to]?.content, above, lastOfSection);
  const more = lines.slice(from + 1, to).flatMap((line) => [line.content, line.span.start - span.start]);
  return statementContent(content, lines[to]?.content, above, lastOfSection, ...more);
}

/** The same by contents alone; `more` are the lines after the first, each with where it starts. */
const statementContent = memoAll(
  (
    line: LineContent,
    next: LineContent | undefined,
    above: string,
    lastOfSection: boolean,
    ...more: readonly (LineContent | number)[]
  ): StatementContent => {
    const rest = more.flatMap((content, index) => (typeof content === 'number' ? [] : [{ content, at: more[index + 1] as number }]));
    return makeStatement([{ content: line, at: 0 }, ...rest], { next, above, lastOfSection });
  },
);
