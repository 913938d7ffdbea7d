import path from 'node:path';
import { others } from './others';

export type Command = readonly [string, ...string[]];

const OURS = 'server/bin/postmortem-language-server.js';

/** The servers that are compared, by what they are called in tables. */
export const names = {
  ours: 'ours',
  /** Takes each edit in and finds nothing: the floor below every language server in Node. */
  floor: 'a server that only syncs',
  /** Another build of ours. */
  baseline: 'the baseline',
  /** The fastest server for Markdown that we know, a native program. */
  rumdl: 'rumdl’s server',
} as const;

export type Server = keyof typeof names;

/** Something of each server that takes part. */
export type Each<Value> = { readonly [Name in Server]?: Value };

/** Our server as editors start it, Node with these options. */
export const ours = (...nodeOptions: string[]): Command => [process.execPath, ...nodeOptions, OURS];

/** The commands that start the servers. `baseline` is the folder of a checkout that was built, when there is one. */
export async function serversWith(baseline: string | undefined): Promise<Each<Command>> {
  const { rumdl } = await others();
  return {
    ours: ours(),
    floor: [process.execPath, 'dist/test/bench/floor.cjs'],
    ...(baseline !== undefined && { baseline: [process.execPath, path.resolve(baseline, OURS)] }),
    rumdl: [rumdl, 'server', '--no-config'],
  };
}
