import { blocksOf } from '../edits/insert-block';
import { bulletOf } from '../edits/insert-line';
import type { Postmortem, Section, TimelineEntry } from '../model/postmortem';
import { lineStart } from '../text/line-bounds';
import type { TimelineForm } from './form';
import { defaultForm, lineForm } from './line-form';
import { emptyTableForm, rowForm, tableIn } from './table-form';

/** How the timeline's entries are written, where there are none with `seconds` or without: as the last one whose form is plain, else as the table that waits for them, else as the profile's. */
export function formOf(
  postmortem: Postmortem,
  entries: readonly TimelineEntry[],
  section: Section | undefined,
  seconds: boolean,
): TimelineForm {
  for (const entry of [...entries].reverse()) {
    const time = postmortem.times[entry.time ?? -1];
    const form =
      time && (entry.form === 'row' ? rowForm(postmortem, time) : lineForm(postmortem, entry, time, isCounted(postmortem, entries)));
    if (form) return { ...form, apart: entry.form === 'heading' || isApart(postmortem, entries) };
  }
  const table = section && tableIn(postmortem, section);
  const empty = table && emptyTableForm(postmortem.text, table, seconds);
  return empty ?? defaultForm(bulletOf(blocksOf(postmortem.text), postmortem.text), seconds);
}

/** Whether a blank line parts most entries that nothing else is between. */
function isApart({ text }: Postmortem, entries: readonly TimelineEntry[]): boolean {
  const gaps = entries.slice(1).map(({ span }, index) => text.slice(entries[index]?.span.end, lineStart(text, span.start)));
  const bare = gaps.filter((gap) => gap.trim() === '');
  return bare.filter((gap) => /\n[ \t>]*\r?\n/.test(gap)).length * 2 > bare.length;
}

/** Whether the numbers of a numbered list count, and are not the same throughout. */
function isCounted({ text }: Postmortem, entries: readonly TimelineEntry[]): boolean {
  const numbers = entries.map(({ span }) => /^\s*(\d{1,9})[.)]/.exec(text.slice(lineStart(text, span.start), span.start))?.[1]);
  return numbers.length < 2 || numbers[0] !== numbers.at(-1);
}
