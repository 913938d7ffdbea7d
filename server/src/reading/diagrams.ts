import type { Diagram } from '../model/postmortem';
import { DIAGRAM_MARK } from '../model/vocabulary';
import { lineEnd, lineStart } from '../text/line-bounds';

const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*mermaid\b/;

/** The Mermaid diagrams that were drawn from this document, by the comment in their first lines. */
export function readDiagrams(source: string): Diagram[] {
  const diagrams: Diagram[] = [];
  for (let at = source.indexOf(DIAGRAM_MARK); at >= 0; at = source.indexOf(DIAGRAM_MARK, at + 1)) {
    const first = lineStart(source, at);
    const fence = FENCE.exec(source.slice(lineStart(source, first - 1), first))?.[1];
    const start = lineEnd(source, at) + 1;
    const close = fence === undefined ? -1 : source.indexOf(`\n${fence}`, start - 1);
    if (close < 0) continue;
    const span = { start, end: Math.max(start, close + 1) };
    diagrams.push({
      span,
      mark: { start: at, end: at + DIAGRAM_MARK.length },
      text: source.slice(span.start, span.end).replace(/\r\n/g, '\n'),
    });
  }
  return diagrams;
}
