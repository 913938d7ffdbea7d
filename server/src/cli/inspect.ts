import { exitCodes } from './exit';
import type { Call } from './process-file';
import { tell } from './run';

/** `postmortem-lint inspect FILE...`: prints the model as JSON, one object; for several files an array of them. */
export async function inspect(files: readonly string[], options: Omit<Call, 'command'>): Promise<number> {
  const list = files.length > 1 ? new JsonList() : undefined;
  const failed = await tell<'inspect'>(files, { ...options, command: 'inspect' }, (model) => {
    process.stdout.write(list ? list.next(model) : `${JSON.stringify(model, null, 2)}\n`);
  });
  if (list) process.stdout.write(list.end());
  return failed ? exitCodes.cannotRun : exitCodes.clean;
}

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
