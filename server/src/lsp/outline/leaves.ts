import type { ActionItem, ElementReading, ElementSpec, PartSpec, Span, TimelineEntry } from '../..';
import { t } from '../../text/l10n';
import { milestonesAt } from '../../time/milestones-at';
import { elapsedTimes } from '../../time/since-start';
import type { Reading } from '../documents';
import { rangeOf } from '../position';
import type { OutlineNode } from '../protocol';
import type { Branch, Placed } from './tree';
import { describeAction, describeElement, describeEntry, entryDetail, nameOf, type PlaceInTime } from './wording';
import { worst } from './worst';

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
  label: t(spec.label),
  detail: t('missing'),
  state: 'missing',
  description: describeElement(spec),
});

function elementNode(spec: ElementSpec, found: ElementReading | undefined, { document }: Reading): OutlineNode {
  if (!found?.present) return { ...missingElement(spec), insert: `element:${spec.id}` };
  const place = found.span && rangeOf(document, found.span);
  return {
    id: `element:${spec.id}`,
    kind: 'element',
    label: t(spec.label),
    state: 'found',
    description: describeElement(spec, place ?? 'found'),
    ...(place && { range: place, selectionRange: place }),
  };
}

/** The timeline's entries of a section, as one node. */
export function entryNodes({ id, entries }: Branch, reading: Reading): OutlineNode[] {
  if (entries.length === 0) return [];
  const counted = elapsedTimes(reading.postmortem);
  const milestones = milestonesAt(reading.postmortem);
  const children = entries.map(({ index, item }) => {
    const { time = -1 } = item;
    return entryNode(
      { index, item },
      { counted, sinceStart: counted.passages.get(time)?.sinceStart, reached: milestones.get(time) },
      reading,
    );
  });
  return grouped({ id: `${id}/entries`, kind: 'timeline', label: t('Entries') }, children);
}

function entryNode(
  { index, item: entry }: Placed<TimelineEntry>,
  place: PlaceInTime,
  { document, postmortem, findings }: Reading,
): OutlineNode {
  const time = entry.time === undefined ? undefined : postmortem.times[entry.time];
  const noted = findings.filter(({ span }) => overlap(span, entry.span));
  const range = rangeOf(document, entry.span);
  const detail = entryDetail(place);
  return {
    id: `entry:${index}`,
    kind: 'entry',
    label: nameOf(entry, time),
    ...(detail && { detail }),
    ...(place.reached && { milestones: place.reached }),
    state: noted.length > 0 ? 'attention' : 'found',
    ...worst(noted),
    description: describeEntry(entry, time, place, noted),
    range,
    selectionRange: time && overlap(time.span, entry.span) ? rangeOf(document, time.span) : range,
  };
}

/** The action items of a section, as one node. */
export function actionNodes({ id, actions }: Branch, reading: Reading): OutlineNode[] {
  const children = actions.map((action) => actionNode(action, reading));
  return grouped({ id: `${id}/actions`, kind: 'actions', label: t('Action items') }, children);
}

function actionNode({ index, item: action }: Placed<ActionItem>, { document, findings }: Reading): OutlineNode {
  const range = rangeOf(document, action.span);
  const detail = [action.owner, action.due, action.ticket].filter(Boolean).join(' · ');
  return {
    id: `action:${index}`,
    kind: 'action',
    label: action.text,
    ...(detail && { detail }),
    state: action.vague ? 'attention' : 'found',
    ...worst(findings.filter(({ span }) => overlap(span, action.span))),
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
      ...worst(children),
      description: t('{0}: {1}.', group.label, children.length),
      range,
      selectionRange: first.range,
      children,
    },
  ];
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
