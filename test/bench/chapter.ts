import type { Chance } from './chance';
import { REAL } from './proportions';
import { actors, events, fillings, openings, predicates, repairs, sayWith, slips, tails, tasks } from './wording';

/** What is told of one day, section by section. */
export interface Chapter {
  timeline: string;
  cause: string;
  repair: string;
  measures: string;
  /** Of the links that it refers to, one a line. */
  definitions: string[];
}

/** A chapter of about so many words, in forms as frequent as in real postmortems. */
export function writeChapter(chance: Chance, words: number): Chapter {
  const blocks = (Object.keys(REAL.blocks) as (keyof typeof REAL.blocks)[]).flatMap((kind) =>
    Array.from({ length: chance.often(REAL.blocks[kind]) }, () => blockOf[kind](chance)),
  );
  const entries = incident(chance);
  const repair = Array.from({ length: 3 }, () => sayWith(chance, chance.pick(repairs)));
  const planned = Array.from({ length: REAL.tasks }, () =>
    sayWith(chance, chance.pick(chance.happens(REAL.shares.vagueTask) ? slips.tasks : tasks)),
  );
  const cause = chance.happens(REAL.shares.blame) ? [sayWith(chance, slips.blame)] : [];
  // An entry has a time, too.
  for (let room = words - 2 * entries.length - wordsOf([...blocks, ...entries, ...repair, ...planned, ...cause]); room > 0; ) {
    const sentence = explanation(chance);
    cause.push(sentence);
    room -= wordsOf([sentence]);
  }
  const definitions = markUp(chance, [entries, cause, cause, repair, planned]);
  const wrap = chance.happens(REAL.shares.wrapped);
  const paragraphs = paragraphsOf(cause, wrap);
  for (const block of blocks) paragraphs.splice(1 + chance.below(paragraphs.length), 0, block);
  return {
    timeline: timeline(chance, entries),
    cause: paragraphs.join('\n\n'),
    repair: paragraphsOf(repair, wrap).join('\n\n'),
    measures: measures(chance, planned),
    definitions,
  };
}

/** How many words texts have. */
export const wordsOf = (texts: readonly string[]): number => texts.join(' ').split(/\s+/).length;

/** What happened, in order: the beginning, the end, and some of what is between. */
function incident(chance: Chance): string[] {
  const told = events.map((event) => sayWith(chance, event));
  while (told.length > REAL.entries) told.splice(1 + chance.below(told.length - 2), 1);
  return told;
}

