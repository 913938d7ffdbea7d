import { statSync } from 'node:fs';
import type { ConfigOptions } from '../config';
import { exitCodes } from '../exit';
import { tell } from '../run';
import { findTargets, type Search } from '../targets/find';

export interface InspectOptions extends ConfigOptions, Search {
  stdinFilename?: string;
}

/** `postmortem-lint inspect PATH...`: prints the model as JSON, one object for a file; for several files or a folder an array of them. */
export async function inspect(paths: readonly string[], { config, profile, stdinFilename, ...search }: InspectOptions): Promise<number> {
  const targets = await findTargets(paths, search);
  const list = paths.length > 1 || targets.some(({ named }) => !named) || isFolder(paths[0]) ? new JsonList() : undefined;
  const call = {
    command: 'inspect' as const,
    ...(config !== undefined && { config }),
    ...(profile !== undefined && { profile }),
    ...(stdinFilename !== undefined && { stdinFilename }),
  };
  const failed = await tell(targets, call, (model) => {
    process.stdout.write(list ? list.next(model) : `${JSON.stringify(model, null, 2)}\n`);
  });
  if (list) process.stdout.write(list.end());
  return failed ? exitCodes.cannotRun : exitCodes.clean;
}

const isFolder = (path = ''): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** A JSON array, printed an item at a time as if it were printed at once. */
class JsonList {
  private empty = true;

  next(item: unknown): string {
    const opening = this.empty ? '[' : ',';
    this.empty = false;
    // What is inside a string has no line breaks of its own in JSON.
    return `${opening}\n${JSON.stringify(item, null, 2).replace(/^/gm, '  ')}`;
  }

  end(): string {
    return this.empty ? '[]\n' : '\n]\n';
  }
}
