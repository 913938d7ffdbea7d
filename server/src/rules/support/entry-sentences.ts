import type { ClockTime, TimelineEntry } from '../../model/postmortem';
import { partitionPoint } from '../../text/binary-search';
import type { Span } from '../../text/span';
import { endWithZone } from '../../time/place-of-time';

/** “At 14:05 UTC, …”: so few characters before its time that nothing else is said there. */
const LEAD = 6;

/** The sentences of an entry that each begin with a time of their own, its first one left out: they are entries too. */
export const entriesWithin = ({ sentences }: TimelineEntry, times: readonly ClockTime[]): Span[] =>
  sentences.filter((sentence, index) => {
    if (index === 0) return false;
    const first = times[partitionPoint(times, ({ span }) => span.start < sentence.start)];
    return first !== undefined && first.span.start < sentence.end && first.span.start - sentence.start <= LEAD;
  });

/** The sentences of an entry that say more than its time: “4 August, 04:30 AM (UTC).” is none. */
export function tellingSentences({ sentences }: TimelineEntry, time: ClockTime): Span[] {
  const head = endWithZone(time);
  return sentences.filter(({ end }) => end > head + 2);
}
