import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type FileFault, findConfig, folderOf, keyIn, type Loaded, loadConfig, resolveSetup, type Setup } from '..';
import { catalogue } from '../examine';
import { localFiles } from '../files';
import { places } from '../text/line-column';
import { CannotRun } from './exit';

/** What the command line says of the configuration. */
export interface ConfigOptions {
  /** A file that holds for every document, instead of the nearest one of each. */
  config?: string;
  profile?: string;
}

/** Finds the configuration of each document. */
export class Configuration {
  private readonly known = new Map<string, Promise<Loaded | undefined>>();

  constructor(private readonly options: ConfigOptions) {}

  /** How a document is to be read; `name` is its path, if it has one. Tells a line for each thing that is wrong with its configuration. */
  async of(name: string | undefined, tell: (fault: string) => void): Promise<Setup> {
    const uri = pathToFileURL(path.resolve(name ?? '<stdin>')).href;
    const loaded = await this.load(this.options.config === undefined ? (folderOf(uri) ?? uri) : '');
    for (const fault of loaded?.faults ?? []) tell(faultLine(fault));
    const setup = resolveSetup(loaded?.layers ?? [], uri);
    const { profile } = this.options;
    if (profile === undefined) return setup;
    const ids = [...catalogue.profiles, ...setup.custom].map(({ id }) => id);
    if (!profile) throw new CannotRun(`--profile needs the name of a profile: ${ids.join(', ')}`);
    if (!ids.includes(profile)) throw new CannotRun(`there is no profile “${profile}”, only ${ids.join(', ')}`);
    return { ...setup, profile };
  }

  private load(folder: string): Promise<Loaded | undefined> {
    const known =
      this.known.get(folder) ??
      (this.options.config === undefined ? findConfig(folder, localFiles, catalogue) : this.given(this.options.config));
    this.known.set(folder, known);
    return known;
  }

  private async given(file: string): Promise<Loaded> {
    // Named by the user, so it may be a link to anywhere.
    const uri = pathToFileURL(existsSync(file) ? realpathSync(file) : path.resolve(file)).href;
    const loaded = await loadConfig(uri, localFiles, catalogue, keyIn(uri));
    if (!loaded) throw new CannotRun(`${file}: there is no configuration in it`);
    return loaded;
  }
}

function faultLine({ uri, text, span, message }: FileFault): string {
  const { line, column } = places(text)(span.start);
  return `${path.relative('', fileURLToPath(uri))}:${line}:${column} error ${message} config`;
}
