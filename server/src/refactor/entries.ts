import { endOfTime } from '../edits/entry-shape';
import { blocksOf } from '../edits/insert-block';
import { bulletOf } from '../edits/insert-line';
import type { ClockTime, Postmortem, Sentence } from '../model/postmortem';
import { applyEdits } from '../text/apply-edits';
import { t } from '../text/l10n';
import { blockAt, replaceBlock } from './markdown-table';
import { momentOf } from './moments';
import { type Asked, linesAround, type Refactoring } from './refactoring';

/** A paragraph that tells what happened when, as entries of a timeline: one for each sentence with a time of its own. */
export function paragraphToEntries(asked: Asked): Refactoring[] {
  const { postmortem, read } = asked;
  const { text, sentences, times } = postmortem;
  const paragraph = blockAt('paragraph', linesAround(asked), text);
  if (!paragraph || /(?:\\| {2})\r?\n|<br/.test(text.slice(paragraph.start, paragraph.end))) return [];
  const own = sentences.filter(({ span }) => span.start >= paragraph.start && span.end <= paragraph.end);
  const lead: string[] = [];
  const entries: string[][] = [];
  for (const sentence of own) {
    const time = times.find(({ span }) => span.start >= sentence.span.start && span.end <= sentence.span.end);
    if (time && !OTHER.test(text.slice(sentence.span.start, time.span.start))) entries.push([entryOf(sentence, time, postmortem)]);
    else (entries.at(-1) ?? lead).push(sourceOf(sentence, text));
  }
  const said = own.map((sentence) => sourceOf(sentence, text));
  // What is between sentences is white space, or the paragraph was not read as it is written.
  const isPossible = times.every(({ span, valid }) => valid || span.end < paragraph.start || span.start > paragraph.end);
  if (
    !isPossible ||
    entries.length < 2 ||
    said.join('').replace(/\s/g, '') !== text.slice(paragraph.start, paragraph.end).replace(/\s/g, '')
  )
    return [];
  if (said.some((source) => source.split('**').length % 2 === 0 || source.split('`').length % 2 === 0)) return [];
  const bullet = bulletOf(blocksOf(text), text);
  const list = entries.map((sentencesOf) => `${bullet} ${sentencesOf.join(' ')}`).join('\n');
  const edit = replaceBlock(paragraph, lead.length > 0 ? `${lead.join(' ')}\n\n${list}` : list, text);
  const [moments, parts] = [momentsIn(postmortem), partsIn(postmortem)];
  const now = read(applyEdits(text, [edit]));
  // What also tells the cause or the measures is more than a timeline.
  if (momentsIn(now) !== moments || !parts.every((part) => partsIn(now).includes(part))) return [];
  return [{ id: 'entries', kind: 'entries', title: t('Make {0} timeline entries of this paragraph', entries.length), edits: () => [edit] }];
}

/** “Until 15:20” does not say what happened then. */
const OTHER = /\b(?:until|till|before|after|since|than)\s+(?:about |around |nearly )?$/i;

/** Every moment that a text names, each once. */
const momentsIn = ({ times }: Postmortem): string =>
  JSON.stringify([...new Set(times.map((time) => momentOf(time)?.seconds ?? `${time.hour}:${time.minute}`))].sort());

/** What the sections of a document are for. */
const partsIn = ({ sections }: Postmortem): string[] => sections.flatMap(({ covers }) => covers);

const sourceOf = ({ span }: Sentence, text: string): string => text.slice(span.start, span.end).replace(/\s*\r?\n\s*/g, ' ');

/** A sentence after its time: “At 14:05 UTC, an alert fired.” as “**14:05 UTC** - An alert fired.”; whole where the time is in its midst. */
function entryOf({ span }: Sentence, time: ClockTime, { text, times }: Postmortem): string {
  const partner = times[time.partner ?? -1];
  const end = Math.max(
    endOfTime(time, text),
    partner && partner.span.start > time.span.start && partner.span.end <= span.end ? endOfTime(partner, text) : 0,
  );
  const [before, after] = [text.slice(span.start, time.span.start), text.slice(end, span.end)].map((part) =>
    part.replace(/\s*\r?\n\s*/g, ' '),
  ) as [string, string];
  // A time that opens the line of an entry is in its place.
  if (/^(?:[^\p{L}]|\b[A-Z]\p{Ll}{2,8} (?=\d))*$/u.test(before) && /^\W{0,3}\s*[-–—:|]/.test(after))
    return `${before}${text.slice(time.span.start, end)}${after}`.trim();
  const when = text.slice(time.span.start, end);
  const dated = time.dated && before.includes(time.dated) ? `${time.dated} ` : '';
  const head = before.replace(time.dated ?? '', '');
  const entry = (what: string) => `**${dated}${when}** - ${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  if (/^(?:on\s*,?\s*)?(?:at\s*)?$/i.test(head) && /^,?\s+\p{L}/u.test(after)) return entry(after.replace(/^,?\s+/, ''));
  if (!dated && /\s+at\s+$/i.test(before) && /^[.!]$/.test(after)) return entry(before.replace(/\s+at\s+$/i, after));
  return entry(`${before}${when}${after}`.trim());
}
