import { type Format, type ImportedEvent, MOST_EVENTS } from '../event';
import { clockAt, isInstant, monthOf, stampAt, type WallDate } from '../moment';

/** `--- Log opened Wed Mar 04 14:00:00 2026`, `--- Day changed Thu Mar 05 2026`, `**** BEGIN LOGGING AT Wed Mar  4 14:00:00 2026` */
const DAY =
  /^(?:--- (?:Log opened|Log closed|Day changed)|\*\*\*\* (?:BEGIN|ENDING) LOGGING AT) [A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\d{1,2})(?: \d\d:\d\d:\d\d)? (\d{4})$/;
const SAID = /^[ \t]*<[ @+%&~!]?([^<>\s]{1,64})>[ \t]+(?=\S)/;
const ACTED = /^[ \t]+\*[ \t]+([^\s*]{1,64})[ \t]+(?=\S)/;
/** What the client itself says: who came and went, modes, topics. */
const NOTICE = /^[ \t]+(?:-!-|\*[ \t]|-->|<--|---|--|=!=)/;
/** What HexChat writes as it writes an action. */
const CAME_OR_WENT = /^\S{1,64} (?:has (?:joined|quit|left)|talking on|gives (?:channel|voice)|sets mode|is now known as)/;
/** WeeChat parts time, name and message by tabs. */
const TABBED = /^\t[ @+%&~!]?([^\s<>@+%&~!-][^\t]{0,63}|\*)\t(?=\S)/;

/** The logs of irssi, WeeChat and HexChat. Sources: irssi's settings log_timestamp and log_day_changed, WeeChat's logger.file.time_format, HexChat's log.c. */
export const irc: Format = {
  id: 'irc',
  name: 'IRC',
  read: ({ lines }) => {
    const events: ImportedEvent[] = [];
    let day: WallDate | undefined;
    let seen = false;
    for (const line of lines) {
      if (events.length > MOST_EVENTS) break;
      if (line.trim() === '') continue;
      const [, month, date, year] = DAY.exec(line) ?? [];
      if (month) {
        day = { year: Number(year), month: monthOf(month), day: Number(date) };
        seen = true;
        continue;
      }
      const time = timeOf(line, day);
      const rest = time && line.slice(time.end);
      const said = rest && (TABBED.exec(rest) ?? SAID.exec(rest) ?? (rest.startsWith('\t') ? undefined : ACTED.exec(rest)));
      if (time && rest && said) {
        const event = { when: time.when, ...saidIn(said[1] ?? '', rest.slice(said[0].length), said[1] !== '*' && ACTED.test(rest)) };
        if (!CAME_OR_WENT.test(event.text)) events.push(event);
        seen = true;
      } else if (rest === undefined || !NOTICE.test(rest)) {
        if (!seen || events.length === 0) return undefined;
        const last = events.at(-1) as ImportedEvent;
        events[events.length - 1] = { ...last, text: `${last.text}\n${line}` };
      }
    }
    return events.length > 0 ? events : undefined;
  },
};

/** A message and its author; an action, `* ada restarts it`, has its author in its text. */
function saidIn(name: string, text: string, action: boolean): Omit<ImportedEvent, 'when'> {
  if (action) return { text: `${name} ${text}`, names: [name] };
  return name === '*' ? { text, names: [/^\S{1,64}/.exec(text)?.[0] ?? ''] } : { text, who: name };
}

/** The time at the head of a line; where it is a clock's only, of the day that was named last. */
function timeOf(line: string, day: WallDate | undefined): { when: ImportedEvent['when']; end: number } | undefined {
  const stamp = stampAt(line);
  if (stamp && !isInstant(stamp.when)) {
    const { date } = stamp.when;
    const year = day && 'year' in day ? day.year : undefined;
    return date && 'month' in date && date.year === undefined && year !== undefined
      ? { ...stamp, when: { ...stamp.when, date: { ...date, year } } }
      : stamp;
  }
  if (stamp) return stamp;
  const open = line.startsWith('[') ? 1 : 0;
  const clock = clockAt(line, open);
  if (!clock || (open === 1 && line[clock.end] !== ']')) return undefined;
  return { when: { second: clock.second, ...(day && { date: day }) }, end: clock.end + open };
}
