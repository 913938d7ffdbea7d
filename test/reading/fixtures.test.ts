import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { read } from '../../server/src';
import { inspectionOf } from '../../server/src/api/inspection';
import { alx } from '../../server/src/profiles';

const FOLDER = 'test/fixtures/reading';
const UPDATE = process.env.UPDATE_SNAPSHOTS !== undefined;

/** What each document is there for, with the same name as its files. */
const PURPOSES: Readonly<Record<string, string>> = {
  actions: 'tells tasks from lessons, broad improvements and what was done, in lists, under labels and in sentences',
  'actions-boxes': 'takes a box of a table for a task that is done or is not, in a column without a name or with one',
  assignment: 'takes the text of the task for what it is, and not for a postmortem',
  'bom-crlf-emoji': 'counts offsets with a byte order mark, CRLF and emoji, and reads bullets that are no Markdown',
  'clock-formats': 'reads each way to write a clock time, and no port, version, ratio or length',
  'code-and-logs': 'takes no time and no task of logs, code and paths, but a time in code that begins an entry',
  'dates-of-no-year': 'gives days without a year to the entries below them, across New Year, where no date has a year',
  'dates-without-year': 'finds the year of each day by the dates of the incident, and by none of long before',
  'fence-left-open': 'reads a document that a fence makes code, as nothing closes it',
  'headings-html': 'reads headings, lists and paragraphs that are HTML',
  'headings-no-space': 'reads headings and bullets without the blank after their mark, and words with slips',
  'headings-setext': 'reads headings that are underlined',
  indented: 'reads a document that is indented as a whole and so would be code',
  link: 'takes a line that only links to a postmortem for one that is elsewhere',
  midnight: 'tells the day of entries that go on after midnight, in two zones',
  'not-about-incidents': 'leaves alone what has a section “Tasks” and tells of no incident',
  'summary-labels': 'takes labels within a section for its parts, and those of sections for titles',
  'titles-bold': 'takes bold lines for the titles of sections, and bold times for entries',
  'titles-labels': 'takes plain lines for titles, with and without a colon',
  'titles-numbered': 'takes the items of a numbered list for titles',
  'titles-run-in': 'takes bold words that begin a paragraph for its title, and reads owners, days and tickets of tasks',
  untitled: 'finds the parts of a postmortem that has no title',
  'zone-declared': 'takes a zone that is declared once for times without one',
  'zone-in-column': 'takes the zones of a table from the heads of its columns, and reads front matter',
};

/** What `inspect` says of each small document, kept beside it, so that a change in reading is seen in review. UPDATE_SNAPSHOTS=1 writes it again. */
describe('the reading of each form', () => {
  const documents = readdirSync(FOLDER).filter((file) => file.endsWith('.md'));
  it('has a purpose for each document', () => {
    assert.deepEqual(
      documents,
      Object.keys(PURPOSES)
        .map((name) => `${name}.md`)
        .sort(),
    );
  });

  for (const name of documents) {
    it(`${PURPOSES[path.parse(name).name]}: ${name}`, () => {
      const text = readFileSync(path.join(FOLDER, name), 'utf8');
      const model = { file: name, ...inspectionOf(read(text, { profile: alx })) };
      const snapshot = path.join(FOLDER, name.replace(/\.md$/, '.json'));
      const printed = `${JSON.stringify(model, null, 1)}\n`;
      if (UPDATE) writeFileSync(snapshot, printed);
      assert.ok(existsSync(snapshot), `no ${snapshot}: run with UPDATE_SNAPSHOTS=1 and read it`);
      assert.deepEqual(JSON.parse(printed), JSON.parse(readFileSync(snapshot, 'utf8')));
    });
  }
});
