import type { Edit } from '../model/finding';
import type { ClockTime, Postmortem } from '../model/postmortem';
import { applyEdits } from '../text/apply-edits';
import { t } from '../text/l10n';
import type { Span } from '../text/span';
import { partsOfEntry } from './entry-parts';
import { blockAt, cellsOf, plainItems, replaceBlock, tableOf } from './markdown-table';
import { isSame, momentsOf } from './moments';
import { type Asked, linesAround, type Refactoring } from './refactoring';

/** The timeline's list as a table, and its table as a list. */
export function turnTimeline(asked: Asked): Refactoring[] {
  const edit = asTable(asked);
  if (edit && isKept(edit, asked))
    return [{ id: 'timeline table', kind: 'table', title: t('Make a table of these entries'), edits: () => [edit] }];
  const list = asList(asked);
  return list && isKept(list, asked)
    ? [{ id: 'timeline list', kind: 'list', title: t('Make a list of these entries'), edits: () => [list] }]
    : [];
}

/** Whether every time is still at its moment, and every entry is one. */
function isKept(edit: Edit, { postmortem, read }: Asked): boolean {
  const tells = ({ timeline, milestones }: Postmortem) =>
    JSON.stringify([
      timeline.map(({ time, marks }) => [time, marks]),
      Object.values(milestones).map((one) => (typeof one === 'string' ? one : one.time)),
    ]);
  const [before, told] = [momentsOf(postmortem), tells(postmortem)];
  const now = read(applyEdits(postmortem.text, [edit]));
  return isSame(before, momentsOf(now)) && tells(now) === told;
}

function asTable(asked: Asked): Edit | undefined {
  const { postmortem } = asked;
  const { text } = postmortem;
  const list = blockAt('list', linesAround(asked), text);
  const items = list && plainItems(list, text);
  if (!list || list.ordered || !items || items.length < 2 || items.some(({ checked }) => checked !== undefined)) return undefined;
  const rows = items.map((item) => {
    const entry = postmortem.timeline.find(({ span, form }) => form === 'item' && span.start >= item.start && span.end <= item.end);
    return entry && partsOfEntry(entry, item.start, item.end, postmortem);
  });
  if (!rows.every((row) => row !== undefined)) return undefined;
  return replaceBlock(
    list,
    tableOf(
      ['Time', 'What happened'],
      rows.map(({ when, what }) => [when, what]),
    ),
    text,
  );
}

const [TIME, DATE, ZONE] = [/\btime\b|\bwhen\b|\bclock\b|\bhour\b/i, /\bdate\b|\bday\b/i, /\b(?:time ?zone|tz|zone)\b/i];

function asList(asked: Asked): Edit | undefined {
  const { postmortem } = asked;
  const { text, timeline, times } = postmortem;
  const table = blockAt('table', linesAround(asked), text);
  if (!table) return undefined;
  const [titles = [], ...rows] = cellsOf(table, text);
  const timeColumn = titles.findIndex((title) => TIME.test(title) && !ZONE.test(title));
  const heads = titles.flatMap((title, index) =>
    index === timeColumn || (ZONE.test(title) && !TIME.test(title)) || (DATE.test(title) && !TIME.test(title)) ? [index] : [],
  );
  const lead = timeColumn < 0 ? titles.findIndex((title) => DATE.test(title)) : timeColumn;
  const whens = timeColumn < 0 ? [lead] : heads;
  const event = titles.findIndex((_, index) => !whens.includes(index));
  if (lead < 0 || event < 0 || rows.length === 0) return undefined;
  const entries = timeline.filter(({ span, form }) => form === 'row' && span.start >= table.start && span.end <= table.end);
  if (entries.length !== rows.length) return undefined;
  const lines = rows.map((row, index) => {
    const when = whens
      .map((column) => row[column] ?? '')
      .filter(Boolean)
      .join(' ');
    const zone = headerZone(times[entries[index]?.time ?? -1], table);
    const more = titles.flatMap((title, column) =>
      whens.includes(column) || column === event || !row[column] ? [] : [`${title}: ${row[column]}`],
    );
    if (!when || !row[event] || more.some((field) => field.startsWith(':'))) return undefined;
    const whole = `${when}${zone ? ` ${zone}` : ''}`;
    return `- ${/[*_`[\\<]/.test(whole) ? whole : `**${whole}**`} - ${row[event]}${more.length > 0 ? ` (${more.join('; ')})` : ''}`;
  });
  return lines.every((line) => line !== undefined) ? replaceBlock(table, lines.join('\n'), text) : undefined;
}

/** The zone that the header says for a row's time: a list has no header. */
const headerZone = (time: ClockTime | undefined, table: Span): string | undefined =>
  time?.zone.kind === 'declared' && time.zone.span && time.zone.span.start >= table.start && time.zone.span.end <= table.end
    ? time.zone.text
    : undefined;