function explanation(chance: Chance): string {
  const sentence = sayWith(chance, `${chance.pick(openings)}${chance.pick(actors)} ${chance.pick(predicates)}${chance.pick(tails)}.`);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Two sentences make a paragraph of thirty words, as they mostly do. */
function paragraphsOf(sentences: readonly string[], wrap: boolean): string[] {
  const texts = Array.from({ length: Math.ceil(sentences.length / 2) }, (_, index) => sentences.slice(index * 2, index * 2 + 2).join(' '));
  return wrap ? texts.map((text) => text.replace(/([^\n]{1,79})(?: (?! )|$)/g, '$1\n').trimEnd()) : texts;
}

type Mark = keyof typeof REAL.marks;

/** How a word is marked up, or something put beside it. */
const marked: Record<Mark, (word: string) => string> = {
  code: (word) => `\`${word}\``,
  bold: (word) => `**${word}**`,
  italic: (word) => `*${word}*`,
  link: (word) => `[${word}](https://wiki.example.com/${word})`,
  address: (word) => `${word} (see https://status.example.com/${word}?page=2)`,
  autolink: (word) => `${word} <https://status.example.com/${word}>`,
  reference: (word) => `[${word}]`,
  image: (word) => `![${word}](images/${word}.png)`,
  html: (word) => `<b>${word}</b>`,
  escape: (word) => `max\\_${word}`,
  quotation: (word) => `“${word}”`,
  emoji: (word) => `${word} 🔥`,
  hardBreak: (word) => `${word}  \n`,
};

const WORD = /(?<= )[a-z]{4,}(?= [a-z])/g;

/** Marks words of the sentences up, in place. Answers the definitions of links that are needed. */
function markUp(chance: Chance, lists: readonly string[][]): string[] {
  const definitions: string[] = [];
  for (const mark of Object.keys(marked) as Mark[])
    for (let left = chance.often(REAL.marks[mark]); left > 0; left--) {
      const sentences = chance.pick(lists);
      const index = chance.below(sentences.length);
      const sentence = sentences[index] ?? '';
      const words = [...sentence.matchAll(WORD)];
      if (words.length === 0) continue;
      const { 0: word, index: at } = chance.pick(words);
      const behind = sentence.slice(at + word.length);
      sentences[index] = sentence.slice(0, at) + marked[mark](word) + (mark === 'hardBreak' ? behind.trimStart() : behind);
      if (mark === 'reference') definitions.push(`[${word}]: https://wiki.example.com/${word}`);
    }
  return definitions;
}

const clocks: Record<keyof typeof REAL.clock, (minutes: number) => string> = {
  '24 hours': (minutes) => `${Math.floor(minutes / 60)}:${two(minutes % 60)}`,
  '12 hours': (minutes) => `${((Math.floor(minutes / 60) + 11) % 12) + 1}:${two(minutes % 60)} ${minutes < 720 ? 'AM' : 'PM'}`,
};

const two = (value: number): string => String(value).padStart(2, '0');

function timeline(chance: Chance, told: readonly string[]): string {
  const zone = chance.oneOf(REAL.zone);
  const zoned = chance.oneOf(REAL.zoned);
  const clock = clocks[chance.oneOf(REAL.clock)];
  const entries = told.map((text, index) => ({
    time: clock(14 * 60 + 5 + index * 26) + (zoned === 'explicit' ? ` ${zone}` : ''),
    text: text.replaceAll(/ {2}\n/g, ' '),
  }));
  const set = timelines[chance.oneOf(REAL.entry)](entries, chance);
  return zoned === 'declared' ? `All times are in ${zone}.\n\n${set}` : set;
}

type Entries = readonly { time: string; text: string }[];

const timelines: Record<keyof typeof REAL.entry, (entries: Entries, chance: Chance) => string> = {
  item: (entries, chance) => {
    const bold = chance.happens(REAL.shares.boldLabels) ? '**' : '';
    return items(
      chance,
      entries.map(({ time, text }) => `${bold}${time}${bold} - ${text}`),
      chance.oneOf(REAL.bullet),
    );
  },
  line: (entries) => entries.map(({ time, text }) => `${time} - ${text}`).join('\n'),
  paragraph: (entries) => entries.map(({ time, text }) => `${time}: ${text}`).join('\n\n'),
  prose: (entries) =>
    paragraphsOf(
      entries.map(({ time, text }) => `At ${time}, ${text.charAt(0).toLowerCase()}${text.slice(1)}`),
      false,
    ).join('\n\n'),
  heading: (entries) => entries.map(({ time, text }) => `#### ${time}\n\n${text}`).join('\n\n'),
  row: (entries) =>
    table(
      ['Time', 'Event'],
      entries.map(({ time, text }) => [time, text]),
    ),
  break: (entries) => entries.map(({ time, text }) => `${time} - ${text}`).join('  \n'),
};

function measures(chance: Chance, planned: readonly string[]): string {
  const { listedTasks, orderedTasks, checkBoxes } = REAL.shares;
  if (!chance.happens(listedTasks)) return planned.map((task) => `${task}.`).join('\n\n');
  const bullet = chance.happens(orderedTasks) ? '1.' : chance.oneOf(REAL.bullet);
  return items(chance, planned, chance.happens(checkBoxes) ? `${bullet} [ ]` : bullet);
}

/** A list, its items one right below the other or with blank lines between them, each on one line or on several. */
function items(chance: Chance, texts: readonly string[], bullet: string): string {
  const indented = `$1\n${bullet.replace(/ .*/, '').replace(/./g, ' ')} `;
  const broken = chance.happens(REAL.shares.itemsOfSeveralLines) ? texts.map((text) => text.replace(/^([^\n]{40,}?) /, indented)) : texts;
  const marked = broken.map((text, index) => `${bullet.replace('1', String(index + 1))} ${text}`);
  return marked.join(chance.happens(REAL.shares.looseItems) ? '\n\n' : '\n');
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const several = (number: number, write: (index: number) => string, between = '\n'): string =>
  Array.from({ length: number }, (_, index) => write(index)).join(between);

const log = (chance: Chance): string => sayWith(chance, 'systemd[{n}]: {host}: worker {n} of {n} ended with status {digit}');

const blockOf: Record<keyof typeof REAL.blocks, (chance: Chance) => string> = {
  heading: (chance) => `### ${sayWith(chance, 'The {thing} of {host}')}`,
  list: (chance) =>
    items(
      chance,
      Array.from({ length: 4 }, () => explanation(chance)),
      chance.oneOf(REAL.bullet),
    ),
  nestedList: (chance) => {
    const bullet = chance.oneOf(REAL.bullet);
    return several(2, () => `${bullet} ${explanation(chance)}\n${several(2, () => `  ${bullet} ${explanation(chance)}`)}`);
  },
  table: (chance) =>
    table(
      ['host', 'requests', 'errors'],
      Array.from({ length: 7 }, () => [chance.pick(fillings.host), sayWith(chance, '{n}00'), sayWith(chance, '{n}')]),
    ),
  fence: (chance) => `\`\`\`${chance.happens(15) ? 'sh' : ''}\n${several(7, () => log(chance))}\n\`\`\``,
  indentedCode: (chance) => several(3, () => `    ${log(chance)}`),
  quote: (chance) => several(10, () => `> ${explanation(chance)}`, '\n>\n'),
  html: (chance) =>
    `<details>\n<summary>What the logs of ${chance.pick(fillings.host)} say</summary>\n<p>${explanation(chance)}</p>\n</details>`,
  comment: () => '<!-- The figures are those of the dashboard. -->',
  break: () => '---',
};
