import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zoneAt, zonesIn } from '../../server/src/time/zones';

describe('zones', () => {
  const EXACT: readonly (readonly [string, string])[] = [
    ['UTC', '+00:00'],
    ['GMT+1', '+01:00'],
    ['UTC-05:00', '-05:00'],
    ['GMT + 1', '+01:00'],
    ['UTC−5', '-05:00'],
    ['utc+2', '+02:00'],
    ['gmt-3', '-03:00'],
    ['utc+5:30', '+05:30'],
    ['UTC+530', '+05:30'],
    ['UTC -4', '-04:00'],
    ['UTC -0430', '-04:30'],
    ['GMT - 5', '-05:00'],
    ['UTC − 5', '-05:00'],
    ['EAT', '+03:00'],
    ['WAT', '+01:00'],
    ['pdt', '-07:00'],
    ['Greenwich Mean Time', '+00:00'],
    ['East Africa Time', '+03:00'],
    ['India Standard Time', '+05:30'],
    ['Bangladesh Standard Time', '+06:00'],
    ['Nepal Time', '+05:45'],
    ['Atlantic Daylight Time', '-03:00'],
    ['Alaska Daylight Time', '-08:00'],
    ['Australian Western Standard Time', '+08:00'],
    ['British Summer Time', '+01:00'],
  ];
  for (const [text, offset] of EXACT) it(`${text} is ${offset}`, () => assert.deepEqual(zoneAt(text, 0)?.offsets, [offset]));

  const NEEDS_DATE: readonly (readonly [string, string])[] = [
    ['PT', 'America/Los_Angeles'],
    ['Pacific Time', 'America/Los_Angeles'],
    ['Eastern time', 'America/New_York'],
    ['Nairobi time', 'Africa/Nairobi'],
    ['New York time', 'America/New_York'],
    ['Africa/Lagos', 'Africa/Lagos'],
  ];
  for (const [text, iana] of NEEDS_DATE) it(`${text} follows ${iana}`, () => assert.equal(zoneAt(text, 0)?.iana, iana));

  for (const text of ['IST', 'BST', 'CST', 'PST', 'AST'])
    it(`${text} keeps all its meanings`, () => assert.ok((zoneAt(text, 0)?.offsets?.length ?? 0) > 1));

  for (const text of ['local time', 'server time', 'east', 'get', 'art', 'eat', 'met', 'Response Time', 'SRE', 'CPU', 'API'])
    it(`${text} is no zone`, () => assert.equal(zoneAt(text, 0), undefined));

  /** Every English name that this version of ICU knows for a zone in winter or in summer, with its offsets there. */
  function namesElsewhere(): Map<string, Set<string>> {
    const names = new Map<string, Set<string>>();
    for (const timeZone of Intl.supportedValuesOf('timeZone'))
      for (const day of [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)]) {
        const named = (locale: string, timeZoneName: 'short' | 'long' | 'longOffset') =>
          new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(day).find(({ type }) => type === 'timeZoneName')
            ?.value ?? '';
        const offset = named('en-US', 'longOffset').slice('GMT'.length) || '+00:00';
        for (const locale of ['en-US', 'en-GB', 'en-AU', 'en-ZA', 'en-IN'])
          for (const style of ['short', 'long'] as const) {
            const name = named(locale, style);
            if (!/^GMT[+-]/.test(name)) names.set(name, (names.get(name) ?? new Set()).add(offset));
          }
      }
    return names;
  }

  it('have the offsets that Unicode has for them', () => {
    const names = namesElsewhere();
    const known = [...names].flatMap(([name, offsets]) => {
      const zone = zoneAt(name, 0);
      return zone?.text === name && zone.offsets ? [{ name, offsets, ours: zone.offsets }] : [];
    });
    for (const { name, offsets, ours } of known)
      for (const offset of offsets) assert.ok(ours.includes(offset), `${name}: ${offset}, not ${ours}`);
    assert.ok(known.length > 110, `${known.length} of ${names.size}`);
  });

  it('finds zones inside a sentence', () => {
    assert.deepEqual(
      [...zonesIn('Timeline (all times in Pacific Time, not UTC)')].map(({ text }) => text),
      ['Pacific Time', 'UTC'],
    );
  });

  const NAMED: readonly (readonly [string, string[]])[] = [
    ['All in utc, but EAT below', ['utc', 'EAT']],
    ['Eastern Timezone', ['Eastern Timezone']],
    ['the variable pst_utc and not that', []],
    ['All times in utc+2', ['utc+2']],
    ['All times are GMT - 5.', ['GMT - 5']],
    ['Timeline (UTC - 4)', ['UTC - 4']],
    ['Timeline (UTC -04:00)', ['UTC -04:00']],
    ['Timeline (UTC - 4 hours)', ['UTC - 4']],
    ['All times UTC - 5 minutes may be missing', ['UTC']],
  ];
  for (const [text, names] of NAMED)
    it(`named in “${text}”: ${names.join(', ') || 'none'}`, () =>
      assert.deepEqual(
        Array.from(zonesIn(text), (zone) => zone.text),
        names,
      ));
});
