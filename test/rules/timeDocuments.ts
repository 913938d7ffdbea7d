import fc from 'fast-check';

/** Documents with clock times in many forms, possible and impossible ones. */

const two = (value: number): string => String(value).padStart(2, '0');

const HALVES = ['AM', 'PM', 'am', 'pm', 'a.m.', 'p.m.'];

/** A time of day in one of the ways in which people write it, slips included. */
const clock = fc
  .tuple(
    fc.nat(23),
    fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(59) }),
    fc.nat(59),
    fc.constantFrom(...HALVES),
    fc.constantFrom('', ' '),
    fc.constantFrom(
      '24h',
      '24h',
      '24h',
      '24h short',
      '24h seconds',
      '12h',
      '12h',
      '12h',
      '12h padded',
      '12h seconds',
      'hour',
      'hour',
      'dotted',
      'french',
      'military',
      'unit',
      'o’clock',
      'word',
      'fraction',
      'both',
      'both',
    ),
  )
  .map(([hour, minute, second, half, space, form]) => {
    const [short, tail] = [hour % 12 || 12, `${space}${half}`];
    switch (form) {
      case '24h':
        return `${two(hour)}:${two(minute)}`;
      case '24h short':
        return `${hour}:${two(minute)}`;
      case '24h seconds':
        return `${two(hour)}:${two(minute)}:${two(second)}`;
      case 'fraction':
        return `${two(hour)}:${two(minute)}:${two(second)}.250`;
      case '12h':
        return `${short}:${two(minute)}${tail}`;
      case '12h padded':
        return `${two(short)}:${two(minute)}${tail}`;
      case '12h seconds':
        return `${short}:${two(minute)}:${two(second)}${tail}`;
      case 'hour':
        return `${short}${tail}`;
      case 'dotted':
        return `${short}.${two(minute)}${tail}`;
      case 'french':
        return `${two(hour)}h${two(minute)}`;
      case 'military':
        return `${two(hour)}${two(minute)}hrs`;
      case 'unit':
        return `${two(hour)}:${two(minute)} hrs`;
      case 'o’clock':
        return `${short} o’clock`;
      case 'word':
        return hour < 12 ? 'noon' : 'midnight';
      // An hour of the long clock with AM or PM, which no clock shows where it is 0 or more than 12.
      default:
        return `${two(hour)}:${two(minute)}${tail}`;
    }
  });

const ZONES = ['', '', '', '', ' UTC', ' EAT', ' (PST)', ' Pacific Time', ' UTC+3', ' GMT', ' +05:30', 'Z'];
const zoned = fc.tuple(clock, fc.constantFrom(...ZONES)).map(([time, zone]) => time + zone);

const DATES = ['', '', '', '', '4 May 2026 ', 'May 4, 2026, ', '2026-05-04 ', '5 May ', 'Monday '];
const dated = fc.tuple(fc.constantFrom(...DATES), zoned).map(([date, time]) => date + time);

/** A single time, or two that are the ends of a range. */
const phrase = fc.oneof(
  dated,
  fc
    .tuple(fc.constantFrom('clock', 'zoned', 'dated'), fc.constantFrom('from|to', 'from|until', 'between|and', '|-', '|–', '|to'))
    .chain(([kind, words]) => {
      const end = { clock, zoned, dated }[kind as 'clock'];
      const [before, middle] = words.split('|');
      return fc
        .tuple(fc.oneof({ weight: 4, arbitrary: end }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }).map(String) }), end)
        .map(([a, b]) => `${before} ${a} ${middle} ${b}`.trim());
    }),
  fc.tuple(clock, clock, zoned).map(([a, b, c]) => `at ${a}, ${b} and ${c}`),
);

const SENTENCES = [
  'It was down @.',
  'At @ the alert fired, and @ the cache was emptied.',
  '**@** logins failed (@).',
  'Ana called Ben at @.',
];
const ENTRIES = [
  '- @ - The alert fired.',
  '- **@**: Ben emptied the cache.',
  '- @ The pool was full from @.',
  '#### @',
  '- 2026-05-04 @ - Fixed.',
];
const ROWS = ['| @ | The alert fired. |', '| @ | It was slow @. |'];
const TITLES = ['Timeline', 'Timeline', 'Timeline (UTC)', 'Timeline (all times are in EAT)', 'Timeline, 4 May 2026'];

/** A template with a phrase for every `@`. */
const filled = (templates: readonly string[]) =>
  fc.constantFrom(...templates).chain((template) => {
    const parts = template.split('@');
    return fc
      .array(phrase, { minLength: parts.length - 1, maxLength: parts.length - 1 })
      .map((phrases) => parts.map((part, index) => part + (phrases[index] ?? '')).join(''));
  });

const several = (templates: readonly string[]) => fc.array(filled(templates), { minLength: 1, maxLength: 5 });

/** A postmortem with a summary, and a timeline that is a list or a table. */
export const timeDocument = fc
  .tuple(
    several(SENTENCES),
    fc.constantFrom(...TITLES),
    fc.oneof(
      several(ENTRIES),
      several(ROWS).map((rows) => ['| Time | What |', '|---|---|', ...rows]),
    ),
  )
  .map(([summary, title, entries]) =>
    ['# Postmortem: login failed', '', '## Issue Summary', '', summary.join(' '), '', `## ${title}`, '', ...entries, ''].join('\n'),
  );
