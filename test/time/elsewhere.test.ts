import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examine } from '../../server/src/examine';
import { offsetIn, systemOffset } from '../../server/src/time/offset';
import { otherClock, secondsAhead, secondsAheadIn } from '../../server/src/time/other-clock';
import { placeOfTime } from '../../server/src/time/place-of-time';

const HOUR = 3600;

/** The first time of a sentence, and the document that it is in. */
function timeIn(sentence: string) {
  const text = `# Postmortem: the shop was down\n\n## Summary\n\n${sentence}\n`;
  const { times } = examine(text, undefined, { path: 'incidents/shop.md' }).postmortem;
  const [time] = times;
  assert.ok(time, sentence);
  return { time, text };
}

describe('a clock elsewhere', () => {
  const CASES: readonly (readonly [sentence: string, own: number, other: number, shown: object])[] = [
    ['It failed on 2026-03-04 at 14:05 UTC.', 0, 3, { text: '17:05', days: 0, date: '2026-03-04' }],
    ['It failed on 2026-12-31 at 23:30 UTC.', 0, 3, { text: '02:30', days: 1, date: '2027-01-01' }],
    ['It failed on 2026-03-01 at 01:00 EAT.', 3, -8, { text: '14:00', days: -1, date: '2026-02-28' }],
    ['It failed at 14:05:09 UTC.', 0, 5.5, { text: '19:35:09', days: 0 }],
  ];
  for (const [sentence, own, other, shown] of CASES)
    it(`${other} hours ahead of UTC: ${sentence}`, () =>
      assert.deepEqual(otherClock(timeIn(sentence).time, own * HOUR, other * HOUR), shown));
});

describe('how far a zone is ahead of UTC', () => {
  const CASES: readonly (readonly [sentence: string, hours: number | undefined])[] = [
    ['It failed on 2026-03-04 at 14:05 UTC.', 0],
    ['It failed at 14:05 EAT.', 3],
    ['It failed at 14:05 UTC-7.', -7],
    ['It failed on 2026-07-01 at 14:05 Europe/Berlin.', 2],
    ['It failed on 2026-01-01 at 14:05 Europe/Berlin.', 1],
    ['It failed at 14:05 Africa/Nairobi.', 3],
    ['It failed at 14:05 Europe/Berlin.', undefined],
    ['It failed at 14:05 IST.', undefined],
    ['It failed at 14:05.', undefined],
  ];
  for (const [sentence, hours] of CASES)
    it(`${hours ?? 'unknown'}: ${sentence}`, () =>
      assert.equal(secondsAhead(timeIn(sentence).time), hours === undefined ? undefined : hours * HOUR));

  it('depends on the day where clocks are put forward', () => {
    assert.equal(secondsAheadIn('America/New_York', '2026-07-01T12:00:00Z'), -4 * HOUR);
    assert.equal(secondsAheadIn('America/New_York', '2026-01-01T12:00:00Z'), -5 * HOUR);
    assert.equal(secondsAheadIn('America/New_York', undefined), undefined);
    assert.equal(secondsAheadIn('Africa/Lagos', undefined), HOUR);
  });
});

describe('the place of a time', () => {
  const CASES: readonly (readonly [sentence: string, place: string])[] = [
    ['It failed at 14:05.', '14:05'],
    ['It failed at 14:05 UTC.', '14:05 UTC'],
    ['It failed at 14:05 (EAT), and was back.', '14:05 (EAT)'],
    ['It failed at 14:05 [UTC+3] for us.', '14:05 [UTC+3]'],
    ['It failed at 14:05 (EAT, as all times), and was back.', '14:05 (EAT'],
  ];
  for (const [sentence, place] of CASES)
    it(`is with the zone after it: ${sentence}`, () => {
      const { time, text } = timeIn(sentence);
      const { start, end } = placeOfTime(time, text);
      assert.equal(text.slice(start, end), place);
    });
});

describe('the offset of a zone', () => {
  it('is that of the day', () => {
    assert.equal(offsetIn('Europe/Paris')('2026-07-01'), '+02:00');
    assert.equal(offsetIn('Europe/Paris')('2026-01-01'), '+01:00');
    assert.match(offsetIn('Africa/Nairobi')(undefined) ?? '', /^\+03:00$/);
  });

  it('is unknown for no zone and on no day', () => {
    assert.equal(offsetIn('Nowhere/City')('2026-01-01'), undefined);
    assert.equal(offsetIn('Europe/Paris')('2026-02-31'), undefined);
  });

  it('is the system’s', () => {
    const zone = process.env.TZ;
    try {
      for (const [name, offset] of Object.entries({ 'Asia/Kolkata': '+05:30', 'America/St_Johns': '-03:30', UTC: '+00:00' })) {
        process.env.TZ = name;
        assert.equal(systemOffset('2026-01-15'), offset, name);
      }
      assert.match(systemOffset(undefined) ?? '', /^[+-]\d\d:\d\d$/);
      assert.equal(systemOffset('2026-02-31'), undefined);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
