import type { Call } from './call';
import type { ConfigOptions } from './config';
import type { Command, Outcome } from './process-file';
import { tell } from './run';
import { findTargets, type Search } from './targets/find';

/** What commands take that look at many postmortems. */
export interface CollectOptions extends ConfigOptions, Search {}

export interface Collected<Name extends Command> {
  results: NonNullable<Outcome<Name>['result']>[];
  /** Something could not be read. */
  failed: boolean;
}

/** What a command finds in all files of paths. */
export async function collect<Name extends Command>(
  command: Name,
  paths: readonly string[],
  { config, profile, ...search }: CollectOptions,
): Promise<Collected<Name>> {
  const targets = await findTargets(paths, search);
  const results: NonNullable<Outcome<Name>['result']>[] = [];
  const call: Call & { command: Name } = {
    command,
    ...(config !== undefined && { config }),
    ...(profile !== undefined && { profile }),
  };
  const failed = await tell(targets, call, (result) => results.push(result));
  return { results, failed };
}
