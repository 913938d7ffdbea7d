import { Chance } from './chance';
import { type Chapter, wordsOf, writeChapter } from './chapter';
import { REAL } from './proportions';
import { fillings, sayWith } from './wording';

const CHAPTER = 600;
const FIRST_DAY = Date.UTC(2022, 0, 3);
const DAY = 86_400_000;

/**
 * A made-up postmortem of about so many words, the same for the same seed. It tells of one day for each 600 words,
 * and each day is written by somebody else.
 */
export function postmortem(words: number, seed = 1): string {
  const chance = new Chance(seed * 7919);
  const days = Math.max(1, Math.round(words / CHAPTER));
  const dates = Array.from({ length: days }, (_, day) => new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10));
  const title = titles[chance.oneOf(REAL.title)];
  const frame = [
    `${title(1)(`Postmortem: the ${chance.pick(fillings.service)} was down`)}`,
    `${title(2)('Issue Summary')}\n\n${summary(chance, dates)}`,
    ...['Timeline', 'Root Cause', 'Resolution', 'Corrective and Preventative Measures'].map((name) => title(2)(name)),
  ];
  const chapters: Chapter[] = [];
  for (let room = words - wordsOf(frame); chapters.length < days; ) {
    const chapter = writeChapter(chance, room / (days - chapters.length));
    chapters.push(chapter);
    room -= wordsOf([chapter.timeline, chapter.cause, chapter.repair, chapter.measures]);
  }
  const told = (part: Exclude<keyof Chapter, 'definitions'>) =>
    chapters.map((chapter, day) => (days > 1 ? `${title(3)(dates[day] as string)}\n\n${chapter[part]}` : chapter[part])).join('\n\n');
  const [head, ofSummary, ...ofParts] = frame;
  const parts = (['timeline', 'cause', 'repair', 'measures'] as const).map((part, index) => `${ofParts[index]}\n\n${told(part)}`);
  const definitions = [...new Set(chapters.flatMap((chapter) => chapter.definitions))].join('\n');
  return dressed(`${[head, ofSummary, ...parts, definitions].filter(Boolean).join('\n\n')}\n`, chance, chapters.length);
}

/** So many postmortems of 400 to 600 words, no two alike. */
export const postmortems = (number: number): string[] =>
  Array.from({ length: number }, (_, index) => postmortem(400 + ((index * 37) % 201), index + 1));

/** A list of so many entries. */
export function longList(entries: number): string {
  const chance = new Chance(2);
  return Array.from({ length: entries }, () => sayWith(chance, '- Checked {host}: the {thing} was at {n}%.')).join('\n');
}

const titles: Record<keyof typeof REAL.title, (level: number) => (text: string) => string> = {
  heading: (level) => (text) => `${'#'.repeat(level)} ${text}`,
  label: (level) => (text) => (level === 1 ? text : `${text}:`),
  bold: () => (text) => `**${text}**`,
};

/** Duration, impact and cause, each left out now and then. */
function summary(chance: Chance, dates: readonly string[]): string {
  const zone = chance.oneOf(REAL.zoned) === 'none' ? '' : ` ${chance.oneOf(REAL.zone)}`;
  const days = dates.length > 1 ? `${dates.length - 1} days ` : '';
  const [first, last] = dates.length > 1 || chance.happens(REAL.shares.isoDate) ? [`${dates[0]} `, `${dates.at(-1)} `] : ['', ''];
  const lines = {
    Duration: `${days}3 hours 30 minutes, from ${first}14:05${zone} to ${last}17:35${zone}.`,
    Impact: sayWith(chance, 'the {service} was down; users saw {symptom}. About {n}% of users were affected.'),
    'Root cause': sayWith(chance, '{change} used up the {thing} of {host}.'),
  };
  const told = Object.entries(lines).filter(([label]) => label === 'Impact' || chance.happens(REAL.shares.summaryLine));
  const bold = chance.happens(REAL.shares.boldLabels) ? '**' : '';
  const bullet = chance.happens(REAL.shares.summaryList) ? `${chance.oneOf(REAL.bullet)} ` : '';
  return told.map(([label, text]) => `${bullet}${bold}${label}:${bold} ${text}`).join(bullet ? '\n' : '\n\n');
}

/** What a whole file has or has not: front matter, spaces at the ends of lines, line ends, a byte order mark. */
function dressed(text: string, chance: Chance, chapters: number): string {
  const { frontMatter, crlf, byteOrderMark } = REAL.shares;
  const lines = text.split('\n');
  const spaces = Array.from({ length: chapters }, () => chance.often(REAL.trailingSpaces)).reduce((sum, count) => sum + count);
  for (let left = spaces; left > 0; left--) {
    const line = chance.below(lines.length);
    if (lines[line]) lines[line] += ' ';
  }
  const spaced = lines.join('\n');
  const whole = chance.happens(frontMatter) ? `---\ntitle: An outage\ndate: 2022-01-03\nstatus: final\n---\n\n${spaced}` : spaced;
  const ended = chance.happens(crlf) ? whole.replaceAll('\n', '\r\n') : whole;
  return chance.happens(byteOrderMark) ? `\uFEFF${ended}` : ended;
}
