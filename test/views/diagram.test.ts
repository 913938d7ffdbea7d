import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { applyEdits } from '../../server/src';
import { insertDiagram } from '../../server/src/edits/insert-diagram';
import { examine } from '../../server/src/examine';
import { DIAGRAMS, type Diagram } from '../../server/src/views/timeline/mermaid';
import { timelineOf } from '../../server/src/views/timeline/timeline';

const kinds = Object.keys(DIAGRAMS) as Diagram[];

const samples = readdirSync('samples', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => [file, readFileSync(`samples/${file}`, 'utf8')] as const);

const read = (text: string, path = 'postmortems/shop.md') => examine(text, undefined, { path });

function withDiagram(text: string, kind: Diagram, path?: string): string {
  const { postmortem } = read(text, path);
  const edit = insertDiagram(postmortem, DIAGRAMS[kind](timelineOf(postmortem)));
  return edit ? applyEdits(text, [edit]) : text;
}

/** What is read and found, without places. */
function said(text: string, path: string) {
  const { postmortem, findings } = read(text, path);
  const { words, timeline, times, actions, sections } = postmortem;
  return {
    words,
    timeline: timeline.map((entry) => entry.text),
    times: times.map((time) => time.text),
    actions: actions.map((action) => action.text),
    sections: sections.map((section) => [section.title, section.words]),
    findings: findings.map(({ rule, message }) => `${rule} ${message}`),
  };
}

describe('a diagram in a document', () => {
  for (const kind of kinds)
    it(`(${kind}) changes nothing of what is read and found, and is not stale`, () => {
      for (const [file, text] of samples)
        for (const own of [text, text.replace(/\n/g, '\r\n'), `\ufeff${text}`]) {
          const drawn = withDiagram(own, kind, file);
          if (timelineOf(read(own, file).postmortem).entries.length === 0) continue;
          assert.notEqual(drawn, own, file);
          assert.deepEqual(said(drawn, file), said(own, file), file);
          assert.equal(drawn.includes('\r\n') && /[^\r]\n/.test(drawn), false, file);
        }
    });

  const document = (timeline: string, rest = '\n## Root Cause\n\nA full disk.\n') =>
    `# Postmortem: The shop\n\n## Timeline\n\n${timeline}${rest}`;
  const fenced = /```mermaid\n%% postmortem-timeline: [^\n]+\ntimeline\n(?: .*\n)+```/;
  const places: readonly (readonly [what: string, text: string, around: RegExp])[] = [
    ['after a list', document('- 14:05 UTC - A.\n- 14:10 UTC - B.\n'), /- B\.\n\nFENCE\n\n## Root/],
    ['after a table', document('| Time (UTC) | Event |\n| --- | --- |\n| 14:05 | An alert fired |\n'), /fired \|\n\nFENCE\n\n## Root/],
    ['after a paragraph', document('14:05 UTC - A.\n14:10 UTC - B.\n'), /- B\.\n\nFENCE\n\n## Root/],
    ['at the end', document('- 14:05 UTC - A.', ''), /- A\.\n\nFENCE$/],
    ['before what follows at once', document('- 14:05 UTC - A.\n', '## Root Cause\n\nA full disk.\n'), /- A\.\n\nFENCE\n\n?## Root/],
  ];
  for (const [what, text, around] of places)
    it(`is ${what}`, () =>
      assert.match(
        withDiagram(text, 'timeline')
          .replace(fenced, 'FENCE')
          .replace(/UTC - (?=[AB]\.)/g, '- '),
        around,
      ));

  it('is stale when the timeline has changed, and updated as one fix that keeps line ends', () => {
    for (const kind of kinds)
      for (const eol of ['\n', '\r\n']) {
        const drawn = withDiagram(document('- 14:05 UTC - A.\n- 14:10 UTC - B.\n'), kind).replace(/\n/g, eol);
        const changed = drawn.replace('14:10', '14:20');
        const stale = read(changed).findings.filter(({ rule }) => rule === 'timeline-diagram-stale');
        assert.equal(stale.length, 1);
        const [fix] = Array.isArray(stale[0]?.fixes) ? stale[0].fixes : [];
        assert.ok(fix?.safe);
        const updated = applyEdits(changed, fix.edits);
        assert.equal(updated, withDiagram(document('- 14:05 UTC - A.\n- 14:20 UTC - B.\n'), kind).replace(/\n/g, eol));
      }
  });

  it('of somebody’s own is left alone, and so is one that nothing closes', () => {
    for (const own of [
      '```mermaid\ntimeline\n  x : y\n```\n',
      '```mermaid\n%% postmortem-timeline\ntimeline\n  x : y\n',
      '%% postmortem-timeline\n',
      '```mermaid\n%% postmortem-timeline\npie\n```\n',
    ])
      assert.deepEqual(
        read(document(`- 14:05 UTC - A.\n\n${own}`)).findings.filter(({ rule }) => rule === 'timeline-diagram-stale'),
        [],
      );
  });

  it('and the marks of the preview are no comments that disable rules', () => {
    const text = document('- 14:05 UTC - A.\n');
    for (const mark of ['<!-- postmortem-timeline -->', '```postmortem-timeline\n```'])
      assert.deepEqual(said(`${text}\n${mark}\n`, 'postmortems/a.md'), said(text, 'postmortems/a.md'));
  });
});
