import { statSync } from 'node:fs';
import path from 'node:path';
import { slashed } from '../../disk/paths';
import { bytesOf } from '../bytes';
import { Configuration } from '../config';
import { CannotRun } from '../exit';
import { type Source, sourceOf, type Teller } from '../source';
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
  read({ profile, ...asked }: Asked): Promise<Answered> {
    // What has no path has no configuration either.
    const withoutConfig = asked.path === undefined && { config: false as const };
    return this.reading(asked, new Configuration({ ...withoutConfig, ...(profile !== undefined && { profile }) }));
  }

  private async reading({ path: asked, text }: Omit<Asked, 'profile'>, configuration: Configuration): Promise<Answered> {
    if (asked === undefined && text === undefined) throw new CannotRun('say which document: give its `path`, or its `text`');
    const where = asked === undefined ? undefined : this.roots.inside(asked);
    const bytes = text === undefined ? regularBytes(where as string, asked as string) : Buffer.from(text);
    const file = where === undefined ? 'the text' : slashed(path.relative(this.roots.first, where));
    const notes: string[] = [];
    const note = (line: string) => void notes.push(line);
    const teller: Teller = { fault: note, note };
    return { source: await sourceOf(bytes, { file, path: where ?? UNNAMED }, configuration, teller), notes };
  }

  /** Reads all Markdown files of a folder, or one file. Those that can't be read are noted. */
  async all(asked: string): Promise<{ sources: Source[]; notes: string[] }> {
    const targets = await findTargets([this.roots.inside(asked)], {});
    const sources: Source[] = [];
    const notes: string[] = [];
    const configuration = new Configuration({});
    for (const { file } of targets)
      try {
        const answered = await this.reading({ path: file }, configuration);
        sources.push(answered.source);
        notes.push(...answered.notes);
      } catch (error) {
        if (!(error instanceof CannotRun)) throw error;
        notes.push(error.message);
      }
    return { sources, notes: [...new Set(notes)] };
  }
}

/** Who asks about a text without a path means that it is to be a postmortem. */
const UNNAMED = 'postmortem.md';

/** The bytes of a regular file: a pipe or a device may never end. */
function regularBytes(file: string, asked: string): Buffer {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats && !stats.isFile()) throw new CannotRun(`${asked}: is not a file`);
  return bytesOf(file, asked);
}
