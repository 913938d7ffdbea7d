import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { catalogue } from '../server/src/examine';
import { MARKDOWN } from '../server/src/lsp/names';
import { alx } from '../server/src/profiles';
import { rules } from '../server/src/rules';
import { manual } from './manual';
import { linked, plain, withRuleTable } from './ruleTable';
import { schemaOf, settingsOf } from './schema';
import { snippets } from './snippets';
import { commandLinePicture } from './terminal';
import { extensionPage } from './vsix';

// Writes the files that are made from the program's data. Tests compare them with that data.

await writeFile('snippets/postmortem.code-snippets', `${JSON.stringify(snippets(alx), null, 2)}\n`);
await writeFile('README.md', withRuleTable(await readFile('README.md', 'utf8'), rules, linked));
await writeFile(extensionPage, withRuleTable(await readFile(extensionPage, 'utf8'), rules, plain));
await writeFile('docs/command-line.svg', commandLinePicture());
await mkdir('server/man', { recursive: true });
await writeFile('server/man/postmortem-lint.1', manual());
await mkdir('schema', { recursive: true });
await writeFile('schema/postmortem.schema.json', `${JSON.stringify(schemaOf(catalogue), null, 2)}\n`);
const manifest = JSON.parse(await readFile('package.json', 'utf8'));
manifest.activationEvents = MARKDOWN.map((language) => `onLanguage:${language}`);
manifest.contributes.configuration = settingsOf(catalogue);
await writeFile('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
