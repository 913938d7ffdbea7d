import type { ClockTime, Postmortem } from '../..';
import { zonesToOffer } from '../..';
import { t } from '../../text/l10n';
import { secondsOfOffset } from '../../time/compare';
import { offsetAt } from '../../time/daylight-saving';
import { milestonesAt } from '../../time/milestones-at';
import { otherClock, secondsAhead, secondsAheadIn } from '../../time/other-clock';
import { placeOfTime } from '../../time/place-of-time';
import { elapsedTimes } from '../../time/since-start';
import { meanings } from '../../time/zone-meanings';
import { saysOffset } from '../../time/zone-offset-nearby';
import type { Client } from '../client';
import * as wording from '../wording';
import { type NoteAt, touches } from './note';

/** Of a clock time: the instant in UTC and in the user's zone, or why it is not known; how long after the start and after the entry before. */
export const timeAt: NoteAt = (postmortem, offset, user) => {
  const index = postmortem.times.findIndex((time) => touches(placeOfTime(time, postmortem.text), offset));
  const time = postmortem.times[index];
  if (!time?.valid || time.hour === undefined) return undefined;
  const ahead = secondsAhead(time);
  const instant = ahead === undefined ? unknown(time, postmortem, user) : known(time, ahead, user.userZone());
  const lines = [...instant, ...course(index, postmortem)];
  const title = wording.timeTitle(time);
  return lines.length > 0 || (time.date && !time.dated) ? { span: placeOfTime(time, postmortem.text), title, lines } : undefined;
};

function known(time: ClockTime, ahead: number, userZone: string): string[] {
  const user = secondsAheadIn(userZone, time.instant);
  return [
    ...(ahead === 0 ? [] : [wording.inUtc(otherClock(time, ahead, 0))]),
    ...(user === undefined || user === ahead || user === 0 ? [] : [wording.inUserZone(otherClock(time, ahead, user), userZone)]),
  ];
}

/** Why the instant of a time is not known, and what to do. */
function unknown(time: ClockTime, postmortem: Postmortem, { userOffset }: Pick<Client, 'userOffset'>): string[] {
  const { zone, date } = time;
  if (zone.kind === 'none') return [wording.noZone(time, zonesToOffer(postmortem, userOffset)[0])];
  const name = zone.text ?? '';
  const { offsets = [] } = zone;
  if (offsets.length > 1 && !saysOffset(zone, postmortem.text)) {
    const whose = meanings[name.toUpperCase()];
    const meant = offsets.map((offset, index) => wording.meaning(offset, whose?.[index], otherClock(time, secondsOfOffset(offset), 0)));
    return [wording.ambiguous(name), ...meant];
  }
  const seasonal = zone.iana && !date ? offsetAt(zone.iana, undefined) : [];
  return seasonal.length > 1 ? [wording.seasonal(name, seasonal)] : [];
}

/** Where the entry of a time is in the course of the incident. */
function course(index: number, postmortem: Postmortem): string[] {
  const { origin, passages } = elapsedTimes(postmortem);
  const { sinceStart, sinceBefore, before, midnight } = passages.get(index) ?? {};
  const time = postmortem.times[index];
  const isOrigin = time === origin?.time;
  return [
    ...(milestonesAt(postmortem).get(index) ?? []).map((id) => t(wording.milestone[id])),
    ...(isOrigin && !origin?.sure ? [t(wording.timelineBegins)] : []),
    ...(midnight ? [t(wording.afterMidnight)] : []),
    ...(origin && !isOrigin && sinceStart ? [wording.sinceStart(sinceStart, origin)] : []),
    ...(sinceBefore !== undefined && before && sinceBefore !== sinceStart ? [wording.sinceBefore(sinceBefore, before)] : []),
  ];
}
