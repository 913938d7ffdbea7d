import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { bundles, LOCALES, translatedTexts, translationsTo } from '../../scripts/languages';
import { PROGRAMS } from '../../scripts/texts';
import { profiles } from '../../server/src/profiles';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest: Record<string, string> = json('package.nls.json');
const all = await translatedTexts(manifest);

/** What is the same in every language. */
const NAMES = new Set([...profiles.map(({ name }) => name), 'JSON web token', '+{0}', '−{0}', '{0} {1}', '{0}.']);

/** What happens to be the same in one of the languages. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  ar: ['{0}: {1}', '{0}: {1}.'],
  es: [
    '1 error',
    '1 postmortem',
    'Arabia',
    'Armenia',
    'Australia',
    'Bougainville',
    'China',
    'Cuba',
    'Ecuador',
    'Error',
    'India',
    'Israel',
    'Ticket',
    'ticket',
    '{0} d',
    '{0} error',
    '{0} h',
    '{0} min',
    '{0} postmortems',
    '{0} s',
    '{0}: {1}',
    '{0}: {1}.',
  ],
  fr: [
    '1 incident',
    'Bangladesh',
    'Bougainville',
    'Cuba',
    'Impact',
    'Incidents',
    'Phases',
    'Ticket',
    'date',
    'incident',
    'incidents',
    'ticket',
    '{0} h',
    '{0} incidents',
    '{0} min',
    '{0} s',
  ],
  'pt-br': [
    '1 postmortem',
    'Bangladesh',
    'Bougainville',
    'China',
    'Cuba',
    'Israel',
    'Ticket',
    'ticket',
    '{0} d',
    '{0} h',
    '{0} min',
    '{0} postmortems',
    '{0} s',
    '{0}: {1}',
    '{0}: {1}.',
    '{0}?',
  ],
};

const placesIn = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort();
const linksIn = (text: string) => (text.match(/\(command:[^)]*\)|`[^`]*`/g) ?? []).sort();

for (const locale of LOCALES)
  describe(`the translation to ${locale}`, async () => {
    const translations = await translationsTo(locale);

    it('has every text, and no other', () => {
      assert.deepEqual(
        all.filter((text) => !translations[text]),
        [],
        'to be translated',
      );
      assert.deepEqual(
        Object.keys(translations).filter((text) => !all.includes(text)),
        [],
        'no longer in the program',
      );
    });

    it('has the same values, links and code in each text', () => {
      for (const [text, translation] of Object.entries(translations)) {
        assert.deepEqual(placesIn(translation), placesIn(text), translation);
        assert.deepEqual(linksIn(translation), linksIn(text), translation);
      }
    });

    it('leaves nothing in English', () => {
      const same = Object.entries(translations).flatMap(([text, translation]) => (text === translation ? [text] : []));
      assert.deepEqual(
        same.filter((text) => !NAMES.has(text) && !ALIKE[locale]?.includes(text)),
        [],
      );
    });

    it('begins and ends each text as the English one does', () => {
      const ending = (text: string) => /[.?…:]$/.exec(text.replace('؟', '?'))?.[0] ?? '';
      for (const [text, translation] of Object.entries(translations)) assert.equal(ending(translation), ending(text), translation);
    });
  });

describe('the files that are made of the translations', () => {
  it('are fresh (`npm run generate` writes them)', async () => {
    for (const [file, texts] of Object.entries(await bundles(manifest))) assert.deepEqual(json(file), texts, file);
  });

  it('have what the extension and its pages say, also with the server’s files that are in them', () => {
    const bundled: Record<string, { inputs: Record<string, { bytesInOutput: number }> }[]> = json('dist/bundled.json');
    // The server for a browser is there, too, with translations of its own.
    const pages = (bundled['client/dist'] ?? []).filter(({ inputs }) => !Object.hasOwn(inputs, 'server/src/lsp/browser.ts'));
    const shared = pages.flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (file.startsWith('server/src/') && bytesInOutput > 0 ? [file] : [])),
    );
    const speaking = shared.filter((file) => /\/l10n'/.test(readFileSync(file, 'utf8')));
    assert.ok(speaking.includes('server/src/views/timeline/rows.ts'));
    for (const file of speaking)
      assert.ok(
        PROGRAMS.client.some((folder) => file.startsWith(folder)),
        file,
      );
  });

  it('have every text that the manifest asks for', () => {
    const asked = [...readFileSync('package.json', 'utf8').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    assert.deepEqual(Object.keys(manifest).sort(), [...new Set(asked)].sort());
  });
});
