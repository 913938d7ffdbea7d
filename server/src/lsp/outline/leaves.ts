import type { ActionItem, ElementReading, ElementSpec, PartSpec, Span, TimelineEntry } from '../..';
import type { Reading } from '../documents';
import { rangeOf } from '../position';
import type { OutlineNode } from '../protocol';
import type { Branch, Placed } from './tree';
import { describeAction, describeElement, describeEntry, elapsed, nameOf } from './wording';

/** What the profile asks of a section, found or missing. */
export function elementNodes({ parts }: Branch, reading: Reading): OutlineNode[] {
  const found = new Map(reading.postmortem.elements.map((element) => [element.id, element]));
  const isShown = ({ id, optional }: ElementSpec) => !optional || found.get(id)?.present;
  return parts.flatMap(({ elements }) => elements.filter(isShown).map((spec) => elementNode(spec, found.get(spec.id), reading)));
}

/** The same for a section that is not there. */
export const missingElementNodes = (parts: readonly PartSpec[]): OutlineNode[] =>
  parts.flatMap(({ elements }) => elements.filter(({ optional }) => !optional).map((spec) => missingElement(spec)));

const missingElement = (spec: ElementSpec): OutlineNode => ({
  id: `element:${spec.id}`,
  kind: 'element',
  label: spec.label,
  detail: 'missing',
  state: 'missing',
  description: describeElement(spec),
});

function elementNode(spec: ElementSpec, found: ElementReading | undefined, { document }: Reading): OutlineNode {
  if (!found?.present) return { ...missingElement(spec), insert: `element:${spec.id}` };
  const place = found.span && rangeOf(document, found.span);
  return {
    id: `element:${spec.id}`,
    kind: 'element',
    label: spec.label,
    state: 'found',
    description: describeElement(spec, place ?? 'found'),
    ...(place && { range: place, selectionRange: place }),
  };
}

/** The timeline's entries of a section, as one node. */
export function entryNodes({ id, entries }: Branch, reading: Reading): OutlineNode[] {
  const children = entries.map((entry) => entryNode(entry, reading));
  return grouped({ id: `${id}/entries`, kind: 'timeline', label: 'Entries' }, children);
}

function entryNode({ index, item: entry }: Placed<TimelineEntry>, { document, postmortem, findings }: Reading): OutlineNode {
  const time = entry.time === undefined ? undefined : postmortem.times[entry.time];
  const noted = findings.filter(({ span }) => overlap(span, entry.span));
  const range = rangeOf(document, entry.span);
  return {
    id: `entry:${index}`,
    kind: 'entry',
    label: nameOf(entry, time),
    ...(entry.elapsed && entry.elapsed !== 'PT0S' && { detail: `+${elapsed(entry.elapsed)}` }),
    state: noted.length > 0 ? 'attention' : 'found',
    description: describeEntry(entry, time, noted),
    range,
    selectionRange: time && overlap(time.span, entry.span) ? rangeOf(document, time.span) : range,
  };
}

/** The action items of a section, as one node. */
export function actionNodes({ id, actions }: Branch, reading: Reading): OutlineNode[] {
  const children = actions.map((action) => actionNode(action, reading));
  return grouped({ id: `${id}/actions`, kind: 'actions', label: 'Action items' }, children);
}

function actionNode({ index, item: action }: Placed<ActionItem>, { document }: Reading): OutlineNode {
  const range = rangeOf(document, action.span);
  const detail = [action.owner, action.due, action.ticket].filter(Boolean).join(' · ');
  return {
    id: `action:${index}`,
    kind: 'action',
    label: action.text,
    ...(detail && { detail }),
    state: action.vague ? 'attention' : 'found',
    description: describeAction(action),
    range,
    selectionRange: range,
  };
}

/** A node around others; none around nothing. */
function grouped(group: Pick<OutlineNode, 'id' | 'kind' | 'label'>, children: OutlineNode[]): OutlineNode[] {
  const [first, last] = [children[0], children.at(-1)];
  if (!first?.range || !last?.range) return [];
  const range = { start: first.range.start, end: last.range.end };
  return [
    {
      ...group,
      detail: String(children.length),
      state: children.some(({ state }) => state !== 'found') ? 'attention' : 'found',
      description: `${group.label}: ${children.length}.`,
      range,
      selectionRange: first.range,
      children,
    },
  ];
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
