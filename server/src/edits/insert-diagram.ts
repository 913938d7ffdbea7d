import type { Edit } from '../model/finding';
import type { Postmortem } from '../model/postmortem';
import { DIAGRAM_MARK } from '../model/vocabulary';
import { eolOf } from '../text/line-bounds';
import { blocksOf } from './insert-block';

/** Inserts a Mermaid diagram of the timeline after its last entry; undefined where there is none. `diagram` ends with a line end. */
export function insertDiagram({ text, timeline }: Pick<Postmortem, 'text' | 'timeline'>, diagram: string): Edit | undefined {
  const last = timeline.at(-1)?.span.end;
  if (last === undefined) return undefined;
  // A fence in the middle of a list or a table would part it.
  const at = blocksOf(text).find(({ start, end }) => start <= last && end >= last)?.end ?? last;
  const isEnd = text.slice(at).trim() === '';
  const fence = `\n\n\`\`\`mermaid\n${DIAGRAM_MARK}: drawn from the timeline of this document\n${diagram}\`\`\`${isEnd ? '' : /^\r?\n\s*\n/.test(text.slice(at)) ? '' : '\n'}`;
  return { span: { start: at, end: at }, text: fence.replace(/\n/g, eolOf(text)) };
}
