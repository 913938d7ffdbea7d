import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../server/src/markdown/parse';
import { inFolder, STUDENT, TEAM } from './documents';
import { complaints, stateOf } from './judge';
import { offersIn } from './offers';

const asItIs = (text: string): string => text;
const withCrlf = (text: string): string => text.replace(/\r?\n/g, '\r\n');
const withBom = (text: string): string => `\uFEFF${text.replace(/^\uFEFF/, '')}`;
const withoutLineEnd = (text: string): string => text.trimEnd();
const forms = [asItIs, withCrlf, withBom, withoutLineEnd];

/** The bad examples of the rules' pages: small documents, each with something to fix. */
const examples = inFolder('server/src/rules').flatMap(({ name, text }) => {
  const bad = text.slice(text.indexOf('## Bad'), text.indexOf('## Good'));
  return parse(bad).children.flatMap((node, index) =>
    node.type === 'code' && node.lang === 'markdown' ? [{ name: `${name} ${index}`, text: `${node.value}\n` }] : [],
  );
});

/** `ACTIONS_DOCUMENTS` names a folder with more of them, which are tried in every form, for runs by hand. */
const more = process.env.ACTIONS_DOCUMENTS;
const documents = more ? inFolder(more) : [...inFolder('samples'), ...inFolder('test/fixtures'), ...examples];

describe('every action that is offered', () => {
  documents.forEach(({ name, text }, index) => {
    it(`leaves what is there as it is, and takes its finding away: ${name}`, () => {
      for (const form of more ? forms : [forms[index % forms.length] as typeof asItIs]) {
        const place = name.startsWith('0x19') || index % 2 === 0 ? STUDENT : TEAM;
        const own = form(text);
        const before = stateOf(own, place);
        for (const offer of offersIn(own, place)) {
          const what = `${form.name}, ${place}: ${offer.title}\n${JSON.stringify(offer.edits)}`;
          assert.deepEqual(complaints(own, place, offer, before), [], what);
        }
      }
    });
  });
});
