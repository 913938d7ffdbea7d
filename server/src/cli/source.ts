import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Postmortem, read } from '../core';
import { byItself } from '../profiles';
import { CannotRun } from './exit';

/** A file that was read. */
export interface Source {
  /** As the user wrote it. */
  file: string;
  postmortem: Postmortem;
}

/** Reads each file in turn; one that cannot be read is told of, and does not keep the others from being read. */
export async function readAll(files: readonly string[], stdinName?: string): Promise<{ sources: Source[]; failed: boolean }> {
  const sources: Source[] = [];
  let failed = false;
  for (const file of files) {
    try {
      sources.push(await readSource(file, stdinName));
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      failed = true;
      console.error(error.message);
    }
  }
  return { sources, failed };
}

async function readSource(file: string, stdinName: string | undefined): Promise<Source> {
  const name = file === '-' ? stdinName : file;
  const text = decode(file === '-' ? await buffer(process.stdin) : await bytesOf(file), name ?? '<stdin>');
  return { file: name ?? '<stdin>', postmortem: postmortemOf(text, name) };
}

function postmortemOf(text: string, name: string | undefined): Postmortem {
  try {
    // The full path: `README.md` alone does not say that it stands in `0x19-postmortem`.
    return read(text, { ...byItself, ...(name !== undefined && { path: path.resolve(name) }) });
  } catch (error) {
    throw new CannotRun(`${name ?? '<stdin>'}: could not be read: ${error}`);
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
