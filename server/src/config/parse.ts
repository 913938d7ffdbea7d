import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import * as v from 'valibot';
import type { RuleSetting } from '../lint/lint';
import type { Level } from '../model/severity';
import { clipped, nearest } from '../text/did-you-mean';
import { eitherOf, later, t } from '../text/l10n';
import type { Span } from '../text/span';
import type { Custom } from './custom-profile';
import { type Extent, extentOf } from './json';
import { type Catalogue, configSchema, namesAt } from './schema';

/** One configuration as it was written, every rule's setting in the same form. */
export interface Config {
  extends?: string | string[];
  profile?: string;
  profiles?: { files: string | string[]; profile: string }[];
  custom?: Record<string, Custom>;
  rules?: Record<string, RuleSetting>;
  words?: { min?: number; max?: number };
  acronyms?: string[];
  zones?: Record<string, string>;
  ignore?: string[];
}

/** Something to correct in a configuration. */
export interface Fault {
  span: Span;
  message: string;
}

export interface ParsedConfig {
  /** What of it can be understood; undefined where there is no configuration in the file. */
  config?: Config;
  faults: Fault[];
  /** Where a value is in the file. */
  spanOf: (path: readonly (string | number)[], key?: boolean) => Span;
}

/** Nobody nests a configuration so deeply; parsers go down into it by recursion. */
const MOST_DEPTH = 100;
const tooDeep = () => t('This is more than {0} levels deep. Nest it less.', MOST_DEPTH);
const noObject = () => t('This is no object. Write one: {}.');

/** So many faults are reported of a file. */
const MOST_FAULTS = 20;

/** Reads JSON with comments. `inherited`: ids of profiles that are defined elsewhere; `key`: the configuration is below it, as in `package.json`, whose other content is not looked at. */
export function parseConfig(text: string, catalogue: Catalogue, key?: string, inherited: readonly string[] = []): ParsedConfig {
  const extent = key === undefined || text.includes(`"${key}"`) ? extentOf(text, key) : undefined;
  const isTooDeep = extent !== undefined && extent.depth > MOST_DEPTH;
  const errors: ParseError[] = [];
  const root = extent && !isTooDeep ? parseTree(alone(text, extent), errors, { allowTrailingComma: true }) : undefined;
  const spanOf: ParsedConfig['spanOf'] = (path, key) => spanAt(root, path, key);
  if (!root) {
    const at = extent?.start ?? 0;
    const message = isTooDeep ? tooDeep() : noObject();
    return { faults: extent ? [{ span: { start: at, end: Math.min(at + 1, text.length) }, message }] : [], spanOf };
  }
  // What follows a broken place is broken by it.
  const [syntax] = key ? [] : errors;
  const { config, faults } = checkConfig(getNodeValue(root), catalogue, spanOf, inherited);
  if (!syntax) return { config, faults, spanOf };
  const { error, offset, length } = syntax;
  return { config, faults: [{ span: { start: offset, end: offset + length }, message: broken(error) }], spanOf };
}

/** A part of a text in its place, with spaces for what is before it. */
const alone = (text: string, { start, end }: Extent): string => ' '.repeat(start) + text.slice(start, end).replace(/^\uFEFF/, ' ');

const broken = (code: ParseError['error']): string =>
  t(
    'This is no JSON: {0}.',
    printParseErrorCode(code)
      .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
      .toLowerCase(),
  );

/** Whether there are more levels of lists and objects than may be. */
const isDeep = (value: unknown, levels = MOST_DEPTH): boolean =>
  typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((inner) => isDeep(inner, levels - 1)));

const tooMany = () =>
  t('There are more than these {0} faults, and each setting that has one is left out. Correct these first.', MOST_FAULTS);

