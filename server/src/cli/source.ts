import path from 'node:path';
import { format } from 'node:util';
import type { Setup } from '..';
import { type Examined, examine } from '../examine';
import { bytesOf } from './bytes';
import type { Configuration } from './config';
import { CannotRun } from './exit';

/** A file that was read. */
export interface Source extends Examined {
  /** As the user wrote it. */
  file: string;
  /** Its full path: `README.md` alone does not say that it is in `0x19-postmortem`. */
  path?: string;
  setup: Setup;
  /** As it was read. */
  bytes: Buffer;
}

/** What is to be said while a file is read, besides what comes of it: lines for the error stream. */
export interface Teller {
  /** Of what makes the run fail: something wrong with the configuration, a file that cannot be written. */
  fault(line: string): void;
  /** Of the file itself. */
  note(line: string): void;
}

/** What a file is called; standard input may replace one, or have no name. */
export const nameOf = (file: string, stdinName: string | undefined): string | undefined => (file === '-' ? stdinName : file);

/** Reads one file, or standard input as the file of this name. */
export async function readSource(
  file: string,
  stdinName: string | undefined,
  configuration: Configuration,
  teller: Teller,
): Promise<Source> {
  const name = nameOf(file, stdinName);
  const bytes = file === '-' ? await standardInput() : bytesOf(file);
  const place = { file: name ?? '<stdin>', ...(name !== undefined && { path: path.resolve(name) }) };
  return sourceOf(bytes, place, configuration, teller);
}

/** What is in a file, by its bytes. Throws `CannotRun` for what is no text. */
export async function sourceOf(
  bytes: Buffer,
  place: Pick<Source, 'file' | 'path'>,
  configuration: Configuration,
  teller: Teller,
): Promise<Source> {
  const text = decode(bytes, place.file);
  const source = { ...place, setup: await configuration.of(place.path, teller.fault), bytes };
  return { ...source, ...examined(text, source, teller) };
}

/** What is in a text that came from a file. */
export function examined(text: string, { file, path: where, setup }: Pick<Source, 'file' | 'path' | 'setup'>, { note }: Teller): Examined {
  try {
    return examine(text, setup, {
      ...(where !== undefined && { path: where }),
      onError: (rule, error) => note(format(`rule ${rule.id} failed:`, error)),
    });
  } catch (error) {
    throw new CannotRun(`${file}: could not be read: ${error}`);
  }
}

/** The text of a file, or of standard input. Throws `CannotRun` for what is no text. */
export const textOf = async (file: string): Promise<string> =>
  decode(file === '-' ? await standardInput() : bytesOf(file), file === '-' ? '<stdin>' : file);

const standardInput = async () => (await import('node:stream/consumers')).buffer(process.stdin);

/** UTF-8 with or without its mark. A zero byte is in no Markdown file. */
function decode(bytes: Buffer, name: string): string {
  if (/^(?:\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2))) throw new CannotRun(`${name}: is UTF-16; save it as UTF-8`);
  if (bytes.includes(0)) throw new CannotRun(`${name}: is a binary file`);
  return new TextDecoder().decode(bytes);
}
