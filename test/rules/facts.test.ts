import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { applyEdits, type ClockTime, type Postmortem, read } from '../../server/src';
import { alx, profiles } from '../../server/src/profiles';
import { rules } from '../../server/src/rules';
import { datesIn, isoDate } from '../../server/src/time/dates';
import { durationsIn } from '../../server/src/time/durations';
import { zonesIn } from '../../server/src/time/zones';
import { type Found, found } from '../found';
import { examples, FOLDER } from './examples';

const path = '0x19-postmortem/README.md';
const readIt = (text: string): Postmortem => read(text, { profile: alx, profiles, detect: true, path });

/** Every rule, also those that are off. */
const settings = Object.fromEntries(rules.map(({ id }) => [id, { severity: 'warning' as const }]));
const findings = (text: string): Found[] => found(readIt(text), rules, { settings, userOffset: () => '+03:00' });

const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
/** What fixes offer beside those of the pages. */
const STATED: readonly string[] = [
  'The outage of 12 July 2026 lasted 5 hours, from 14:00 PST to 15:00 PST.',
  '- 11:00 AM UTC - a\n- 11:20 AM UTC - b\n- 11:21 PM UTC - c\n- 11:40 AM UTC - d\n- 12:30 PM UTC - e',
  '- 13:06 PM - a\n- 15:05 AM - b\n- 0:30 PM - c\n- 10:00 M - d\n- 25:10 UTC - e',
  '- 1:06 PM - a\n- 13:20 PM - b\n- 2:05 PM - c',
  '- Jan 14, 17:33 UTC - a\n- Jan 15, 09:10 UTC - b\n- Jan 15, 03:00 UTC - c',
  '- 10:00 UTC - a\n- 13:20 EAT - b\n- 10:30 UTC - c\n- 14:05 -0500 - d\n- 14:10 UTC -4 - e',
  'Call +44 20 7946 1234 or 203.0.114.7!!!',
];
const FIXTURES = ['test/fixtures/reading', 'samples/google-sre', 'samples/0x19-postmortem'];
const documents: readonly (readonly [name: string, text: string])[] = [
  ...pages.flatMap((name) => {
    const page = readFileSync(`${FOLDER}/${name}`, 'utf8');
    return ['Bad', 'Good'].flatMap((heading) =>
      examples(page, heading).map((text, index) => [`${name}, ${heading} ${index + 1}`, text] as const),
    );
  }),
  ...STATED.map(
    (text) => [text, `# Postmortem: login failed\n\n## ${text.startsWith('-') ? 'Timeline' : 'Issue Summary'}\n\n${text}\n`] as const,
  ),
  ...FIXTURES.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')] as const),
  ),
];

/** What is written of a clock time, whatever its notation: also of one that no clock shows. */
function clockOf({ text, hour, minute, second }: ClockTime): string {
  const written = /^\d{1,2}(?=\D|$)|^\d\d/.exec(text)?.[0];
  return `${hour ?? Number(written)}:${minute}:${second}`;
}

/** What a document states, as texts that are the same for the same values. */
interface Facts {
  times: readonly ClockTime[];
  entries: string[];
  others: string[];
}

function factsOf(text: string): Facts {
  const postmortem = readIt(text);
  const { times, timeline, directives } = postmortem;
  const blanked = [...times, ...directives].reduce((left, { span: { start, end } }) => blank(left, start, end), text);
  const dates = datesIn(blanked);
  const rest = dates.reduce((left, { start, end }) => blank(left, start, end), blanked);
  return {
    times,
    entries: timeline.flatMap(({ time }) => (time === undefined ? [] : [clockOf(times[time] as ClockTime)])),
    others: [
      ...dates.map((date) => `date ${isoDate(date, 1900) ?? blanked.slice(date.start, date.end)}`),
      ...durationsIn(blanked).map(({ seconds }) => `${seconds} seconds`),
      ...Array.from(zonesIn(blanked), (zone) => `zone ${zone.text}`),
      ...Array.from(rest.matchAll(/\d+(?:[.,]\d+)*/g), ([number]) => `number ${number}`),
    ],
  };
}

const blank = (text: string, start: number, end: number): string => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

/** Those that are left of some things when as many of others are taken away. */
function lost<T>(before: readonly T[], after: readonly T[], isSame: (a: T, b: T) => boolean = (a, b) => a === b): T[] {
  const left = [...after];
  return before.filter((one) => {
    const at = left.findIndex((other) => isSame(one, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The same clock, in the zone that was written, and at the same instant, unless a line was inserted whose date is still to be filled in. */
const isSameTime =
  (inserted: boolean) =>
  (before: ClockTime, after: ClockTime): boolean =>
    clockOf(before) === clockOf(after) &&
    (before.zone.kind !== 'explicit' || before.zone.text === after.zone.text) &&
    (inserted || before.instant === undefined || before.instant === after.instant);

const isSubsequence = (some: readonly string[], all: readonly string[]): boolean => {
  let next = 0;
  for (const one of all) if (one === some[next]) next++;
  return next === some.length;
};

/**
 * Where the text states something, only its author knows whether that is wrong: what replaces a time, a date, a length, a zone or a number
 * is offered, but neither as the fix to take first nor for all at once.
 */
describe('a fix that is preferred or safe leaves what the text states', () => {
  let tried = 0;
  for (const [name, text] of documents)
    it(name, () => {
      const before = factsOf(text);
      for (const { rule, fixes } of findings(text))
        for (const { title, edits } of fixes.filter(({ preferred, safe }) => preferred || safe)) {
          const after = factsOf(applyEdits(text, edits));
          const said = `${rule}, “${title}”`;
          const inserted = edits.every(({ span }) => span.start === span.end);
          assert.deepEqual(lost(before.times, after.times, isSameTime(inserted)).map(clockOf), [], said);
          assert.deepEqual(lost(before.others, after.others), [], said);
          assert.ok(isSubsequence(before.entries, after.entries), `${said} changes the order of the timeline`);
          tried++;
        }
    });

  it('is tried', () => assert.ok(tried > 100, `${tried} fixes`));
});
