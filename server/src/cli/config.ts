import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type FileFault, findConfig, folderOf, keyIn, type Loaded, loadConfig, resolveSetup, type Setup } from '..';
import { localFiles } from '../disk/local-files';
import { catalogue } from '../examine';
import { places } from '../text/line-column';
import { CannotRun } from './exit';
import { profileId, type RuleOptions, withRules } from './settings';

/** What the command line says of the configuration. */
export interface ConfigOptions extends RuleOptions {
  /** A file that applies to every document, instead of the nearest one of each; false: none at all. */
  config?: string | false;
  profile?: string;
}

/** Finds the configuration of each document. */
export class Configuration {
  private readonly known = new Map<string, Promise<Loaded | undefined>>();

  constructor(private readonly options: ConfigOptions) {}

  /** How a document is to be read; `name` is its path, if it has one. Tells a line for each thing that is wrong with its configuration. */
  async of(name: string | undefined, tell: (fault: string) => void): Promise<Setup> {
    const loaded = await this.loaded(name);
    for (const fault of loaded?.faults ?? []) tell(faultLine(fault));
    const { profile } = this.options;
    const setup = resolveSetup(loaded?.layers ?? [], uriOf(name));
    const rules = withRules(setup.rules, this.options);
    if (profile === undefined) return { ...setup, rules };
    const ids = [...catalogue.profiles, ...setup.custom].map(({ id }) => id);
    return { ...setup, rules, profile: profileId(profile, ids) };
  }

  /** The configuration that applies to a document. */
  loaded(name: string | undefined): Promise<Loaded | undefined> {
    const uri = uriOf(name);
    return this.load(this.options.config === undefined ? (folderOf(uri) ?? uri) : '');
  }

  private load(folder: string): Promise<Loaded | undefined> {
    const { config } = this.options;
    const find = () =>
      config === undefined ? findConfig(folder, localFiles, catalogue) : config ? given(config) : Promise.resolve(undefined);
    const known = this.known.get(folder) ?? find();
    this.known.set(folder, known);
    return known;
  }
}

const uriOf = (name: string | undefined): string => pathToFileURL(path.resolve(name ?? '<stdin>')).href;

async function given(file: string): Promise<Loaded> {
  if (!existsSync(file)) throw new CannotRun(`${file}: no such file; --config needs a configuration that is there`);
  // Named by the user, so it may be a link to anywhere.
  const uri = pathToFileURL(realpathSync(file)).href;
  const loaded = await loadConfig(uri, localFiles, catalogue, keyIn(uri));
  if (!loaded) throw new CannotRun(`${file}: there is no configuration in it`);
  return loaded;
}

function faultLine({ uri, text, span, message }: FileFault): string {
  const { line, column } = places(text)(span.start);
  return `${path.relative('', fileURLToPath(uri))}:${line}:${column}: ${message}`;
}
