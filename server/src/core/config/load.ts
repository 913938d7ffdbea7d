import type { Profile } from '../profile';
import { type Custom, customProfile } from './custom';
import { type Config, type Fault, type ParsedConfig, parseConfig } from './parse';
import type { Catalogue } from './schema';

/** What the configuration needs to know of files. Folders' URIs end with a slash. */
export interface Files {
  /** A file's text; undefined where there is none. */
  read(uri: string): Promise<string | undefined>;
  /** Whether looking upwards for a configuration ends at this folder. */
  isRoot(folder: string): Promise<boolean>;
}

/** A configuration, and the folder that its globs are relative to. */
export interface Layer {
  folder: string;
  config: Config;
  /** The profiles that it defines. */
  custom?: readonly Profile[];
}

/** Something to mend in a configuration file. */
export interface FileFault extends Fault {
  uri: string;
  text: string;
}

export interface Loaded {
  /** The file that was found. */
  uri: string;
  /** It and what it extends, the foundation first. */
  layers: Layer[];
  faults: FileFault[];
  /** Every file that went in, also those that are not there. */
  files: string[];
  /** Those of them that are templates of profiles, not configurations. */
  templates: string[];
}

/** What a configuration may be called in its folder, the first that is there holds; `key` where it is a part of a file. */
const NAMES: readonly { name: string; key?: string }[] = [
  { name: '.postmortem.jsonc' },
  { name: '.postmortem.json' },
  { name: 'package.json', key: 'postmortem' },
];

/** The configuration that holds for a document: the nearest one on the way up. */
export async function findConfig(uri: string, files: Files, catalogue: Catalogue): Promise<Loaded | undefined> {
  for (let folder = folderOf(uri); folder; folder = above(folder)) {
    const here = folder;
    // All at once: a server that starts would wait for one after the other.
    const [isRoot, ...loaded] = await Promise.all([
      files.isRoot(here),
      ...NAMES.map(({ name, key }) => loadConfig(here + name, files, catalogue, key)),
    ]);
    const nearest = loaded.find((each) => each !== undefined);
    if (nearest || isRoot) return nearest;
  }
  return undefined;
}

/** A configuration with all that it extends; undefined where the file does not hold one. */
export async function loadConfig(uri: string, files: Files, catalogue: Catalogue, key?: string): Promise<Loaded | undefined> {
  const loaded: Loaded = { uri, layers: [], faults: [], files: [], templates: [] };
  return (await new Loader(files, catalogue, loaded).load(uri, [], key)) ? loaded : undefined;
}

/** The key under which a configuration stands in a file of this name. */
export const keyIn = (uri: string): string | undefined => NAMES.find(({ name }) => uri.endsWith(`/${name}`))?.key;

class Loader {
  constructor(
    private readonly files: Files,
    private readonly catalogue: Catalogue,
    private readonly loaded: Loaded,
  ) {}

  /** Whether there is a configuration in this file. */
  async load(uri: string, from: readonly string[], key?: string): Promise<boolean> {
    this.loaded.files.push(uri);
    const text = await this.files.read(uri);
    if (text === undefined) return false;
    const tell = (fault: Fault) => this.loaded.faults.push({ ...fault, uri, text });
    const written = parseConfig(text, this.catalogue, key);
    const { extends: extended = [] } = written.config ?? {};
    for (const [index, base] of [extended].flat().entries()) {
      const fault = await this.extend(base, [...from, uri]);
      const path = typeof extended === 'string' ? ['extends'] : ['extends', index];
      if (fault) tell({ span: written.spanOf(path), message: fault });
    }
    // What it extends may define the profiles that it names.
    const inherited = this.loaded.layers.flatMap((layer) => Object.keys(layer.config.custom ?? {}));
    const parsed = inherited.length > 0 ? parseConfig(text, this.catalogue, key, inherited) : written;
    for (const fault of parsed.faults) tell(fault);
    if (!parsed.config) return parsed.faults.length > 0;
    const custom = await this.custom(parsed, uri, tell);
    this.loaded.layers.push({ folder: folderOf(uri) ?? uri, config: parsed.config, ...(custom.length > 0 && { custom }) });
    return true;
  }

  /** The profiles that a configuration defines, but for those whose template says nothing. */
  private async custom({ config, spanOf }: ParsedConfig, uri: string, tell: (fault: Fault) => void): Promise<Profile[]> {
    const made: Profile[] = [];
    for (const [id, custom] of Object.entries(config?.custom ?? {})) {
      const profile = await this.profile(id, custom, uri);
      if (typeof profile === 'string') tell({ span: spanOf(['custom', id, 'template']), message: profile });
      else if (profile) made.push(profile);
    }
    return made;
  }

  /** A profile of the house's own, or what is wrong with its template. */
  private async profile(id: string, custom: Custom, from: string): Promise<Profile | string | undefined> {
    const { template } = custom;
    if (template === undefined) return customProfile(id, custom, this.catalogue);
    const uri = resolve(template, from);
    if (!uri) return notRelative(template);
    this.loaded.files.push(uri);
    this.loaded.templates.push(uri);
    const markdown = await this.files.read(uri);
    if (markdown === undefined) return `There is no template “${template}”.`;
    const profile = customProfile(id, custom, this.catalogue, markdown);
    return profile?.sections.length ? profile : `Give “${template}” headings: they become the sections of the profile.`;
  }

  /** What is wrong with a file to extend, if anything is. */
  private async extend(base: string, from: readonly string[]): Promise<string | undefined> {
    const uri = resolve(base, from.at(-1) ?? '');
    if (!uri) return notRelative(base);
    if (from.includes(uri)) return `Take “${base}” out: it leads back to this file (${[...from, uri].map(nameOf).join(' → ')}).`;
    return (await this.load(uri, from, keyIn(uri))) ? undefined : `There is no configuration “${base}”.`;
  }
}

const notRelative = (path: string): string => `Write a path relative to this file here, not “${path}”.`;

const nameOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);

/** The URI of a relative path; nothing that leads out of the file system that the configuration is in. */
function resolve(path: string, from: string): string | undefined {
  if (/^[a-z][a-z\d+.-]+:/i.test(path)) return undefined;
  try {
    return new URL(encodeURI(path.replaceAll('\\', '/')).replace(/[?#]/g, encodeURIComponent), from).href;
  } catch {
    return undefined;
  }
}

/** The folder of a file, with a slash at its end; undefined for what lies in none, such as a text that was never saved. */
export function folderOf(uri: string): string | undefined {
  try {
    return new URL('.', uri).href;
  } catch {
    return undefined;
  }
}

function above(folder: string): string | undefined {
  const { href } = new URL('..', folder);
  return href === folder ? undefined : href;
}
