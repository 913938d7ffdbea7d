import type { Edit } from '../model/finding';
import type { ActionItem } from '../model/postmortem';
import { lineStart } from '../text/line-bounds';
import type { Span } from '../text/span';

/** An item's marker, and its box if it has one. */
const ITEM = /^([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)(\[[ xX]\](?=[ \t]))?/;

type State = readonly [open: string, done: string];

/** What a cell says of a task that is not done, and of one that is; the first fits where a cell says something else. */
const STATES: readonly [State, ...State[]] = [
  ['Open', 'Done'],
  ['[ ]', '[x]'],
  ['☐', '☑'],
  ['❌', '✅'],
  ['No', 'Yes'],
  ['N', 'Y'],
  ['Open', 'Closed'],
  ['Open', 'Completed'],
];

/** Ticks off an action item, or takes the tick back: by the box of its list item, or by the cell of its row that says so. Undefined where there is neither. */
export function tick(text: string, { span, status }: Pick<ActionItem, 'span' | 'status'>, done: boolean): Edit | undefined {
  return status ? changedCell(text, status, done) : changedBox(text, span.start, done);
}

function changedCell(text: string, span: Span, done: boolean): Edit {
  const written = text.slice(span.start, span.end);
  const [from, to] = done ? ([0, 1] as const) : ([1, 0] as const);
  const state = (STATES.find((pair) => pair[from].toLowerCase() === written.toLowerCase()) ?? STATES[0])[to];
  // In an empty cell it gets the air that cells have.
  if (!written) return { span, text: `${text[span.start - 1] === ' ' ? '' : ' '}${state}${text[span.end] === ' ' ? '' : ' '}` };
  return { span, text: written === written.toLowerCase() ? state.toLowerCase() : state };
}

function changedBox(text: string, at: number, done: boolean): Edit | undefined {
  const start = lineStart(text, at);
  const [, marker = '', box] = ITEM.exec(text.slice(start, at)) ?? [];
  if (!marker) return undefined;
  const from = start + marker.length;
  if (box) return { span: { start: from, end: from + box.length }, text: done ? '[x]' : '[ ]' };
  return done ? { span: { start: from, end: from }, text: '[x] ' } : undefined;
}
