import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { applyEdits, type Postmortem, read, type Span } from '../../server/src';
import { alx } from '../../server/src/profiles';
import { rules } from '../../server/src/rules';
import { found } from '../found';

const FOLDER = 'test/fixtures/reading';
const documents = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(path.join(FOLDER, name), 'utf8'));

const readIt = (text: string): Postmortem => read(text, { profile: alx, path: 'postmortem.md' });

/** Pieces of real write-ups in any order, with characters that hurt. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...documents.flatMap((text) => text.split('\n'))),
      fc.constantFrom(
        '```',
        '~~~',
        '---',
        '+++',
        '<!--',
        '-->',
        '<table>',
        '<tr><td>',
        '| a | b |',
        '|-|-|',
        '\t- ',
        '> ',
        '[x]: y',
        '##',
        '# ***',
        'Login failed because',
        'Moving forward',
        'This was resolved by:',
        '\u0000',
        '\uD83D',
        '🔥',
      ),
      fc.string(),
    ),
    { maxLength: 40 },
  )
  .chain((lines) => fc.constantFrom('\n', '\r\n').map((eol) => lines.join(eol)));

function* spansOf({ title, sections, elements, times, timeline, actions }: Postmortem): Generator<Span> {
  if (title) yield title.span;
  for (const { span, titleSpan, body } of sections) yield* [span, titleSpan, body];
  for (const { span } of elements) if (span) yield span;
  for (const { span, zone } of times) yield* zone.span ? [span, zone.span] : [span];
  for (const { span } of [...timeline, ...actions]) yield span;
}

/** A name in quotation marks of which nothing is left; “(next day)” is what a message proposes to write. */
const EMPTY_NAME = /“\s*(?:”|\((?!next day\)”))/;

/** What a model says, whatever its places are told from. */
const written = (postmortem: Postmortem): Postmortem => JSON.parse(JSON.stringify(postmortem));

describe('reading', () => {
  it('never throws, and every span lies inside the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const { start, end } of spansOf(readIt(text))) assert.ok(start >= 0 && start <= end && end <= text.length);
      }),
      { numRuns: 400 },
    );
  });

  it('gives times that are the text they name', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const time of readIt(text).times) assert.equal(text.slice(time.span.start, time.span.end), time.text);
      }),
      { numRuns: 300 },
    );
  });

  it('gives sentences and placeholders that stand where they say', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { sentences, placeholders } = readIt(text);
        for (const { span, said } of sentences) assert.equal(said.length, span.end - span.start);
        for (const { span, text: own } of placeholders) assert.equal(text.slice(span.start, span.end), own);
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing when a blank line is added at the end', () => {
    for (const text of documents) {
      const [a, b] = [written(readIt(text)), written(readIt(`${text}\n`))];
      assert.deepEqual(b.times, a.times);
      assert.deepEqual(b.actions, a.actions);
      assert.deepEqual(b.elements, a.elements);
      assert.deepEqual(
        b.sections.map(({ id, title, words }) => ({ id, title, words })),
        a.sections.map(({ id, title, words }) => ({ id, title, words })),
      );
    }
  });

  it('reads the same with CRLF as with LF', () => {
    for (const text of documents.filter((document) => !document.includes('\r'))) {
      const [a, b] = [readIt(text), readIt(text.replaceAll('\n', '\r\n'))];
      assert.deepEqual(
        b.times.map(({ text: t, zone }) => [t, zone.kind]),
        a.times.map(({ text: t, zone }) => [t, zone.kind]),
      );
      assert.deepEqual(
        b.actions.map(({ text: t, vague }) => [t, vague]),
        a.actions.map(({ text: t, vague }) => [t, vague]),
      );
      assert.deepEqual(
        b.elements.map(({ id, present }) => [id, present]),
        a.elements.map(({ id, present }) => [id, present]),
      );
      assert.equal(b.words.total, a.words.total);
    }
  });
});

describe('findings and fixes', () => {
  it('lie inside the text, and every fix can be applied', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const errors: unknown[] = [];
        for (const { span, message, fixes } of found(readIt(text), rules, { onError: (_rule, error) => errors.push(error) })) {
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
          for (const { edits } of fixes) assert.ok(applyEdits(text, edits).length >= 0);
          for (const said of [message, ...fixes.map(({ title }) => title)]) assert.doesNotMatch(said, EMPTY_NAME);
        }
        assert.deepEqual(errors, []);
      }),
      { numRuns: 300 },
    );
  });

  it('keep everything that stands around what was found, and its line ends', () => {
    for (const text of documents.flatMap((document) => [document, document.replaceAll(/\r?\n/g, '\r\n')])) {
      for (const { span, fixes } of found(readIt(text), rules)) {
        for (const { edits } of fixes) {
          const fixed = applyEdits(text, edits);
          // What a fix corrects, a wrong clock time for example, need not stay; nor what was found.
          const corrected = edits.filter(
            ({ span: { start, end }, text: by }) => !by.startsWith(text.slice(start, end).replace(/[\s.;:!]+$/, '')),
          );
          const around = [span, ...corrected.map((edit) => edit.span)].reduce(
            (kept, { start, end }) => kept.slice(0, start) + ' '.repeat(end - start) + kept.slice(end),
            text,
          );
          for (const line of around.split(/\r?\n/))
            for (const word of line.split(/\s+/)) assert.ok(fixed.includes(word.replace(/^[*_]+|[*_.:;]+$/g, '')), word);
          if (text.includes('\r\n')) assert.doesNotMatch(fixed, /[^\r]\n/);
        }
      }
    }
  });
});
