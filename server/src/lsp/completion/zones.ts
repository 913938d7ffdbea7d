import { CompletionItemKind } from 'vscode-languageserver';
import type { ClockTime, Postmortem } from '../../core';
import type { Proposal } from '../completion';
import { now } from './now';
import type { Place } from './place';

/** Zones for the clock time before the cursor: the document's own first, then UTC, then the user's. */
export function zones({ postmortem, offset, userZone }: Place): Proposal[] {
  const time = postmortem.times.findLast(({ span }) => span.end <= offset);
  const typed = time && typedBehind(time, postmortem.text, offset);
  if (typed === undefined) return [];
  const [, space, name] = typed;
  return zonesFor(postmortem, userZone).map(({ zone, detail }) => ({
    label: zone,
    detail,
    snippet: `${space ? '' : ' '}${zone}`,
    kind: CompletionItemKind.Unit,
    replaces: { start: offset - (name?.length ?? 0), end: offset },
  }));
}

/** What stands between a time and the cursor, when it can be nothing but the beginning of its zone. */
function typedBehind({ span, zone }: ClockTime, text: string, offset: number): RegExpExecArray | undefined {
  const open = zone.kind === 'none' || (zone.kind === 'explicit' && zone.span?.end === offset);
  const between = text.slice(span.end, Math.min(offset, span.end + 20));
  return open && span.end + between.length === offset ? (/^([ \t]?)(\p{L}*(?:[+-]\d*)?)$/u.exec(between) ?? undefined) : undefined;
}

function zonesFor({ times }: Postmortem, userZone: string): { zone: string; detail: string }[] {
  const candidates = [
    ...byUse(times).map((zone) => ({ zone, detail: 'This document’s time zone' })),
    { zone: 'UTC', detail: 'Universal time' },
    { zone: now(userZone).zone, detail: 'Your own time zone' },
  ];
  return candidates.filter(({ zone }, index) => candidates.findIndex((other) => other.zone === zone) === index);
}

/** The zones that a document uses, the most frequent first. */
function byUse(times: readonly ClockTime[]): string[] {
  const counts = new Map<string, number>();
  for (const { zone } of times) {
    const name = zone.text?.replace(/^[\s([]+|[\s)\]]+$/g, '');
    if (name && name !== 'Z') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}