/** Checks a value against the schema. What is wrong is left out and reported, so that the rest takes effect. */
export function checkConfig(
  given: unknown,
  catalogue: Catalogue,
  spanOf: ParsedConfig['spanOf'] = () => ({ start: 0, end: 0 }),
  inherited: readonly string[] = [],
): { config: Config; faults: Fault[] } {
  // Also those that are wrong: who names one of them means it.
  const schema = configSchema(catalogue, [...inherited, ...Object.keys((given as Written | null)?.custom ?? {})]);
  const faults: Fault[] = [];
  const reported: Wrong['path'][] = [];
  const nothing = { config: {}, faults: [{ span: spanOf([]), message: noObject() }] };
  if (Array.isArray(given)) return nothing;
  if (isDeep(given)) return { config: {}, faults: [{ span: spanOf([]), message: tooDeep() }] };
  let value = structuredClone(given);
  for (const id of reservedIds(value)) {
    faults.push({ span: spanOf(['custom', id], true), message: t('“{0}” cannot be an id. Choose another.', id) });
    value = without(value, ['custom', id]);
  }
  for (;;) {
    const { success, issues = [] } = v.safeParse(schema, value, { abortEarly: true });
    // As it was written: a default filled in here would override what another file says.
    if (success) return { config: normal(value as Written), faults };
    const [issue] = issues;
    const found = issue && innermost(issue);
    if (!found || found.path.length === 0) return nothing;
    // Each fault takes another look at the whole.
    if (faults.length >= MOST_FAULTS)
      return { config: normal(flawless(schema, value as object)), faults: [...faults, { span: spanOf([]), message: tooMany() }] };
    if (!follows(found, reported)) faults.push({ span: spanOf(found.path, isUnknown(found.issue)), message: messageOf(found, catalogue) });
    reported.push(found.path);
    value = without(value, found.path);
  }
}

/** The settings in which nothing is wrong. */
const flawless = (schema: ReturnType<typeof configSchema>, value: Partial<Written>): Written =>
  Object.fromEntries(
    Object.keys(schema.entries).flatMap((key) => {
      const setting = { [key]: value[key as keyof Written] };
      return key in value && v.is(schema, setting) ? Object.entries(setting) : [];
    }),
  );

/** Ids of own profiles that valibot's records skip without a word, whatever their value is. */
function reservedIds(value: unknown): string[] {
  const { custom } = (value ?? {}) as Record<string, unknown>;
  return ['__proto__', 'constructor', 'prototype'].filter((id) => custom && Object.hasOwn(custom, id));
}

interface Wrong {
  issue: v.BaseIssue<unknown>;
  path: (string | number)[];
}

/** Whether a whole is only wrong because something in it was, and was left out. */
const follows = ({ issue, path }: Wrong, reported: readonly Wrong['path'][]): boolean =>
  issue.kind === 'validation' && reported.some((other) => other.length > path.length && path.every((key, index) => other[index] === key));

/** Of a value that could have several forms, what is wrong with the form that it comes nearest to. */
function innermost(issue: v.BaseIssue<unknown>, above: (string | number)[] = []): Wrong {
  const path = [...above, ...(issue.path ?? []).map(({ key }) => key as string | number)];
  const inner = (issue.issues ?? []).map((other) => innermost(other, path));
  const deepest = inner.sort((a, b) => b.path.length - a.path.length)[0];
  if (!deepest) return { issue, path };
  return deepest.path.length > path.length ? deepest : (inner.find((other) => other.issue.type === 'picklist') ?? { issue, path });
}

