import { type ClockTime, zonesToOffer } from '../..';
import { t } from '../../text/l10n';
import { CompletionItemKind } from '../protocol-values';
import type { Place } from './place';
import type { Proposal } from './proposal';

/** Zones for the clock time before the cursor: the document's own first, then UTC, then the user's. */
export function zones({ postmortem, offset, user }: Place): Proposal[] {
  const time = postmortem.times.findLast(({ span }) => span.end <= offset);
  const typed = time && typedAfter(time, postmortem.text, offset);
  if (typed === undefined) return [];
  const [, space, name] = typed;
  return zonesToOffer(postmortem, user.userOffset).map((zone) => ({
    label: zone,
    detail: t('Time zone'),
    snippet: `${space ? '' : ' '}${zone}`,
    kind: CompletionItemKind.Unit,
    replaces: { start: offset - (name?.length ?? 0), end: offset },
  }));
}

/** What is between a time and the cursor, when it can be nothing but the beginning of its zone. */
function typedAfter({ span, zone }: ClockTime, text: string, offset: number): RegExpExecArray | undefined {
  const open = zone.kind === 'none' || (zone.kind === 'explicit' && zone.span?.end === offset);
  const between = text.slice(span.end, Math.min(offset, span.end + 20));
  return open && span.end + between.length === offset ? (/^([ \t]?)(\p{L}*(?:[+-]\d*)?)$/u.exec(between) ?? undefined) : undefined;
}
