import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Setup } from '../core';
import { type Examined, examine } from '../examine';
import { type ConfigOptions, Configuration } from './config';
import { CannotRun } from './exit';

/** What a command needs to know of how it was called. */
export interface Call extends ConfigOptions {
  /** The path that standard input stands for. */
  stdinName?: string;
}

/** A file that was read. */
export interface Source extends Examined {
  /** As the user wrote it. */
  file: string;
  /** Its full path: `README.md` alone does not say that it stands in `0x19-postmortem`. */
  path?: string;
  setup: Setup;
  /** The file begins with a byte order mark, which is no part of the text. */
  marked: boolean;
}

/** Reads each file in turn; one that cannot be read is told of, and does not keep the others from being read. */
export async function readAll(files: readonly string[], call: Call): Promise<{ sources: Source[]; failed: boolean }> {
  const configuration = new Configuration(call);
  const sources: Source[] = [];
  let failed = false;
  for (const file of files) {
    try {
      sources.push(await readSource(file, call, configuration));
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      failed = true;
      console.error(error.message);
    }
  }
  return { sources, failed: failed || configuration.broken };
}

async function readSource(file: string, { stdinName }: Call, configuration: Configuration): Promise<Source> {
  const name = file === '-' ? stdinName : file;
  const bytes = file === '-' ? await buffer(process.stdin) : await bytesOf(file);
  const text = decode(bytes, name ?? '<stdin>');
  const setup = await configuration.of(name);
  const source = {
    file: name ?? '<stdin>',
    setup,
    marked: bytes.indexOf('\uFEFF') === 0,
    ...(name !== undefined && { path: path.resolve(name) }),
  };
  return { ...source, ...examined(text, source) };
}

/** What stands in a text that came from a file. */
export function examined(text: string, { file, path: where, setup }: Pick<Source, 'file' | 'path' | 'setup'>): Examined {
  try {
    const userZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return examine(text, setup, {
      userZone,
      ...(where !== undefined && { path: where }),
      onError: (rule, error) => console.error(`rule ${rule.id} failed:`, error),
    });
  } catch (error) {
    throw new CannotRun(`${file}: could not be read: ${error}`);
  }
}

const reasons: Record<string, string> = { ENOENT: 'no such file', EISDIR: 'is a directory', EACCES: 'permission denied' };

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new CannotRun(`${file}: ${reasons[code] ?? message}`);
  }
}

/** UTF-8 with or without its mark. A zero byte is in no Markdown file. */
function decode(bytes: Buffer, name: string): string {
  if (/^(?:\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2))) throw new CannotRun(`${name}: is UTF-16; save it as UTF-8`);
  if (bytes.includes(0)) throw new CannotRun(`${name}: is a binary file`);
  return new TextDecoder().decode(bytes);
}
