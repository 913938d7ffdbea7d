import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { LOCALES, translatedTexts, translationsTo } from '../../scripts/languages';
import { read } from '../../server/src';
import { alx, profiles } from '../../server/src/profiles';
import { rules } from '../../server/src/rules';
import { type Bundle, speak } from '../../server/src/text/l10n';
import { found } from '../found';
import { examples, FOLDER } from '../rules/examples';

/** Every message and every title of a fix for the bad examples on a rule's page. */
function said(id: string): string[] {
  const page = readFileSync(path.join(FOLDER, `${id}.md`), 'utf8');
  return examples(page, 'Bad').flatMap((text) =>
    found(read(text, { profile: alx, profiles, path: '0x19-postmortem/README.md' }), rules, {
      userOffset: () => '+03:00',
      settings: { [id]: { severity: 'warning' } },
    })
      .filter(({ rule }) => rule === id)
      .flatMap(({ message, cause, related = [], fixes }) => [
        message,
        ...(cause ? [cause.message] : []),
        ...related.map((other) => other.message),
        ...fixes.map(({ title }) => title),
      ]),
  );
}

/** Each word of each text with a mark, so that what was not translated shows. */
const marked = (text: string) => text.replace(/(?<!\{)\p{L}+/gu, (word) => `${word}\u0301`);
const texts = await translatedTexts(JSON.parse(readFileSync('package.nls.json', 'utf8')));
const MARKED: Bundle = Object.fromEntries(texts.map((text) => [text, marked(text)]));

describe('the messages of each rule', () => {
  after(() => speak());

  for (const { id } of rules)
    it(`are translated: ${id}`, () => {
      speak();
      const english = said(id);
      assert.ok(english.length > 0);
      speak({ locale: 'en', texts: MARKED });
      for (const [index, message] of said(id).entries()) {
        // A message begins with a word of its own, or with what it quotes.
        assert.notEqual(message, english[index], message);
        assert.doesNotMatch(message, /\{\d\}/);
      }
    });

  for (const locale of LOCALES)
    it(`are whole in ${locale}`, async () => {
      speak();
      const english = rules.flatMap(({ id }) => said(id));
      speak({ locale, texts: await translationsTo(locale) });
      for (const [index, message] of rules.flatMap(({ id }) => said(id)).entries()) {
        assert.notEqual(message, english[index]);
        assert.doesNotMatch(message, /\{\d\}|undefined/);
      }
    });
});
