import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where a student's postmortem is, and a team's. */
export const STUDENT = '0x19-postmortem/README.md';
export const TEAM = 'incidents/2026-01-31-checkout.md';

interface Document {
  name: string;
  text: string;
}

/** The Markdown files of a folder. */
export const inFolder = (folder: string): Document[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));

const more = process.env.ACTIONS_DOCUMENTS;

/** What mangled documents are made of: the project's own, or those of the folder that `ACTIONS_DOCUMENTS` names. */
export const originals = more ? inFolder(more) : [...inFolder('samples'), ...inFolder('test/fixtures')];

/** `FUZZ_SEED` repeats a run. */
export const firstSeed = Number(process.env.FUZZ_SEED ?? 1);
