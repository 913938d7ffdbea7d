import { causes, events, fillings, repairs, slips, tasks } from './wording';

const CHAPTER = 600;
const FIRST_DAY = Date.UTC(2022, 0, 3);
const DAY = 86_400_000;

/** A made-up postmortem of about so many words, the same for the same seed: a day of an incident for each 600 words, with a few findings. */
export function postmortem(words: number, seed = 1): string {
  const writer = new Writer(seed);
  const days = Math.max(1, Math.round(words / CHAPTER));
  const each = Array.from({ length: days }, (_, day) => new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10));
  const parts = (part: (date: string) => string) =>
    each.map((date) => (days > 1 ? `### ${date}\n\n${part(date)}` : part(date))).join('\n\n');
  const around = [
    `# Postmortem: the ${writer.pick(fillings.service)} was down`,
    `## Issue Summary\n\n${summary(writer, each)}`,
    `## Timeline\n\n${parts(() => writer.timeline())}`,
    '## Root Cause and Resolution',
    `## Corrective and Preventative Measures\n\n${parts(() => writer.measures())}`,
    '[runbook]: https://wiki.example.com/runbooks/incident',
  ];
  const room = (words - count(around.join('\n\n'))) / days;
  around.splice(
    4,
    0,
    parts(() => writer.explanation(room)),
  );
  return `${around.join('\n\n')}\n`;
}

/** So many postmortems of 400 to 600 words, no two alike. */
export const postmortems = (number: number): string[] =>
  Array.from({ length: number }, (_, index) => postmortem(400 + ((index * 37) % 201), index + 1));

/** A list of so many entries. */
export const longList = (entries: number): string => new Writer(2).lines(entries, () => '- Checked {host}: the {thing} was at {n}%.');

const count = (text: string): number => text.split(/\s+/).length;

function summary(writer: Writer, days: readonly string[]): string {
  const length = days.length > 1 ? `${days.length - 1} days 3 hours 30 minutes` : '3 hours 30 minutes';
  const end = days.length > 1 ? `${days.at(-1)} 17:35` : '17:35';
  return [
    `- **Duration:** ${length}, from ${days[0]} 14:05 UTC to ${end} UTC.`,
    writer.say('- **Impact:** the {service} was down; users saw {symptom}. About {n}% of users were affected.'),
    writer.say('- **Root cause:** {change} used up the {thing} of {host}.'),
  ].join('\n');
}

/** Writes the parts of a day, by chance but always the same. */
class Writer {
  constructor(private state: number) {}

  /** A number below the limit. */
  private chance(limit: number): number {
    // The generator “mulberry32”.
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  pick<Choice>(choices: readonly Choice[]): Choice {
    return choices[this.chance(choices.length)] as Choice;
  }

  /** The sentence with its gaps filled. */
  say(sentence: string): string {
    return sentence.replace(/\{(\w+)\}/g, (_, gap: string) => {
      if (gap === 'n') return String(2 + this.chance(90));
      return gap === 'digit' ? String(this.chance(10)) : this.pick(fillings[gap as keyof typeof fillings]);
    });
  }

  lines(number: number, sentence: (index: number) => string): string {
    return Array.from({ length: number }, (_, index) => this.say(sentence(index))).join('\n');
  }

  timeline(): string {
    return this.lines(events.length, (index) => `- **${clock(14 * 60 + 5 + index * 30)} UTC** - ${events[index]}`);
  }

  explanation(words: number): string {
    const cause = [this.say(slips.event), this.say(slips.cause)];
    const repair = [this.say(this.pick(repairs)), this.say(this.pick(repairs))];
    const aside = [`\`\`\`sh\n${this.say('ssh {host} ss -s | grep {n}')}\n\`\`\``, this.table()];
    let room = words - count([...cause, ...repair, ...aside].join(' ')) - 3;
    while (room > 0) {
      cause.push(this.say(this.pick(causes)));
      room -= count(cause.at(-1) ?? '');
    }
    return [...paragraphs('**Root cause:**', cause), aside[0], ...paragraphs('**Resolution:**', repair), aside[1]].join('\n\n');
  }

  private table(): string {
    return `| host | requests | errors |\n| --- | --- | --- |\n${this.lines(3, () => '| {host} | {n}00 | {n} |')}`;
  }

  measures(): string {
    const improvement = this.say('Alerts on the {thing} can be better, and so can the release of {change}.');
    return `${improvement}\n\n${this.lines(tasks.length, (index) => `- [ ] ${tasks[index]}`)}\n- [ ] ${slips.task}`;
  }
}

/** Paragraphs of five sentences, in lines of at most 80 characters. */
function paragraphs(label: string, sentences: readonly string[]): string[] {
  const texts = Array.from({ length: Math.ceil(sentences.length / 5) }, (_, index) => sentences.slice(index * 5, index * 5 + 5).join(' '));
  return texts.map((text, index) => (index === 0 ? `${label} ${text}` : text).replace(/(.{1,79})(?: |$)/g, '$1\n').trimEnd());
}

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
