import type { Profile } from '../model/profile';
import { clipped } from '../text/did-you-mean';
import { later, t } from '../text/l10n';
import { type Custom, customProfile } from './custom-profile';
import { type Files, folderOf, keyIn, nameOf, plain, type Refusal, resolve } from './files';
import { type Config, type Fault, type ParsedConfig, parseConfig } from './parse';
import type { Catalogue } from './schema';

/** A configuration, and the folder that its globs are relative to. */
export interface Layer {
  folder: string;
  /** The file that it is written in; none where a program gives it. */
  uri?: string;
  config: Config;
  /** The profiles that it defines. */
  custom?: readonly Profile[];
  /** The files that these profiles are made from: templates, and no postmortems. */
  templates?: readonly string[];
}

/** Something to correct in a configuration file. */
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

/** What a configuration may read in all. It may come from a stranger: nothing that it names may keep the program busy. */
const MOST_FILES = 100;
const MOST_CHARACTERS = 1_000_000;
/** How far one file may be from the first one on the way along what is extended. */
const MOST_LEVELS = 10;
/** A template is read as Markdown, of which some takes long. */
const LONGEST_TEMPLATE = 64_000;

/** A file with a configuration, and those that it extends. */
interface ConfigFile {
  uri: string;
  text: string;
  key: string | undefined;
  /** As it is without knowing which profiles other files define. */
  written: ParsedConfig;
  bases: ConfigFile[];
}

/** Loads one configuration with all that it extends. Each file is read once. */
export class Loader {
  private readonly texts = new Map<string, string | Refusal | undefined>();
  private readonly configs = new Map<string, ConfigFile>();
  private readonly faults: FileFault[] = [];
  private readonly templates: string[] = [];
  private characters = 0;

  /** `within`: the folder that nothing leads out of. */
  constructor(
    private readonly files: Files,
    private readonly catalogue: Catalogue,
    private readonly within: string,
  ) {}

  /** The configuration that begins with a file; undefined where that has none. */
  async load(uri: string, key?: string): Promise<Loaded | undefined> {
    const first = await this.config(uri, [], key);
    // What a `package.json` is that cannot be read is not ours to say.
    if (!first || (isRefusal(first) && key)) return undefined;
    if (isRefusal(first)) this.faults.push({ uri, text: '', span: { start: 0, end: 0 }, message: refusal(nameOf(uri), first) });
    const layers: Layer[] = [];
    const order = isRefusal(first) ? [] : inOrder(first);
    for (const file of order) layers.push(...(await this.layer(file, order)));
    return { uri, layers, faults: this.faults, files: [...this.texts.keys()], templates: this.templates };
  }

  /** A file's text. */
  private async read(uri: string): Promise<string | Refusal | undefined> {
    if (this.texts.has(uri)) return this.texts.get(uri);
    if (!plain(uri).startsWith(plain(this.within))) return { refused: 'outside' };
    if (this.texts.size >= MOST_FILES) return { refused: 'many' };
    const text = await this.files.read(uri, this.within);
    this.characters += typeof text === 'string' ? text.length : 0;
    const given: typeof text = this.characters > MOST_CHARACTERS ? { refused: 'many' } : text;
    this.texts.set(uri, given);
    return given;
  }

  /** The configuration in a file, which was reached by way of others; undefined where there is none. */
  private async config(uri: string, from: readonly string[], key: string | undefined): Promise<ConfigFile | Refusal | undefined> {
    const text = await this.read(uri);
    if (typeof text !== 'string') return text;
    const known = this.configs.get(uri);
    if (known) return known;
    const written = parseConfig(text, this.catalogue, key);
    if (!written.config && written.faults.length === 0) return undefined;
    const file: ConfigFile = { uri, text, key, written, bases: [] };
    this.configs.set(uri, file);
    const { extends: extended = [] } = written.config ?? {};
    for (const [index, base] of [extended].flat().entries()) {
      const found = await this.base(base, [...from, uri]);
      if (typeof found !== 'string') file.bases.push(found);
      else this.report(file, { span: written.spanOf(typeof extended === 'string' ? ['extends'] : ['extends', index]), message: found });
    }
    return file;
  }

