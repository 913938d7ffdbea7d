import { pager } from '../../incremental/chunked-list';
import { picker } from '../../incremental/map-chunks';
import { remembered } from '../../incremental/memo';
import type { ClockTime, Postmortem } from '../../model/postmortem';

/** Times that follow each other in a document. */
export const pagesOfTimes = pager<ClockTime>();

/** Picks clock times of a document. A time is the same object from one reading to the next while it stands as it stood, so that only new ones are looked at. */
export const timesWhere = (isMeant: (time: ClockTime) => boolean): ((times: readonly ClockTime[]) => readonly ClockTime[]) =>
  picker(pagesOfTimes, isMeant);

/**
 * As `remembered`, of a document's timeline: it is the same list from one reading to the next while the text up to its end is what it was, with its times and sections.
 * The function may use no more of the document than that.
 */
export function ofTimeline<V>(make: (postmortem: Postmortem) => V): (postmortem: Postmortem) => V {
  const known = remembered((_timeline: Postmortem['timeline']): { made?: V } => ({}));
  return (postmortem) => {
    const memory = known(postmortem.timeline);
    if (!('made' in memory)) memory.made = make(postmortem);
    return memory.made as V;
  };
}
