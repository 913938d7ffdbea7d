import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { localized, SETTINGS } from '../../scripts/localized';
import { manual } from '../../scripts/manual';
import { linked, plain, withRuleTable } from '../../scripts/ruleTable';
import { schemaOf, settingsOf } from '../../scripts/schema';
import { snippets } from '../../scripts/snippets';
import { commandLinePicture } from '../../scripts/terminal';
import { extensionPage } from '../../scripts/vsix';
import { catalogue } from '../../server/src/examine';
import { MARKDOWN } from '../../server/src/lsp/names';
import { alx, profiles } from '../../server/src/profiles';
import { rules } from '../../server/src/rules';

describe('generated files are fresh (`npm run generate` writes them)', () => {
  for (const [page, name] of [
    ['README.md', linked],
    [extensionPage, plain],
  ] as const)
    it(`the rule table of ${page}`, () => {
      const text = readFileSync(page, 'utf8');
      assert.equal(withRuleTable(text, rules, name), text);
    });

  it('the manual page of the command line', () => {
    assert.equal(readFileSync('server/man/postmortem-lint.1', 'utf8'), manual());
  });

  it('the picture of the command line', () => {
    assert.equal(readFileSync('docs/command-line.svg', 'utf8'), commandLinePicture());
  });

  it('the schema of the configuration', () => {
    assert.deepEqual(JSON.parse(readFileSync('schema/postmortem.schema.json', 'utf8')), schemaOf(catalogue));
  });

  it('the settings in the manifest', () => {
    const { part, texts } = localized(settingsOf(catalogue), SETTINGS);
    assert.deepEqual(JSON.parse(readFileSync('package.json', 'utf8')).contributes.configuration, part);
    const all: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
    assert.deepEqual(Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(`${SETTINGS}.`))), texts);
  });

  it('the languages that wake the extension, and in which its commands are offered', () => {
    const { activationEvents, contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual(
      activationEvents,
      MARKDOWN.map((language) => `onLanguage:${language}`),
    );
    const conditions = contributes.menus.commandPalette.map(({ when }: { when: string }) => when);
    assert.deepEqual(
      new Set(conditions.filter((when: string) => when.includes('resourceLangId'))),
      new Set([`resourceLangId =~ /^(${MARKDOWN.join('|')})$/`]),
    );
  });

  it('the snippets', () => {
    assert.deepEqual(
      JSON.parse(readFileSync('snippets/postmortem.code-snippets', 'utf8')),
      snippets(
        alx,
        profiles.filter((profile) => profile !== alx),
      ),
    );
  });
});
