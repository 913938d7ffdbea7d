import { blocksOf } from '../edits/insert-block';
import { bulletOf } from '../edits/insert-line';
import type { Edit } from '../model/finding';
import type { ClockTime, Postmortem, TimelineEntry } from '../model/postmortem';
import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { contentEnd, eolOf, lineStart } from '../text/line-bounds';
import type { Span } from '../text/span';
import { entriesWithin } from './support/entry-sentences';

export default rule({
  id: 'timeline-entry-format',
  summary: 'Each timeline entry is a bullet or a row of its own.',
  severity: 'warning',
  *check(postmortem) {
    for (const entries of paragraphs(postmortem)) {
      const [first, last] = [entries[0] as Span, entries.at(-1) as Span];
      yield {
        span: { start: first.start, end: last.end },
        message: t('A reader sees these {0} entries as one paragraph. Give each a bullet of its own.', entries.length),
        fixes: () => [
          {
            title: t('Make {0} bullets of this paragraph', entries.length),
            edits: bullets(entries, postmortem),
            preferred: true,
            safe: !entries.some(({ start }) => isRow(postmortem, start)),
          },
        ],
      };
    }
  },
});

/** A row of a table that something keeps from being one: not to be a bullet without a look. */
const isRow = ({ text }: Postmortem, start: number): boolean => text[start] === '|';

/** Paragraphs of the timeline that hold several entries: lines that only a line end parts, or sentences that each begin with a time. */
function paragraphs({ timeline, times, text }: Postmortem): Span[][] {
  const found: Span[][] = [];
  for (const entry of timeline) {
    const { span, joined, form } = entry;
    if (form !== 'line' || (joined && !isLed(entry, times, text))) continue;
    const starts = [span.start, ...entriesWithin(entry, times).map(({ start }) => start)];
    const entries = starts.map((start, index) => ({ start, end: starts[index + 1] ?? span.end }));
    if (joined) found.at(-1)?.push(...entries);
    else found.push(entries);
  }
  return found.filter((entries) => entries.length > 1);
}

/** Whether its time begins it, a date or a word or two before: “Then from about 1:30 on” only goes on. */
function isLed({ span, time: index }: TimelineEntry, times: readonly ClockTime[], text: string): boolean {
  const head = text.slice(span.start, index === undefined ? span.end : times[index]?.span.start);
  return (head.match(/\p{L}{2,}/gu)?.length ?? 0) <= 2;
}

/** A bullet before each, in place of what parted them, and a blank line before and after the list. */
function bullets(entries: readonly Span[], { text }: Postmortem): Edit[] {
  const eol = eolOf(text);
  const bullet = bulletOf(blocksOf(text), text);
  const edits = entries.map(({ start }, index) => {
    if (index > 0) {
      const gap = /(?<!\s)\s*(?:[*_]{1,2})?$/.exec(text.slice(entries[index - 1]?.start, start))?.[0] ?? '';
      const marks = gap.trim();
      return { span: { start: start - gap.length, end: start }, text: `${eol}${bullet} ${marks}` };
    }
    const line = lineStart(text, start);
    const isApart = line === 0 || text.slice(lineStart(text, line - 1), line).trim() === '';
    return { span: { start: line, end: line }, text: `${isApart ? '' : eol}${bullet} ` };
  });
  const end = contentEnd(text, entries.at(-1)?.end ?? 0);
  const isApart = /^\s*$|^\r?\n[ \t]*(?:\r?\n|$)/.test(text.slice(end));
  return isApart ? edits : [...edits, { span: { start: end, end }, text: eol }];
}
