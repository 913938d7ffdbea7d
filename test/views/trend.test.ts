import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withStyle } from '../../server/src/views/svg';
import { trendPicture } from '../../server/src/views/trend';

const dot = (date: string, seconds: number, title = 'Outage') => ({ date, seconds, title });
const said = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
const placesOf = (svg: string) =>
  [...svg.matchAll(/<circle[^>]*>/g)].map(([circle]) => [/cx="([\d.]+)"/, /cy="([\d.]+)"/].map((one) => Number(one.exec(circle)?.[1])));

describe('the picture of the trend', () => {
  it('has later incidents further right, and longer ones higher', () => {
    const [[firstX = 0, firstY = 0] = [], [lastX = 0, lastY = 0] = []] = placesOf(
      trendPicture({ dots: [dot('2026-01-01', 600), dot('2026-02-01', 7_200)], median: 3_600 }),
    );
    assert.ok(firstX < lastX && firstY > lastY);
  });

  it('says the median, and the first and the last day of less than two years', () => {
    const texts = said(trendPicture({ dots: [dot('2026-01-01', 600), dot('2026-02-01', 7_200)], median: 3_600 }));
    assert.ok(
      texts.some((text) => text.startsWith('median 1 h')),
      texts.join(),
    );
    assert.deepEqual(texts.slice(-2), ['2026-01-01', '2026-02-01']);
  });

  it('says one day once', () =>
    assert.deepEqual(said(trendPicture({ dots: [dot('2026-01-01', 60)], median: 60 })).slice(-1), ['2026-01-01']));

  it('says years, and not all of many', () => {
    assert.deepEqual(said(trendPicture({ dots: [dot('2023-05-01', 600), dot('2026-02-01', 600)], median: 600 })).slice(-3), [
      '2024',
      '2025',
      '2026',
    ]);
    const many = said(trendPicture({ dots: [dot('1990-05-01', 600), dot('2026-02-01', 600)], median: 600 })).filter((text) =>
      /^\d{4}$/.test(text),
    );
    assert.ok(many.length <= 10 && many[0] === '1991', many.join());
  });

  it('takes styles from outside, whatever they say', () =>
    assert.match(
      withStyle(trendPicture({ dots: [dot('2026-01-01', 60)], median: 60 }), '--a:"$&<"'),
      /^<svg style="--a:&quot;\$&amp;&lt;&quot;" /,
    ));

  it('escapes titles', () => assert.match(trendPicture({ dots: [dot('2026-01-01', 60, '<b>&')], median: 60 }), /&lt;b(?:>|&gt;)&amp;/));

  /** The texts of the lowest line, each with what of it is below its place. */
  const datesIn = (dates: readonly string[], width?: number) =>
    [
      ...trendPicture({ dots: dates.map((date) => dot(date, 3_600)), median: 3_600 }, width).matchAll(
        / y="306" text-anchor="(\w+)">([^<]+)</g,
      ),
    ].map(([, anchor, text]) => `${text} ${anchor}`);

  it('has its days within the plot, and as many years as there is room for', () => {
    assert.deepEqual(datesIn(['2026-01-05', '2026-04-10']), ['2026-01-05 start', '2026-04-10 end']);
    assert.deepEqual(datesIn(['2026-01-05']), ['2026-01-05 middle']);
    assert.equal(datesIn(['2015-06-01', '2026-04-10'], 860).length, 6);
    assert.equal(datesIn(['2015-06-01', '2026-04-10'], 300).length, 4);
  });

  it('names the median above a narrow plot', () =>
    assert.match(trendPicture({ dots: [dot('2026-01-05', 3_600)], median: 3_600 }, 300), / y="14">dashed: median 1 h</));
});
