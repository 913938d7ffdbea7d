import type { ClockTime } from '../model/postmortem';
import { later, t } from '../text/l10n';
import { convertTimes } from './convert-times';
import { type Asked, linesAround, meets, type Refactoring } from './refactoring';
import { isIn, targetsOf } from './zone-target';

/** All times, or the selected ones, in UTC, in a zone that the document uses, or in the user's own. */
export function convertZones(asked: Asked): Refactoring[] {
  const { postmortem, userOffset, read } = asked;
  const [wanted, which] = timesAsked(asked);
  if (wanted.length === 0) return [];
  const time = (index: number) => postmortem.times[index] as ClockTime;
  return targetsOf(postmortem, userOffset).flatMap((target): Refactoring[] => {
    const zoned = wanted.filter((index) => time(index).valid && time(index).zone.kind !== 'none');
    if (zoned.every((index) => isIn(time(index), target))) return [];
    const { edits, count, left } = convertTimes(postmortem, zoned, target, read);
    // Why it can't be done is the same for every zone.
    if (count === 0 && (left.length === 0 || target.name !== 'UTC')) return [];
    const own = { id: `zone ${target.name}`, kind: 'zone', edits: () => edits };
    if (count === 0) return [{ ...own, title: t(TITLES[which].none, target.name), disabled: left.join(' ') }];
    const title = count === 1 ? t('Convert one time to {0}', target.name) : t(TITLES[which].some, count, target.name);
    return [{ ...own, title: left.length === 0 ? title : t('{0}; some stay as they are', title) }];
  });
}

const TITLES = {
  all: { none: later('Convert all times to {0}'), some: later('Convert {0} times to {1}') },
  selected: { none: later('Convert selected times to {0}'), some: later('Convert {0} selected times to {1}') },
};

/** The times that are asked for: the selected ones, or all of them where the cursor is in a line with a time or in a title of the timeline. */
export function timesAsked(asked: Asked): [indices: number[], which: 'selected' | 'all'] {
  const { postmortem, selection } = asked;
  const { times, sections } = postmortem;
  const line = linesAround(asked);
  if (selection.start < selection.end) {
    const isSelected = (time: ClockTime | undefined) => time !== undefined && meets(time.span, selection);
    // The ends of a range go together.
    const selected = [...times.keys()].filter((index) => isSelected(times[index]) || isSelected(times[times[index]?.partner ?? -1]));
    if (selected.length > 0 && selected.length < times.length) return [selected, 'selected'];
  }
  const isHere =
    times.some(({ span }) => meets(span, line)) ||
    sections.some(({ covers, titleSpan }) => covers.includes('timeline') && meets(titleSpan, line));
  return [isHere ? [...times.keys()] : [], 'all'];
}
