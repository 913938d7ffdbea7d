import { literal } from '../..';
import { DATE, endOfTime, entryShape } from '../../edits/entry-shape';
import { t } from '../../text/l10n';
import { CompletionItemKind } from '../protocol-values';
import { now } from './now';
import type { Opening, Place } from './place';
import type { Proposal } from './proposal';

/** A timeline entry with the present time, in UTC and as the user's own clock shows it; and one soon after the entry above. */
export function entries(place: Place): Proposal[] {
  const { postmortem, section, opening, user } = place;
  if (!opening || opening.marker.startsWith('#') || !section?.covers.includes('timeline')) return [];
  const { before, after, end } = entryShape(postmortem);
  const moments = [now('UTC'), now(user.userZone())].filter(({ zone }, index, all) => index === 0 || zone !== all[0]?.zone);
  const present = moments.map(({ time, zone, date }) => ({
    label: `${time} ${zone}`,
    detail: t('Timeline entry with the present time'),
    snippet: `${before.replace(DATE, date)}${time} ${zone}${after}\${1:[TODO: what happened]}${end}`,
    kind: CompletionItemKind.Event,
    replaces: opening.span,
  }));
  return [...present, ...following(place, opening)];
}

/** An entry whose minutes are to be written over, in the hour, zone and form of the one above. */
function following({ postmortem }: Place, { span }: Opening): Proposal[] {
  const { timeline, times, text } = postmortem;
  const above = timeline.findLast((entry) => entry.time !== undefined && entry.span.end <= span.start);
  const time = times[above?.time ?? -1];
  const [, hour, minute, rest] = /^(\d{1,2}[:.h])(\d\d)(\s?[ap]\.?m\.?)?$/i.exec(time?.text ?? '') ?? [];
  if (!time || hour === undefined || minute === undefined) return [];
  const { before, after, end } = entryShape(postmortem);
  const zone = text.slice(time.span.end, endOfTime(time, text));
  const clock = `${hour}\${1:${minute}}${rest ?? ''}${literal(zone)}`;
  return [
    {
      label: t('{0} or later', `${time.text}${zone}`),
      detail: t('Timeline entry after the one above'),
      snippet: `${before.replace(DATE, time.date ?? '$&')}${clock}${after}\${2:[TODO: what happened]}${end}`,
      kind: CompletionItemKind.Event,
      replaces: span,
    },
  ];
}
