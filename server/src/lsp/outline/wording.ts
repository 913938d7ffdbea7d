import type { Range } from 'vscode-languageserver';
import type { ActionItem, ClockTime, ElementSpec, Finding, Section, TimelineEntry } from '../..';
import type { OutlineNode } from '../protocol';

/** Sentences for tooltips and screen readers. */

export function describeSection({ title, words, empty }: Section, children: readonly OutlineNode[]): string {
  if (empty) return `${title} is empty.`;
  const asked = children.filter(({ kind }) => kind === 'element');
  const found = asked.filter(({ state }) => state === 'found').length;
  const answered = asked.length > 0 ? `; ${found} of the ${asked.length} things asked for are there` : '';
  return `${title}: ${words} words${answered}.`;
}

export const describeMissingSection = (title: string): string => `${title} is missing.`;

/** `found`: the range where it was found, or the mere fact. */
export function describeElement({ label, ask }: ElementSpec, found?: Range | 'found'): string {
  if (!found) return `${label} is missing: ${ask}.`;
  return found === 'found' ? `${label}: found.` : `${label}: found on line ${found.start.line + 1}.`;
}

export function describeEntry(entry: TimelineEntry, time: ClockTime | undefined, noted: readonly Finding[]): string {
  const marks = entry.marks.length > 0 ? ` Marks: ${entry.marks.join(', ')}.` : '';
  const since = entry.elapsed ? ` ${elapsed(entry.elapsed)} after the first entry.` : '';
  return [`${sentence(nameOf(entry, time))}${since}${marks}`, ...noted.map(({ message }) => message)].join(' ');
}

export function describeAction({ text, vague, reason, owner, due }: ActionItem): string {
  const facts = [owner && `Owner: ${owner}.`, due && `Due: ${due}.`, vague && `Not specific yet${reason ? `: ${reason}` : '.'}`];
  return [sentence(text), ...facts.filter(Boolean)].join(' ');
}

/** An entry's time, with its zone, and what happened. */
export function nameOf({ text }: TimelineEntry, time: ClockTime | undefined): string {
  if (!time) return text;
  const zone = time.zone.kind === 'none' ? '' : ` ${(time.zone.text ?? '').replace(/^[([\s]+|[)\]\s]+$/g, '')}`;
  // Of an entry that says nothing yet, the text is its time again.
  return text.startsWith(time.text) ? `${time.text}${zone}` : `${time.text}${zone} · ${text}`;
}

/** An ISO 8601 duration as people write it: `1 h 15 min`. */
export function elapsed(duration: string): string {
  const [, days, hours, minutes, seconds] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/.exec(duration) ?? [];
  const parts = [days && `${days} d`, hours && `${hours} h`, minutes && `${minutes} min`, seconds && `${seconds} s`].filter(Boolean);
  return parts.join(' ') || '0 min';
}

const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
