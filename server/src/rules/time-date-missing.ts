import type { Edit, Fix } from '../model/finding';
import type { Postmortem, TimedEntry } from '../model/postmortem';
import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { literal } from '../text/snippet';
import { endWithZone } from '../time/place-of-time';

export default rule({
  id: 'time-date-missing',
  summary: 'A timeline that passes midnight says so with a date.',
  severity: 'warning',
  *check(postmortem) {
    for (const { entry, before } of midnights(postmortem))
      yield {
        span: entry.time.span,
        message: t('No date after midnight: {0} follows {1}. Write its date, or “(next day)”.', entry.time.text, before.time.text),
        related: [{ span: before.time.span, message: t('The entry before: {0}', before.time.text) }],
        fixes: [...withDate(entry), saysNextDay(entry, postmortem)],
      };
  },
});

/** Entries after a midnight that nothing but the clock shows, and those before it. */
const midnights = (postmortem: Postmortem): { entry: TimedEntry; before: TimedEntry }[] =>
  postmortem.runs.flatMap((run) =>
    run.flatMap((entry, index) => (entry.midnight ? [{ entry, before: run[index - 1] as TimedEntry }] : [])),
  );

function withDate({ time }: TimedEntry): Fix[] {
  if (!time.date) return [];
  const edit: Edit = { span: { start: time.span.start, end: time.span.start }, text: `${time.date} ` };
  return [
    {
      title: t('Write the date: {0}', `${time.date} ${time.text}`),
      edits: [{ ...edit, snippet: `\${1:${literal(time.date)}} ` }],
      preferred: true,
    },
  ];
}

/** After the time, its zone and the bracket that they are in. */
function saysNextDay({ time }: TimedEntry, { text }: Postmortem): Fix {
  const end = endWithZone(time);
  // Not between the two parts of a link.
  const at = /^[)\]](?![([])/.test(text.slice(end, end + 2)) ? end + 1 : end;
  return { title: t('Write “(next day)” after the time'), edits: [{ span: { start: at, end: at }, text: ' (next day)' }] };
}
