import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, tokTypes } from 'acorn';
import { transform } from 'esbuild';
import type { Part } from './parts';

/** A pattern, and the file that it is written in. */
export interface Pattern extends Part {
  file: string;
}

const FOLDERS = ['server/src', 'server/bin', 'client/src'];

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name))
    .map((name) => path.join(folder, name)),
);

/** Every pattern that is written in what is shipped. */
export async function writtenPatterns(): Promise<Pattern[]> {
  return (await Promise.all(sources.map(patternsOf))).flat();
}

async function patternsOf(file: string): Promise<Pattern[]> {
  const { code } = await transform(readFileSync(file, 'utf8'), {
    loader: 'ts',
    target: 'es2022',
    supported: { 'regexp-unicode-property-escapes': true },
  });
  const found: Pattern[] = [];
  parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    onToken: ({ type, start, end }) => {
      if (type !== tokTypes.regexp) return;
      const close = code.lastIndexOf('/', end - 1);
      found.push({ source: code.slice(start + 1, close), flags: code.slice(close + 1, end), file });
    },
  });
  return found;
}

/** Every pattern that our code makes of others or of the words of a text while something is done; what it has made before is not among them. */
export async function patternsMade(meanwhile: () => Promise<void>): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const own = globalThis.RegExp;
  globalThis.RegExp = new Proxy(own, {
    construct(target, given, as) {
      const pattern: RegExp = Reflect.construct(target, given, as);
      const [, , caller = ''] = new Error().stack?.split('\n') ?? [];
      if (!caller.includes('node_modules')) made.push({ source: pattern.source, flags: pattern.flags, file: 'made while running' });
      return pattern;
    },
  });
  try {
    await meanwhile();
  } finally {
    globalThis.RegExp = own;
  }
  return made;
}
