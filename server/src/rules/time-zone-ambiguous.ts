import * as v from 'valibot';
import type { Fix } from '../model/finding';
import type { Postmortem, Zone } from '../model/postmortem';
import { rule } from '../model/rule';
import { oneOf, t } from '../text/l10n';
import { utcName } from '../time/compare';
import { meanings } from '../time/zone-meanings';
import { saysOffset } from '../time/zone-offset-nearby';

export default rule({
  id: 'time-zone-ambiguous',
  summary: 'A zone abbreviation with several meanings says which one.',
  severity: 'warning',
  options: v.strictObject({
    /** Abbreviations that your readers take in one way. */
    understood: v.optional(v.array(v.string()), ['EST', 'CST', 'CDT', 'MST', 'PST']),
  }),
  *check(postmortem, _context, { understood }) {
    const known = new Set(understood.map((name) => name.toUpperCase()));
    for (const [name, zones] of ambiguous(postmortem)) {
      if (known.has(name.toUpperCase())) continue;
      const { offsets = [], span } = zones[0] as Zone;
      if (!span || zones.some((zone) => saysOffset(zone, postmortem.text))) continue;
      yield {
        span,
        message: t(
          'Ambiguous time zone: {0} can be {1}. Write its offset.',
          name,
          oneOf(offsets.map((offset, index) => readable(offset, meanings[name.toUpperCase()]?.[index]))),
        ),
        related: zones.slice(1).map((zone) => ({ span: zone.span as Zone['span'] & object, message: t('{0} here, too', name) })),
        fixes: offsets.map((offset, index) => choose(name, offset, meanings[name.toUpperCase()]?.[index], zones)),
      };
    }
  },
});

/** Each name with several offsets, and every place where it is written. */
function ambiguous({ times, text }: Postmortem): Map<string, Zone[]> {
  const names = new Map<string, Map<number, Zone>>();
  for (const { zone } of times) {
    const { text: name, span, offsets = [] } = zone;
    if (offsets.length < 2 || !name || !span || text.slice(span.start, span.end) !== name) continue;
    const zones = names.get(name) ?? new Map<number, Zone>();
    if (!zones.has(span.start)) zones.set(span.start, zone);
    names.set(name, zones);
  }
  return new Map([...names].map(([name, zones]) => [name, [...zones.values()]]));
}

const readable = (offset: string, whose: string | undefined): string => (whose ? `${offset} (${t(whose)})` : offset);

/** Beside a time the bare offset where it is one to the east, elsewhere with UTC in front. */
function choose(name: string, offset: string, whose: string | undefined, zones: readonly Zone[]): Fix {
  const beside = offset.startsWith('+') ? offset : utcName(offset);
  return {
    title: whose ? t('Write {0} for {1} ({2})', offset, name, t(whose)) : t('Write {0} for {1}', offset, name),
    edits: zones.map(({ span, kind }) => ({
      span: span as NonNullable<Zone['span']>,
      text: kind === 'declared' ? utcName(offset) : beside,
    })),
  };
}
