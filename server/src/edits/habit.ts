/** How a workspace places and names its postmortems. */
export interface Habit {
  /** The path of a new one for a day (ISO) and a title. */
  pathFor(date: string, title: string): string;
  /** The newest of those that there are, whose front matter a new one follows. */
  like?: string;
}

/** A path in its parts: what may differ from one postmortem to the next is a name in braces. */
interface Shape {
  pattern: string;
  path: string;
  /** What it is sorted by: its date, or its number. */
  key: string;
}

const DATE = /((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/;
const INDEX = /^(?:readme|index|postmortem|post-mortem|report|incident)$/i;
const NO_POSTMORTEM = /^(?:readme|index|template|_.*|.*[-_ ]template|template[-_ ].*|contributing|guide|runbook|about)$/i;
const LONGEST_SLUG = 60;
const USUAL = 'postmortems/{date:-}-{slug:-}.md';

/** What the paths of a workspace's postmortems have in common; without any, a folder `postmortems` and a name of date and title. Paths have slashes. */
export function habitOf(paths: readonly string[]): Habit {
  const shapes = paths.flatMap((path) => shapeOf(path) ?? []);
  const counts = new Map<string, Shape[]>();
  for (const shape of shapes) counts.set(shape.pattern, [...(counts.get(shape.pattern) ?? []), shape]);
  const [most] = [...counts.values()].sort((a, b) => b.length - a.length);
  const newest = most?.sort((a, b) => a.key.localeCompare(b.key)).at(-1);
  const pattern = newest?.pattern ?? USUAL;
  return { pathFor: (date, title) => filled(pattern, date, title, newest?.key ?? '0'), ...(newest && { like: newest.path }) };
}

/** The shape of a postmortem's path; undefined for a page beside them. */
function shapeOf(path: string): Shape | undefined {
  const parts = path.split('/');
  const [, base = '', extension = ''] = /^(.*)(\.\w+)$/.exec(parts.at(-1) ?? '') ?? [];
  // A folder for each, such as incidents/2026-03-04-dns/README.md.
  const isNested = INDEX.test(base) && DATE.test(parts.at(-2) ?? '');
  if (!isNested && NO_POSTMORTEM.test(base)) return undefined;
  const name = isNested ? (parts.at(-2) ?? '') : base;
  const folders = parts.slice(0, isNested ? -2 : -1);
  const [pattern, key] = nameShape(name);
  const year = DATE.exec(name)?.[1];
  const folder = folders.map((part) => (part === year ? '{year}' : part === DATE.exec(name)?.[3] ? '{month}' : part));
  return { pattern: [...folder, pattern + (isNested ? `/${base}` : '') + extension].join('/'), path, key };
}

/** A name with its date, its number and its words taken out. */
function nameShape(name: string): [pattern: string, key: string] {
  const date = DATE.exec(name);
  const number = date ? null : /^(\d{1,6})(?=[-_ ])/.exec(name);
  const mark = date ? `{date:${date[2]}}` : number ? `{number:${number[1]?.length}}` : '';
  const rest = date ? name.replace(date[0], '\0') : number ? name.replace(number[0], '\0') : name;
  const words = /[\p{L}\p{N}](?:[\p{L}\p{N}._ -]*[\p{L}\p{N}])?/u.exec(rest)?.[0] ?? '';
  const between = words.includes('_') && !words.includes('-') ? '_' : words.includes(' ') ? ' ' : '-';
  const pattern = words === '' ? rest : rest.replace(words, `{slug:${between}}`);
  return [pattern.replace('\0', mark), date ? `${date[1]}${date[3]}${date[4]}` : (number?.[0].padStart(8, '0') ?? name)];
}

const filled = (pattern: string, date: string, title: string, key: string): string =>
  pattern
    .replace(/\{date:(.?)\}/, (_, between: string) => date.replaceAll('-', between))
    .replace('{year}', date.slice(0, 4))
    .replace('{month}', date.slice(5, 7))
    .replace(/\{number:(\d)\}/, (_, width: string) => String(Number(key) + 1).padStart(Number(width), '0'))
    .replace(/\{slug:(.)\}/, (_, between: string) => slugOf(title, between));

/** The words of a title, fit for a file's name. */
const slugOf = (title: string, between: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(between)
    .slice(0, LONGEST_SLUG)
    .replace(/[-_ ]$/, '') || 'postmortem';
