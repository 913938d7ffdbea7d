import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Layer, Loaded } from '../..';
import { catalogue } from '../../examine';
import { type ConfigOptions, Configuration } from '../config';
import { complain, exitCodes } from '../exit';
import { table } from '../print/table';
import { widthOf } from '../print/wrapped';
import { readSource } from '../source';

export interface ShowOptions extends ConfigOptions {
  format: 'table' | 'json';
}

/** A value that applies to a document, and where it comes from. */
interface Held {
  setting: string;
  value: unknown;
  /** A file, `the command line`, `the document`, a profile, or `built in`. */
  from: string;
}

/** `postmortem-lint config FILE`: what applies to a document, and where each value comes from. */
export async function config(file: string, { format, ...options }: ShowOptions): Promise<number> {
  const configuration = new Configuration(options);
  const faults = new Set<string>();
  const teller = { fault: (line: string) => void faults.add(line), note: complain };
  const source = await readSource(file, undefined, configuration, teller);
  const loaded = await configuration.loaded(file);
  for (const fault of faults) complain(fault);
  const { setup, postmortem } = source;
  const { profile } = postmortem;
  const held: Held[] = [
    { setting: 'profile', value: profile.id, from: profileFrom(profile.id, setup.profile, options, loaded) },
    ...(['min', 'max'] as const).flatMap((end) => {
      const value = profile.words?.[end];
      return value === undefined
        ? []
        : [{ setting: `words.${end}`, value, from: layerOf(loaded, ({ words }) => words?.[end]) ?? `profile ${profile.id}` }];
    }),
    ...listOf(loaded, 'acronyms', setup.acronyms),
    ...Object.entries(setup.zones).map(([zone, value]) => ({
      setting: `zones.${zone}`,
      value,
      from: layerOf(loaded, ({ zones }) => zones?.[zone]) ?? '',
    })),
    ...(setup.ignored ? [{ setting: 'ignore', value: true, from: layerOf(loaded, ({ ignore }) => ignore) ?? '' }] : []),
    ...catalogue.rules.flatMap((rule) => {
      const { severity, options: own } = setup.rules[rule.id] ?? {};
      const byProfile = profile.severities?.[rule.id];
      const said = isSaid(rule.id, options) ? 'the command line' : layerOf(loaded, ({ rules }) => rules?.[rule.id]?.severity);
      const from = severity ? (said ?? 'the command line') : byProfile ? `profile ${profile.id}` : 'built in';
      const value = severity ?? byProfile ?? rule.severity;
      const setting = `rules.${rule.id}`;
      return [
        { setting, value, from },
        ...Object.entries(own ?? {}).map(([name, given]) => ({
          setting: `${setting}.${name}`,
          value: given,
          from: layerOf(loaded, ({ rules }) => (rules?.[rule.id]?.options as Record<string, unknown> | undefined)?.[name]) ?? '',
        })),
      ];
    }),
  ];
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ file, applies: postmortem.applies, ignored: setup.ignored, settings: held }, null, 2)}\n`
      : told(held, widthOf(process.stdout)),
  );
  return faults.size > 0 ? exitCodes.cannotRun : exitCodes.clean;
}

const told = (held: readonly Held[], width: number): string => {
  const rows = held.map(({ setting, value, from }) => [setting, typeof value === 'string' ? value : JSON.stringify(value), from]);
  return table([['setting', 'value', 'from'], ...rows], width);
};

const isSaid = (id: string, { rule = [], only = [] }: ConfigOptions): boolean =>
  only.length > 0 || rule.some((given) => given.startsWith(`${id}:`));

/** The last file that says something, which applies. */
function layerOf(loaded: Loaded | undefined, pick: (config: Layer['config']) => unknown): string | undefined {
  const layer = loaded?.layers.findLast(({ config: given }) => pick(given) !== undefined);
  return layer?.uri && path.relative('', fileURLToPath(layer.uri));
}

const listOf = (loaded: Loaded | undefined, name: 'acronyms', values: readonly string[]): Held[] =>
  values.length === 0 ? [] : [{ setting: name, value: values, from: layerOf(loaded, (given) => given[name]) ?? '' }];

function profileFrom(id: string, configured: string | undefined, options: ConfigOptions, loaded: Loaded | undefined): string {
  if (id !== configured) return id === catalogue.profiles[0]?.id ? 'built in' : 'the document';
  if (options.profile !== undefined) return 'the command line';
  return layerOf(loaded, ({ profile, profiles }) => (profile === id ? profile : profiles?.find((one) => one.profile === id))) ?? '';
}
