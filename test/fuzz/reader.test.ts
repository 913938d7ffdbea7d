import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Reader, type Setup } from '../../server/src';
import { catalogue, examine } from '../../server/src/examine';
import { sectionNodes } from '../../server/src/lsp/outline/sections';
import { withFixes } from '../found';
import { steps, versions } from './edits';
import { explore, names, texts } from './setting';

const PATH = 'file:///ops/0x19-postmortem/README.md';

/** By each profile, with every rule on. */
const setups = catalogue.profiles.map(
  ({ id: profile }): Setup => ({
    ...{ ignored: false, profile, custom: [], words: {}, acronyms: [], zones: {} },
    rules: Object.fromEntries(catalogue.rules.map(({ id, severity }) => [id, { severity: severity === 'off' ? 'hint' : severity }])),
  }),
);

/** What a document is read by: mostly as most people have it. */
const circumstances = fc.record({
  setup: fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(...setups) }),
  path: fc.constantFrom(PATH, PATH, 'file:///ops/postmortems/2024-03-05.md', 'file:///notes/today.md'),
});

/** All that is read and found, the fixes made. */
function seen(text: string, setup: Setup | undefined, circumstances: { path: string; reader?: Reader }): string {
  const { postmortem, findings } = examine(text, setup, circumstances);
  const document = TextDocument.create(circumstances.path, 'markdown', 1, text);
  return JSON.stringify({
    read: postmortem,
    found: withFixes(findings, postmortem),
    outline: sectionNodes({ document, version: 1, postmortem, findings, setup: setup as Setup }),
  });
}

test('whatever is edited, reading what changed gives what a fresh reading gives', () => {
  let tried = 0;
  explore(
    fc.property(names, circumstances, steps, (name, { setup, path }, steps) => {
      const reader = new Reader();
      for (const text of versions(texts.get(name) as string, steps)) {
        const [incremental, fresh] = [seen(text, setup, { path, reader }), seen(text, setup, { path })];
        // Alike when the keys of objects come in another order, too.
        if (incremental !== fresh) assert.deepEqual(JSON.parse(incremental), JSON.parse(fresh));
        tried++;
      }
    }),
    () => tried,
  );
  assert.ok(tried > 0);
});
