import type { CodeAction } from 'vscode-languageserver';
import type { Edit, Postmortem, Span } from '..';
import { insertDiagram } from '../edits/insert-diagram';
import { later, t } from '../text/l10n';
import { eolOf } from '../text/line-bounds';
import { DIAGRAMS, type Diagram } from '../views/timeline/mermaid';
import { timelineOf } from '../views/timeline/timeline';
import type { Client } from './client';
import type { Reading } from './documents';
import { workspaceEdit } from './edits';
import { CodeActionKind } from './protocol-values';

/** Draws the timeline as a Mermaid diagram: in the place of the one that is there, else after the timeline. Nothing where there is no timeline. */
export function drawDiagram(postmortem: Postmortem, kind: Diagram): Edit | undefined {
  const [present] = postmortem.diagrams;
  const drawn = DIAGRAMS[kind](timelineOf(postmortem));
  return present ? { span: present.span, text: drawn.replace(/\n/g, eolOf(postmortem.text)) } : insertDiagram(postmortem, drawn);
}

const TITLES: Readonly<Record<Diagram, string>> = {
  timeline: later('Insert the timeline as a Mermaid diagram'),
  gantt: later('Insert the timeline as a Mermaid Gantt chart'),
};

/** At an entry of the timeline: inserting a diagram, where there is none yet. */
export function diagramActions(reading: Reading, asked: Span, client: Client): CodeAction[] {
  const { postmortem } = reading;
  const isAt = postmortem.timeline.some(({ span }) => span.start <= asked.end && asked.start <= span.end);
  if (!isAt || postmortem.diagrams.length > 0) return [];
  return (Object.keys(TITLES) as Diagram[]).flatMap((kind): CodeAction[] => {
    const edit = drawDiagram(postmortem, kind);
    return edit ? [{ title: t(TITLES[kind]), kind: CodeActionKind.Refactor, edit: workspaceEdit(reading, [edit], client) }] : [];
  });
}
