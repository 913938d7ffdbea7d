import { t } from '../text/l10n';
import { type Action, isOverdue } from './actions';

/** Action items that have something in common. */
export interface ActionGroup<Item extends Action = Action> {
  /** Stays the same when items change. */
  id: string;
  label: string;
  /** Those that are most urgent first. */
  items: Item[];
  overdue: number;
}

/** How urgent an open item is; the smaller, the more. */
const URGENCY = { overdue: 0, ownerless: 1, open: 2, done: 3 } as const;

export type Urgency = keyof typeof URGENCY;

/** What can be said of an item today. */
export function urgencyOf(item: Action, today: string): Urgency {
  if (item.done) return 'done';
  if (isOverdue(item, today)) return 'overdue';
  return item.owner === undefined ? 'ownerless' : 'open';
}

/** What items can be grouped by: the label of an item’s group. */
const GROUPINGS = {
  incident: ({ incident }) => incident,
  owner: ({ owner }) => owner ?? t('No owner'),
  due: (item, today) => (urgencyOf(item, today) === 'overdue' ? t('Overdue') : (item.dueDate?.slice(0, 7) ?? t('No date'))),
} as const satisfies Record<string, (item: Action, today: string) => string>;

export type Grouping = keyof typeof GROUPINGS;

export const isGrouping = (name: unknown): name is Grouping => typeof name === 'string' && Object.hasOwn(GROUPINGS, name);

/** The names of all groupings. */
export const groupings = Object.keys(GROUPINGS) as Grouping[];

/** Items in groups. What is overdue comes first, then what nobody owns, in each group and among the groups. */
export function groupActions<Item extends Action>(items: readonly Item[], by: Grouping, today: string): ActionGroup<Item>[] {
  const groups = new Map<string, ActionGroup<Item>>();
  const urgency = (item: Action) => URGENCY[urgencyOf(item, today)];
  const sorted = [...items].sort((a, b) => urgency(a) - urgency(b) || (a.dueDate ?? '9').localeCompare(b.dueDate ?? '9'));
  for (const item of sorted) {
    const label = GROUPINGS[by](item, today);
    // Two postmortems may have one title.
    const id = by === 'incident' ? item.file : label;
    const group = groups.get(id) ?? { id, label, items: [], overdue: 0 };
    group.items.push(item);
    if (urgencyOf(item, today) === 'overdue') group.overdue++;
    groups.set(id, group);
  }
  // In the order of their first items: months come in their order by themselves.
  return [...groups.values()];
}
