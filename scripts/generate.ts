import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { catalogue } from '../server/src/examine';
import { MARKDOWN } from '../server/src/lsp/names';
import { alx, profiles } from '../server/src/profiles';
import { rules } from '../server/src/rules';
import { bundles } from './languages';
import { localized, SETTINGS } from './localized';
import { manual } from './manual';
import { linked, plain, withRuleTable } from './ruleTable';
import { schemaOf, settingsOf } from './schema';
import { snippets } from './snippets';
import { commandLinePicture } from './terminal';
import { extensionPage } from './vsix';

const writeJson = (file: string, value: unknown) => writeFile(file, `${JSON.stringify(value, null, 2)}\n`);

/** The manifest’s texts but those of the settings. */
async function handWritten(): Promise<Record<string, string>> {
  const all: Record<string, string> = JSON.parse(await readFile('package.nls.json', 'utf8'));
  return Object.fromEntries(Object.entries(all).filter(([key]) => !key.startsWith(`${SETTINGS}.`)));
}

// Writes the files that are made from the program's data. Tests compare them with that data.

await writeFile(
  'snippets/postmortem.code-snippets',
  `${JSON.stringify(
    snippets(
      alx,
      profiles.filter((profile) => profile !== alx),
    ),
    null,
    2,
  )}\n`,
);
await writeFile('README.md', withRuleTable(await readFile('README.md', 'utf8'), rules, linked));
await writeFile(extensionPage, withRuleTable(await readFile(extensionPage, 'utf8'), rules, plain));
await writeFile('docs/command-line.svg', commandLinePicture());
await mkdir('server/man', { recursive: true });
await writeFile('server/man/postmortem-lint.1', manual());
await mkdir('schema', { recursive: true });
await writeFile('schema/postmortem.schema.json', `${JSON.stringify(schemaOf(catalogue), null, 2)}\n`);
const manifest = JSON.parse(await readFile('package.json', 'utf8'));
manifest.activationEvents = MARKDOWN.map((language) => `onLanguage:${language}`);
const settings = localized(settingsOf(catalogue), SETTINGS);
manifest.contributes.configuration = settings.part;
await writeJson('package.json', manifest);
const texts = { ...(await handWritten()), ...settings.texts };
await writeJson('package.nls.json', texts);
for (const [file, bundle] of Object.entries(await bundles(texts))) await writeJson(file, bundle);
