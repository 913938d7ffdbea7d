import type { Finding } from '../../api/types';

/** Findings of a file that have one cause: the same rule says the same of different words. */
export interface Cause {
  /** The first of them. */
  finding: Finding;
  /** Lines of the others, in their order. */
  lines: number[];
}

/** Findings by cause, each where its first one is. */
export function causesOf(findings: readonly Finding[]): Cause[] {
  const causes = new Map<string, Cause>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.rule} ${finding.message.replace(/“[^”]*”|\d+/g, '')}`;
    const known = causes.get(key);
    if (known) known.lines.push(finding.start.line);
    else causes.set(key, { finding, lines: [] });
  }
  return [...causes.values()];
}

const MOST_RANGES = 6;

/** `12, 14–16 and 20`: lines in short. */
export function toldLines(lines: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const line of new Set(lines)) {
    const last = ranges.at(-1);
    if (last && line <= last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  const told = ranges.slice(0, MOST_RANGES).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return told.join(', ') + (ranges.length > MOST_RANGES ? ', …' : '');
}