  /** A file to extend, or what is wrong with it. */
  private async base(base: string, from: readonly string[]): Promise<ConfigFile | string> {
    if (!base) return t('The path is empty. Write that of a configuration.');
    const uri = resolve(base, from.at(-1) ?? '');
    const said = clipped(base);
    if (!uri) return notRelative(said);
    if (from.includes(uri)) return t('“{0}” leads back to this file ({1}). Take it out.', said, [...from, uri].map(nameOf).join(' → '));
    if (from.length > MOST_LEVELS)
      return t('“{0}” is one too many: at most {1} files may extend one another in a row. Take it out.', said, MOST_LEVELS);
    const found = await this.config(uri, from, keyIn(uri));
    if (isRefusal(found)) return refusal(said, found);
    return found ?? t('There is no configuration “{0}”.', said);
  }

  /** What a file says itself: nothing where it cannot be understood. */
  private async layer(file: ConfigFile, all: readonly ConfigFile[]): Promise<Layer[]> {
    // It may name the profiles that others define.
    const inherited = all.flatMap((other) => (other === file ? [] : Object.keys(other.written.config?.custom ?? {})));
    const { config, faults, spanOf } = inherited.length > 0 ? parseConfig(file.text, this.catalogue, file.key, inherited) : file.written;
    for (const fault of faults) this.report(file, fault);
    if (!config) return [];
    const custom: Profile[] = [];
    for (const [id, own] of Object.entries(config.custom ?? {})) {
      const profile = await this.profile(id, own, file.uri);
      if (typeof profile !== 'string') custom.push(profile);
      else this.report(file, { span: spanOf(['custom', id, 'template']), message: profile });
    }
    const templates = Object.values(config.custom ?? {}).flatMap(({ template }) => (template && resolve(template, file.uri)) || []);
    return [{ folder: folderOf(file.uri) ?? file.uri, uri: file.uri, config, ...(custom.length > 0 && { custom, templates }) }];
  }

  /** A profile of one's own, or what is wrong with it. */
  private async profile(id: string, custom: Custom, from: string): Promise<Profile | string> {
    const { template } = custom;
    const said = clipped(template ?? custom.extends ?? '');
    if (template === '') return t('The path is empty. Write that of the template.');
    if (template === undefined) return customProfile(id, custom, this.catalogue) ?? t('There is no profile “{0}”.', said);
    const uri = resolve(template, from);
    if (!uri) return notRelative(said);
    this.templates.push(uri);
    const markdown = await this.read(uri);
    if (isRefusal(markdown)) return refusal(said, markdown);
    if (markdown === undefined) return t('There is no template “{0}”.', said);
    if (markdown.length > LONGEST_TEMPLATE)
      return t('“{0}” is longer than {1} characters, so it is not read. Make it shorter.', said, LONGEST_TEMPLATE);
    try {
      const profile = customProfile(id, custom, this.catalogue, markdown);
      return profile?.sections.length ? profile : t('“{0}” has no headings. Add some: they become the sections of the profile.', said);
    } catch {
      return t('“{0}” is nested too deeply to be read. Make it simpler.', said);
    }
  }

  private report({ uri, text }: ConfigFile, fault: Fault): void {
    this.faults.push({ ...fault, uri, text });
  }
}

/** A file and all that it extends, the foundation first, each as late as it is extended: later ones win. */
function inOrder(first: ConfigFile): ConfigFile[] {
  const backwards = new Set<ConfigFile>();
  const visit = (file: ConfigFile) => {
    if (backwards.has(file)) return;
    backwards.add(file);
    for (const base of file.bases.toReversed()) visit(base);
  };
  visit(first);
  return [...backwards].reverse();
}

const isRefusal = (found: object | string | undefined): found is Refusal => typeof found === 'object' && 'refused' in found;

const reasons: Readonly<Record<Refusal['refused'], string>> = {
  outside: later('“{0}” is outside of this repository or folder, so it is not read. Move it inside.'),
  special: later('“{0}” is not a regular file, so it is not read.'),
  unreadable: later('“{0}” cannot be read. Check who may read it.'),
  large: later('“{0}” is larger than 1 MB, so it is not read. Make it shorter.'),
  many: later('“{0}” is not read: a configuration has at most {1} files and {2} MB. Make it shorter.'),
};

const refusal = (file: string, { refused }: Refusal): string => t(reasons[refused], file, MOST_FILES, MOST_CHARACTERS / 1e6);

const notRelative = (path: string): string => t('“{0}” is no relative path. Write one that is relative to this file.', path);
