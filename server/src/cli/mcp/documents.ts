import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Configuration } from '../config';
import { CannotRun, reasonOf } from '../exit';
import { decode, examined, type Source, type Teller } from '../source';
import { findTargets } from '../targets/find';
import type { Roots } from './roots';

/** A document that a tool is asked about. */
export interface Asked {
  path?: string | undefined;
  text?: string | undefined;
  profile?: string | undefined;
}

/** A document that was read, and what was wrong beside it: with its configuration, say. */
export interface Answered {
  source: Source;
  notes: readonly string[];
}

/** Reads documents for an agent: files inside the roots, and texts. */
export class Documents {
  constructor(
    readonly roots: Roots,
    /** Files may be changed. */
    readonly mayWrite: boolean,
  ) {}

  /** Reads one document. Throws `CannotRun` where it can't be read. */
  async read({ path: asked, text, profile }: Asked): Promise<Answered> {
    if (asked === undefined && text === undefined) throw new CannotRun('say which document: give its `path`, or its `text`');
    const where = asked === undefined ? undefined : this.roots.inside(asked);
    const bytes = text === undefined ? bytesOf(where as string, asked as string) : Buffer.from(text);
    return this.reading(bytes, { where, profile });
  }

  /** Reads all Markdown files of a folder, or one file. Those that can't be read are noted. */
  async all(asked: string, profile?: string): Promise<{ sources: Source[]; notes: string[] }> {
    const targets = await findTargets([this.roots.inside(asked)], {});
    const sources: Source[] = [];
    const notes: string[] = [];
    for (const { file } of targets)
      try {
        const answered = await this.read({ path: file, profile });
        sources.push(answered.source);
        notes.push(...answered.notes);
      } catch (error) {
        if (!(error instanceof CannotRun)) throw error;
        notes.push(error.message);
      }
    return { sources, notes: [...new Set(notes)] };
  }

  private async reading(bytes: Buffer, { where, profile }: { where: string | undefined; profile: string | undefined }): Promise<Answered> {
    const file = where === undefined ? 'the text' : path.relative(this.roots.first, where).replaceAll('\\', '/');
    const notes: string[] = [];
    const note = (line: string) => void notes.push(line);
    const teller: Teller = { fault: note, note };
    // What has no path has no configuration either.
    const configuration = new Configuration({ ...(where === undefined && { config: false }), ...(profile !== undefined && { profile }) });
    const setup = await configuration.of(where, note);
    const source = { file, setup, bytes, path: where ?? UNNAMED };
    return { source: { ...source, ...examined(decode(bytes, file), source, teller) }, notes };
  }
}

/** Who asks about a text without a path means that it is to be a postmortem. */
const UNNAMED = 'postmortem.md';

function bytesOf(file: string, asked: string): Buffer {
  try {
    // A pipe or a device may never end.
    if (!statSync(file).isFile()) throw new CannotRun(`${asked}: is not a file`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`${asked}: ${reasonOf(error)}`);
  }
}
