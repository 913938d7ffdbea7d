import { exitCodes } from './exit';
import { modelOf } from './reporters/model';
import { type Call, readAll } from './source';

/** `postmortem-lint inspect FILE...`: prints the model as JSON, one object; for several files an array of them. */
export async function inspect(files: readonly string[], call: Call): Promise<number> {
  const { sources, failed } = await readAll(files, call);
  const models = sources.map(modelOf);
  const printed = files.length === 1 ? models[0] : models;
  if (printed) process.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
  return failed ? exitCodes.cannotRun : exitCodes.clean;
}
