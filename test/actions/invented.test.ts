import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, type Edit, lineStart, type Postmortem, Reader } from '../../server/src';
import { type Examined, examine } from '../../server/src/examine';
import { plainOf } from '../../server/src/text/snippet';
import { examples, FOLDER } from '../rules/examples';
import { inFolder, STUDENT, TEAM } from './documents';
import { isWholeText, offersIn } from './offers';
import { more, PLACE, type Told, toldIn } from './told';

const bad = inFolder(FOLDER).flatMap(({ name, text }) =>
  examples(text, 'Bad').map((own, index) => ({ name: `${name} ${index}`, text: own })),
);
const samples = inFolder('samples');

/** Before sections; before blocks, items and rows. */
const [SECTIONS, BLOCKS] = [/(?<=\n)(?=## )/, /(?<=\n)(?=\n|[-*|] |\d+\. |#)/];

/** The samples without a section, and some of them without any block, item or row. */
const gaps = samples.flatMap(({ name, text }) =>
  [SECTIONS, ...(/finished|incident|google/.test(name) ? [BLOCKS] : [])].flatMap((cut) => {
    const pieces = text.split(cut);
    return pieces.flatMap((piece, index) =>
      piece.trim() === '' ? [] : [{ name: `${name} without ${piece.trim().slice(0, 40)}`, text: pieces.toSpliced(index, 1).join('') }],
    );
  }),
);

/** What somebody can choose, and what it writes. */
interface Choice {
  title: string;
  edits: readonly Edit[];
  rule?: string;
}

/** What is offered in a document; what only writes a comment or names a profile is left to other tests, and what applies all fixes writes what each of them does. */
const choicesIn = (text: string, place: string): Choice[] =>
  offersIn(text, place).filter(({ title }) => !/^(?:Disable|choose profile)/.test(title) && !isWholeText(title));

/** The profile's lines as completion offers them, whatever the form of the document: where the section that they belong to ends. */
const completions = ({ profile, sections, text }: Postmortem): Choice[] =>
  profile.sections
    .flatMap(({ parts }) => parts)
    .flatMap(({ id, elements }) => {
      const section = sections.findLast(({ covers, form }) => covers.includes(id) && form === 'heading');
      if (!section) return [];
      const at = section.span.end < text.trimEnd().length ? lineStart(text, section.span.end) : text.length;
      return elements.map(({ label, line }) => ({
        title: `complete ${label}`,
        edits: [{ span: { start: at, end: at }, text: `\n${plainOf(line)}\n\n` }],
      }));
    });

/** Rules that go on asking until the place is filled in; others ask for the title, the section or the phrase that was in its place, where now the place is reported. */
const ASKING = new Set(['element-missing', 'action-vague', 'action-field-missing', 'timeline-milestone-missing', 'metadata-missing']);

const count = ({ findings }: Examined, id: string): number => findings.filter(({ rule }) => rule === id).length;

const isEmptied = ({ postmortem: { sections: own } }: Examined): number => own.filter(({ empty }) => empty).length;

/** The words of a text; what numbers change is tried in facts.test.ts. */
const wordsIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/\p{L}+/gu));

describe('what is offered invents nothing', () => {
  let [marked, unmarked] = [0, 0];

  const written = [...bad, ...samples, ...inFolder('test/fixtures')];
  for (const [index, { name, text }] of [...written, ...gaps].entries())
    it(name, () => {
      const place = index % 2 === 0 ? STUDENT : TEAM;
      const before = examine(text, undefined, { path: place });
      const told = toldIn(before.postmortem);
      const reader = new Reader();
      const results = new Set<string>();
      for (const choice of [...choicesIn(text, place), ...(index < written.length ? completions(before.postmortem) : [])]) {
        const after = applyEdits(text, choice.edits);
        // Findings, outline and completion offer the same.
        if (results.size === results.add(after).size) continue;
        const added = choice.edits.map((edit) => edit.text).join('\n');
        const places = added.match(PLACE)?.length ?? 0;
        const complaints =
          places === 0
            ? unsaid(added, `${text} ${choice.title}`)
            : invented(choice, places, before, told, examine(after, undefined, { path: place, reader }));
        assert.deepEqual(complaints, [], `${place}: ${choice.title}\n${added}`);
        if (places > 0) marked++;
        else unmarked++;
      }
    });

  it('is tried', () => assert.ok(marked > 1000 && unmarked > 50, `${marked} that leave something to fill in, ${unmarked} others`));
});

/** What is written without a mark is the author's own or said in its title. */
const unsaid = (written: string, known: string): string[] => {
  const said = wordsIn(`${known} redacted am pm utc`);
  return [...wordsIn(written)].filter((word) => !said.has(word)).map((word) => `writes “${word}”`);
};

/** What a text with places to fill in says beside them, and what of it nobody would find. */
function invented({ rule }: Choice, places: number, before: Examined, told: Told, now: Examined): string[] {
  const left = now.postmortem.placeholders.length - before.postmortem.placeholders.length;
  const isAsking = rule === undefined || !ASKING.has(rule) || count(now, rule) >= count(before, rule) || isEmptied(now) > isEmptied(before);
  return [
    ...more(told, toldIn(now.postmortem)),
    ...(left === places ? [] : [`${left} of ${places} places are found`]),
    ...(isAsking ? [] : [`${rule} asks no more`]),
  ];
}
