import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Node, parse } from 'acorn';
import { transform } from 'esbuild';
import { MEASURES } from '../server/src/incident/statistics';
import type { ActionField } from '../server/src/model/profile';
import { alx, profiles } from '../server/src/profiles';
import { anyTopic, topics } from '../server/src/reading/lexicon/action-words';
import { rules } from '../server/src/rules';
import { placedSecrets } from '../server/src/rules/support/lexicon/secrets-placed';
import { meanings } from '../server/src/time/zone-meanings';

/** What each program says: the extension and its pages have the pictures from the server. */
export const PROGRAMS = { client: ['client/src', 'client/webview', 'server/src/views'], server: ['server/src'] } as const;

export type Program = keyof typeof PROGRAMS;

/** Texts that the server has as data. */
const data = (): string[] => {
  const elements = profiles.flatMap(({ sections }) => sections.flatMap(({ parts }) => parts.flatMap((part) => part.elements)));
  const fields: readonly ActionField[] = ['owner', 'due', 'ticket'];
  return [
    ...rules.map(({ summary }) => summary),
    ...elements.flatMap(({ label, ask }) => [label, ask]),
    ...[...topics, anyTopic].map(({ question }) => question),
    ...Object.keys(alx.marks),
    ...Object.keys(MEASURES),
    ...fields,
    ...placedSecrets.map(({ name }) => name),
    ...Object.values(meanings).flat(),
  ];
};

/** What a program says, each text once: those of its code, and of its data. */
export async function textsOf(program: Program): Promise<string[]> {
  const files = PROGRAMS[program].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  );
  const written = await Promise.all(files.filter((file) => file.endsWith('.ts')).map(textsIn));
  return sorted([...written.flat(), ...(program === 'server' ? data() : Object.keys(MEASURES))]);
}

/** Texts in their order, each once. */
export const sorted = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

/** What is passed to `t` and `later` in a file. Throws for a text with values in it: those go into its places. */
async function textsIn(file: string): Promise<string[]> {
  const source = readFileSync(file, 'utf8');
  if (!/\/l10n'/.test(source)) return [];
  const { code } = await transform(source, { loader: 'ts', target: 'es2022' });
  const texts: string[] = [];
  walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node.type !== 'CallExpression' || !/^(?:t|later)$/.test(node.callee?.name ?? '')) return;
    const [text] = node.arguments ?? [];
    if (text?.type === 'Literal' && typeof text.value === 'string') texts.push(text.value);
    if (text?.type === 'TemplateLiteral')
      throw new Error(`${file} translates a text with values in it: ${code.slice(text.start, text.end)}`);
  });
  return texts;
}

interface Walked extends Node {
  callee?: { name?: string };
  arguments?: Walked[];
  value?: unknown;
}

function walk(node: Walked, visit: (node: Walked) => void): void {
  visit(node);
  for (const inner of Object.values(node).flat()) if (typeof inner === 'object' && inner !== null && 'type' in inner) walk(inner, visit);
}