function messageOf({ issue, path }: Wrong, catalogue: Catalogue): string {
  const name = clipped(String(path.at(-1)));
  if (issue.kind === 'validation') return boundIn(issue) ?? issue.message;
  if (name === '') return t('The name is empty. Write one.');
  if (isUnknown(issue)) {
    const { what, known } = namesAt(path.slice(0, -1), catalogue);
    const meant = nearest(name, known);
    return meant ? t('There is no {0} “{1}”: did you mean “{2}”?', what, name, meant) : t('There is no {0} “{1}”.', what, name);
  }
  if (issue.received === 'undefined') return t('“{0}” is missing here. Add it.', name);
  const choices = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map(([, choice = '']) => choice);
  if (issue.type === 'picklist' && typeof issue.input === 'string') {
    const meant = issue.input ? nearest(issue.input, choices) : undefined;
    if (meant) return t('There is no “{0}” here: did you mean “{1}”?', clipped(issue.input), meant);
    return issue.input
      ? t('“{0}” is not possible here. Write {1}.', clipped(issue.input), listed(choices))
      : t('This is empty. Write {0}.', listed(choices));
  }
  return t('This value has the wrong type. Write {0} here.', choices.length > 0 ? listed(choices) : wanted(issue.expected));
}

/** What is wrong with a number or a text whose schema says nothing of its own. */
function boundIn({ type, requirement }: v.BaseIssue<unknown> & { requirement?: unknown }): string | undefined {
  if (type === 'integer') return t('This is no whole number. Write one.');
  if (type === 'min_value') return t('This number is too small. Write at least {0}.', String(requirement));
  return type === 'min_length' ? t('This text is too short. Write at least {0} characters.', String(requirement)) : undefined;
}

const isUnknown = ({ type, expected }: v.BaseIssue<unknown>): boolean => type === 'strict_object' && expected === 'never';

const listed = (choices: readonly string[]): string => {
  const quoted = choices.map((choice) => `“${choice}”`);
  return quoted.length > 2 ? quoted.join(', ') : eitherOf(quoted);
};

const KINDS: Readonly<Record<string, string>> = {
  string: later('a text'),
  number: later('a number'),
  boolean: later('true or false'),
  Array: later('a list'),
  Object: later('an object'),
};

const wanted = (expected: string | null): string =>
  eitherOf(
    (expected ?? later('something else'))
      .replace(/[()]/g, '')
      .split(' | ')
      .map((kind) => t(KINDS[kind] ?? kind)),
  );

/** A list's wrong member goes with what it belongs to: a rule's severity with its options, a glob with its profile. */
function without(value: unknown, path: readonly (string | number)[]): unknown {
  const last = path.findLastIndex((key) => typeof key === 'number');
  const named = path[0] === 'rules' && last === path.length - 1 ? 2 : path[0] === 'profiles' ? 2 : path.length;
  const [key, ...above] = path.slice(0, named).reverse();
  const holder = above.reverse().reduce<unknown>((node, name) => (node as Record<string | number, unknown>)[name], value);
  if (Array.isArray(holder)) holder.splice(key as number, 1);
  else delete (holder as Record<string | number, unknown>)[key as string];
  return value;
}

type WrittenRule = Level | [Level, object] | RuleSetting;
type Written = Omit<Config, 'rules'> & { rules?: Record<string, WrittenRule> };

const normal = ({ rules, ...config }: Written): Config => ({
  ...config,
  ...(rules && { rules: Object.fromEntries(Object.entries(rules).map(([id, setting]) => [id, settingOf(setting)])) }),
});

function settingOf(setting: WrittenRule): RuleSetting {
  if (typeof setting === 'string') return { severity: setting };
  return Array.isArray(setting) ? { severity: setting[0], options: setting[1] } : setting;
}

/** Where a value is, or its key; what contains the place where there is neither. */
function spanAt(root: Node | undefined, path: readonly (string | number)[], key = false): Span {
  const node = root && findNodeAtLocation(root, [...path]);
  if (!root || (!node && path.length === 0)) return { start: 0, end: 0 };
  if (!node) return spanAt(root, path.slice(0, -1), true);
  const isLong = node.type === 'object' || node.type === 'array';
  const named = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  const { offset, length } = (key || isLong ? named : undefined) ?? node;
  return { start: offset, end: offset + (path.length === 0 ? 1 : length) };
}
