import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { catalogue } from '../../examine';
import { CannotRun, complain, exitCodes } from '../exit';
import { writeNew } from '../write-new';

const FILE = '.postmortem.jsonc';

/** `postmortem-lint init`: writes a configuration with a comment on each setting. On a terminal it asks which profile, elsewhere nothing. */
export async function init({ profile }: { profile?: string }): Promise<number> {
  for (const name of [FILE, '.postmortem.json']) if (existsSync(name)) throw new CannotRun(`${name}: it is there already`);
  writeNew(FILE, configuration(known(profile ?? (await asked()))));
  complain(`${FILE}: written`);
  return exitCodes.clean;
}

const ids = (): string[] => catalogue.profiles.map(({ id }) => id);

function known(id: string): string {
  if (ids().includes(id)) return id;
  throw new CannotRun(`there is no profile “${id}”, only ${ids().join(', ')}`);
}

async function asked(): Promise<string> {
  const [first = ''] = ids();
  if (!process.stdin.isTTY || !process.stdout.isTTY) return first;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Which profile: ${ids().join(', ')}? [${first}] `);
  terminal.close();
  return answer.trim() || first;
}

const configuration = (profile: string): string => `// How postmortems are checked, in the editor, on the command line and in CI.
{
  "$schema": "https://unpkg.com/postmortem-lint/dist/schema.json",

  // What a postmortem is to hold: ${ids().join(', ')}, or one of your own.
  "profile": "${profile}",

  // Profiles by place; the first that matches holds.
  // "profiles": [{ "files": "incidents/**", "profile": "google-sre" }],

  // Profiles of your own: from a template in Markdown, whose headings are the sections, or from a built-in one.
  // "custom": { "house": { "template": "docs/postmortem-template.md" } },

  // off, hint, info, warning or error; “postmortem-lint rules” lists all rules.
  "rules": {
    // "word-count": "off"
  },

  // How many words a postmortem is to have, instead of the profile’s limits.
  // "words": { "min": 300, "max": 900 },

  // Acronyms that every reader knows.
  // "acronyms": ["SLO"],

  // What abbreviations of time zones stand for here.
  // "zones": { "IST": "+05:30" },

  // Documents to leave alone.
  "ignore": []
}
`;
