import { readFileSync } from 'node:fs';

/** A type as the protocol's model writes it. */
type Type =
  | { kind: 'base' | 'reference'; name: string }
  | { kind: 'array'; element: Type }
  | { kind: 'map'; key: Type; value: Type }
  | { kind: 'or' | 'and' | 'tuple'; items: Type[] }
  | { kind: 'literal'; value: { properties: Property[] } }
  | { kind: 'stringLiteral' | 'integerLiteral' | 'booleanLiteral'; value: unknown };

interface Property {
  name: string;
  type: Type;
  optional?: boolean;
}

interface Structure {
  name: string;
  properties: Property[];
  extends?: Type[];
  mixins?: Type[];
}

interface Method {
  method: string;
  messageDirection: 'clientToServer' | 'serverToClient' | 'both';
  params?: Type | Type[];
  result?: Type;
}

interface Model {
  requests: Method[];
  notifications: Method[];
  structures: Structure[];
  enumerations: { name: string; type: { name: string }; supportsCustomValues?: boolean; values: { value: unknown }[] }[];
  typeAliases: { name: string; type: Type }[];
}

const model: Model = JSON.parse(readFileSync('test/fixtures/schemas/lsp-3.18.json', 'utf8'));

const byName = <Named extends { name: string }>(all: readonly Named[]) => new Map(all.map((one) => [one.name, one]));
const structures = byName(model.structures);
const enumerations = byName(model.enumerations);
const aliases = byName(model.typeAliases);
const byMethod = (methods: readonly Method[]) => new Map(methods.map((one) => [one.method, one]));
const requests = byMethod(model.requests);
const notifications = byMethod(model.notifications);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isWhole = (value: unknown, least: number, most: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

const bases: Readonly<Record<string, (value: unknown) => boolean>> = {
  integer: (value) => isWhole(value, -(2 ** 31), 2 ** 31 - 1),
  uinteger: (value) => isWhole(value, 0, 2 ** 31 - 1),
  decimal: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  URI: (value) => typeof value === 'string',
  DocumentUri: (value) => typeof value === 'string',
  RegExp: (value) => typeof value === 'string',
};

/** What of a value is not as its type says; nothing where all is. */
function faultsOf(value: unknown, type: Type, at: string): string[] {
  switch (type.kind) {
    case 'base':
      return bases[type.name]?.(value) ? [] : [`${at}: no ${type.name}`];
    case 'reference':
      return faultsOfNamed(value, type.name, at);
    case 'array':
      return Array.isArray(value) ? value.flatMap((one, index) => faultsOf(one, type.element, `${at}[${index}]`)) : [`${at}: no list`];
    case 'map':
      return isObject(value)
        ? Object.entries(value).flatMap(([key, one]) => [
            ...faultsOf(key, type.key, `${at} key`),
            ...faultsOf(one, type.value, `${at}.${key}`),
          ])
        : [`${at}: no map`];
    case 'or': {
      const all = type.items.map((item) => faultsOf(value, item, at));
      return all.some((faults) => faults.length === 0)
        ? []
        : all.reduce((least, faults) => (faults.length < least.length ? faults : least));
    }
    case 'and':
      return type.items.flatMap((item) => faultsOf(value, item, at));
    case 'tuple':
      return Array.isArray(value) && value.length === type.items.length
        ? type.items.flatMap((item, index) => faultsOf(value[index], item, `${at}[${index}]`))
        : [`${at}: no tuple`];
    case 'literal':
      return faultsOfProperties(value, type.value.properties, at);
    default:
      return value === type.value ? [] : [`${at}: not ${type.value}`];
  }
}

function faultsOfNamed(value: unknown, name: string, at: string): string[] {
  // It is any JSON.
  if (name === 'LSPAny' || name === 'LSPObject' || name === 'LSPArray') return [];
  const alias = aliases.get(name);
  if (alias) return faultsOf(value, alias.type, at);
  const enumeration = enumerations.get(name);
  if (enumeration) {
    const isKnown = enumeration.values.some((own) => own.value === value);
    return isKnown || (enumeration.supportsCustomValues && bases[enumeration.type.name]?.(value)) ? [] : [`${at}: no ${name}`];
  }
  const structure = structures.get(name);
  return structure ? faultsOfProperties(value, propertiesOf(structure), at) : [`${at}: there is no type ${name}`];
}

const propertiesOf = ({ properties, extends: bases = [], mixins = [] }: Structure): Property[] => [
  ...[...bases, ...mixins].flatMap((base) => {
    const own = base.kind === 'reference' ? structures.get(base.name) : undefined;
    return own ? propertiesOf(own).filter(({ name }) => !properties.some((one) => one.name === name)) : [];
  }),
  ...properties,
];

/** Also what the protocol does not know: a client ignores it, so it was meant to be something else. */
function faultsOfProperties(value: unknown, properties: readonly Property[], at: string): string[] {
  if (!isObject(value)) return [`${at}: no object`];
  const unknown = Object.keys(value).filter((key) => !properties.some(({ name }) => name === key));
  return [
    ...properties.flatMap(({ name, type, optional }) =>
      name in value ? faultsOf(value[name], type, `${at}.${name}`) : optional ? [] : [`${at}.${name}: missing`],
    ),
    ...unknown.map((key) => `${at}.${key}: unknown`),
  ];
}

/** A message of JSON-RPC. */
export interface Message {
  jsonrpc?: unknown;
  id?: unknown;
  method?: unknown;
  params?: unknown;
  result?: unknown;
  error?: unknown;
}

/** What is not as the protocol says in a message from the server; `asked` is the method that it answers. Our own methods are not looked into. */
export function faultsIn(message: Message, asked?: string): string[] {
  const { method, params, result, error } = message;
  const form = message.jsonrpc === '2.0' ? [] : ['jsonrpc: not 2.0'];
  if (typeof method === 'string') {
    const known = (message.id === undefined ? notifications : requests).get(method);
    if (!known) return [...form, `there is no message ${method} with these fields`];
    if (known.messageDirection === 'clientToServer') form.push(`${method}: only a client sends it`);
    return [...form, ...(known.params && !Array.isArray(known.params) ? faultsOf(params, known.params, method) : [])];
  }
  if (error !== undefined) {
    const { code, message: said } = error as { code?: unknown; message?: unknown };
    return [
      ...form,
      ...('result' in message ? ['both a result and an error'] : []),
      ...(isWhole(code, -(2 ** 31), 2 ** 31) && typeof said === 'string' ? [] : ['error: no code and message']),
    ];
  }
  const type = requests.get(asked ?? '')?.result;
  if (!('result' in message)) return [...form, 'neither a result nor an error'];
  return [...form, ...(type ? faultsOf(result, type, `${asked}`) : [])];
}
