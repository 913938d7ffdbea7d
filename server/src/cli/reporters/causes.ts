import { oncePerCause, saidOfAll } from '../..';
import type { Finding } from '../../api/types';

/** A cause at its first place, with the other findings of it. */
export interface Entry {
  finding: Finding;
  others: Finding[];
}

/** Findings of a file with each cause once. */
export function entriesOf(findings: readonly Finding[]): Entry[] {
  const keyOf = ({ rule, cause }: Finding) => cause && `${rule} ${cause.id}`;
  const entries = oncePerCause(findings).map((finding): Entry => ({ finding, others: [] }));
  const byKey = new Map(entries.map((entry) => [keyOf(entry.finding), entry]));
  for (const finding of findings) if (finding.cause && finding.cause.place > 1) byKey.get(keyOf(finding))?.others.push(finding);
  return entries;
}

/** What an entry says, with the lines of all its places where there are several. */
export const said = ({ finding, others }: Entry): string =>
  saidOfAll(finding) + (others.length > 0 ? ` (${toldLines([finding, ...others])})` : '');

const MOST_RANGES = 6;

/** `lines 12, 14–16`: the lines that findings begin in, in short. */
export function toldLines(findings: readonly Finding[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const line of new Set(findings.map(({ start }) => start.line))) {
    const last = ranges.at(-1);
    if (last && line <= last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  const told = ranges.slice(0, MOST_RANGES).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const several = ranges.length > 1 || ranges.some(([from, to]) => from < to);
  return `${several ? 'lines' : 'line'} ${told.join(', ')}${ranges.length > MOST_RANGES ? ', …' : ''}`;
}
