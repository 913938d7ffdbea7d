import { readFile, writeFile } from 'node:fs/promises';
import { defaultProfile } from '../server/src/profiles';
import { rules } from '../server/src/rules';
import { withRuleTable } from './ruleTable';
import { snippets } from './snippets';

// Writes the files that are made from the program's data. Tests compare them with that data.

await writeFile('snippets/postmortem.code-snippets', `${JSON.stringify(snippets(defaultProfile), null, 2)}\n`);
await writeFile('README.md', withRuleTable(await readFile('README.md', 'utf8'), rules));
