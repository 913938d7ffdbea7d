import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { applyEdits, type ClockTime, effectsOn, fixAll, fixesToOffer, resolveSetup } from '../../server/src';
import { examine, timesReader } from '../../server/src/examine';
import { timeDocument } from './timeDocuments';

const path = 'postmortem.md';
/** `FUZZ_RUNS=2000 FUZZ_SEED=7 npm test -- rules` looks harder. */
const search = { seed: Number(process.env.FUZZ_SEED ?? 1), numRuns: Number(process.env.FUZZ_RUNS ?? 30) };

const styled = (style: string) => {
  const rules = { 'time-format': { severity: 'warning' as const, options: { style } } };
  const setup = resolveSetup([{ folder: '', config: { rules } }]);
  return { hold: (text: string) => examine(text, setup, { path }), reader: () => timesReader(setup, path) };
};

const reading = ({ hour, minute, second, valid, date, instant, partner, zone: { span, ...zone } }: ClockTime) => ({
  ...{ hour, minute, second, valid, date, instant, partner, zone },
});

/** The readings of a text's times, without what a fix may correct: an impossible time. `as`: the times of the text before. */
const readings = (times: readonly ClockTime[], as = times) =>
  times.map((time, index) => (as[index]?.valid ? reading(time) : { zone: reading(time).zone, partner: time.partner }));

const fixesOffered = (text: string, style: string) => {
  const { hold, reader } = styled(style);
  const { postmortem, findings } = hold(text);
  const effect = effectsOn(text, reader());
  return findings.flatMap((finding) => fixesToOffer(finding, postmortem, effect));
};

const titles = (text: string, style: string) =>
  fixesOffered(text, style)
    .filter(({ title }) => title.startsWith('Write'))
    .map(({ title, safe = false }) => [title, safe]);

const document = (text: string) => `# Postmortem: login failed\n\n## Issue Summary\n\n${text}\n`;

/** The start stays as it is written, and would lend a rewritten end its PM. */
const OVERNIGHT = 'It was down between 5:40p.m.Z and 6:16 AM GMT.';

describe('safe fixes', () => {
  for (const style of ['24h', '12h'])
    it(`leave the reading of every time as it was, one by one and all together, in ${style}`, () => {
      const { hold, reader } = styled(style);
      let changes = 0;
      fc.assert(
        fc.property(timeDocument, (text) => {
          const { times } = hold(text).postmortem;
          for (const fix of fixesOffered(text, style).filter(({ safe }) => safe)) {
            changes++;
            assert.deepEqual(readings(hold(applyEdits(text, fix.edits)).postmortem.times, times), readings(times), fix.title);
          }
          const mended = fixAll(text, hold, reader());
          assert.deepEqual(readings(hold(mended).postmortem.times, times), readings(times));
          assert.deepEqual(
            fixesOffered(mended, style).filter(({ safe }) => safe),
            [],
          );
        }),
        search,
      );
      assert.ok(changes > search.numRuns, `${changes} changes`);
    });

  it('are not offered where the time would be read as another one', () => {
    const text = document(OVERNIGHT);
    assert.deepEqual(titles(text, '24h'), []);
  });

  it('are not safe where another time would be read otherwise', () => {
    const text = document('It was down on 4 May 2026 from 3 to 16:57 UTC.');
    assert.deepEqual(titles(text, '12h'), [['Write “4:57 PM”', false]]);
  });

  it('correct an impossible time', () => {
    const safe = (text: string) => titles(document(text), '24h').filter(([, isSafe]) => isSafe);
    assert.deepEqual(safe('It was down at 15:05 PM UTC.'), [['Write “3:05 PM”', true]]);
  });

  it('invent no hour for the other end of an impossible time', () => {
    const { hold, reader } = styled('24h');
    assert.equal(
      fixAll(document('It was down from 10 AM until 00:15 AM.'), hold, reader()),
      document('It was down from 10:00 until 00:15 AM.'),
    );
    assert.equal(fixAll(document('It was down from 4:00 to 21:29 PM.'), hold, reader()), document('It was down from 04:00 to 21:29.'));
  });

  it('do not keep the others from being applied', () => {
    const { hold, reader } = styled('24h');
    const called = (first: string, second: string) => document(`${OVERNIGHT} Ana called Ben at ${first} and at ${second} UTC.`);
    assert.equal(fixAll(called('3 PM', '4:10 PM'), hold, reader()), called('15:00', '16:10'));
  });
});
