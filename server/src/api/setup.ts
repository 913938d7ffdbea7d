import { checkConfig, resolveSetup, type Setup } from '..';
import { catalogue } from '../examine';
import type { Options } from './types';

/** What options mean for a document. Throws an error that names each option that is wrong, with what was meant. */
export function setupOf(options: Options): Setup {
  const { path, ...written } = options;
  const given = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));
  const { config, faults } = checkConfig(given, catalogue);
  if (faults.length > 0) throw new TypeError(`postmortem-lint: ${faults.map(({ message }) => message).join(' ')}`);
  return resolveSetup([{ folder: '', config }]);
}
