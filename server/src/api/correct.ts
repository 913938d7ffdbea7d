import { applyEdits, type Edit, type Finding, fixAll, type Postmortem, type ReadTimes } from '..';
import { addZone, withoutZone, zoneTargets } from '../edits/add-zone';
import { ApartEdits } from '../lint/apart-edits';
import { ownFixesOf } from '../model/finding';
import type { ClockTime } from '../model/postmortem';

/** How a text is corrected beyond what is safe in any case. */
export interface CorrectOptions {
  /** The zone of all clock times that have none, as the author says. */
  zone?: string;
  /** Apply also fixes that leave something to fill in, or that may be meant otherwise. */
  unsafe?: boolean;
}

/** A text that was read, and what was found in it. */
interface Held {
  postmortem: Postmortem;
  findings: readonly Finding[];
}

/** The text with its fixes applied. `hold` reads a text and answers what is found in it; `readTimes` reads its clock times alone. */
export function correct(text: string, hold: (text: string) => Held, readTimes: ReadTimes, { zone, unsafe }: CorrectOptions = {}): string {
  const zoned = zone === undefined ? text : withZone(text, zone, hold, readTimes);
  let current = fixAll(zoned, hold, readTimes);
  // Only what is found now: what the fixes insert is for the author to fill in.
  const open = new Map<string, number>();
  for (const finding of unsafe ? hold(current).findings : []) open.set(keyOf(finding), (open.get(keyOf(finding)) ?? 0) + 1);
  for (let edits = unsafeEdits(hold(current), open); edits.length > 0; edits = unsafeEdits(hold(current), open))
    current = fixAll(applyEdits(current, edits), hold, readTimes);
  return current;
}

/** What it offers first is a guess at a zone; the author says one by `zone`. */
const ZONE_RULE = 'time-zone-missing';

const keyOf = ({ rule, message }: Finding): string => `${rule} ${message}`;

/** The preferred fix of each finding that is still open, but for those that would touch what another one changes: they stay open. */
function unsafeEdits({ findings, postmortem }: Held, open: Map<string, number>): Edit[] {
  const apart = new ApartEdits(postmortem.text);
  return findings.flatMap((finding) => {
    const left = open.get(keyOf(finding)) ?? 0;
    if (left === 0) return [];
    const edits = finding.rule === ZONE_RULE ? [] : (ownFixesOf(finding, postmortem).find(({ preferred }) => preferred)?.edits ?? []);
    if (!apart.take(edits)) return [];
    open.set(keyOf(finding), left - 1);
    return edits;
  });
}

/** Adds a zone to each clock time that has none. Times that would be read otherwise stay. */
function withZone(text: string, zone: string, hold: (text: string) => Held, readTimes: ReadTimes): string {
  const { postmortem } = hold(text);
  const edits = addZone(zoneTargets(withoutZone(postmortem.times), postmortem), zone, postmortem);
  const clocks = clocksOf(postmortem.times);
  const keepsClocks = (some: readonly Edit[]) => clocksOf(readTimes(applyEdits(text, some))) === clocks;
  return applyEdits(text, keepsClocks(edits) ? edits : edits.filter((edit) => keepsClocks([edit])));
}

const clocksOf = (times: readonly ClockTime[]): string => times.map(({ hour, minute, second }) => `${hour}:${minute}:${second}`).join();

/** Whether a word is read as a time zone after a clock time. */
export function isZone(zone: string, readTimes: ReadTimes): boolean {
  const [time, ...more] = readTimes(`- 14:05 ${zone} - The alert fired.\n`);
  return time?.zone.kind === 'explicit' && time.zone.text === zone && more.length === 0;
}
