import { writeFile } from 'node:fs/promises';
import { defaultProfile } from '../server/src/profiles';
import { snippets } from './snippets';

// Writes the files that are made from the program's data. A test compares them with that data.

await writeFile('snippets/postmortem.code-snippets', `${JSON.stringify(snippets(defaultProfile), null, 2)}\n`);
