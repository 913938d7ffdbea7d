import type { ImportedEvent } from './event';

/** Whether people stay named, or become “Responder 1”, “Responder 2”. */
export type Names = 'keep' | 'roles';

const EVERYBODY = /^(?:channel|here|everyone|all)$/i;
const MENTION = /(?<![\p{L}\p{N}@/])@([\p{L}\p{N}][\p{L}\p{N}_-]{0,40}(?:\.[\p{L}\p{N}_-]{1,40}){0,3})/gu;

/** Puts a role in place of every person, the same one for the same person throughout: authors, people whom a text names, mentions. */
export function withRoles(events: readonly ImportedEvent[]): ImportedEvent[] {
  const roles = new Map<string, string>();
  const roleOf = (name: string): string => {
    const key = name.toLowerCase();
    const role = roles.get(key) ?? `Responder ${new Set(roles.values()).size + 1}`;
    roles.set(key, role);
    return role;
  };
  const people = new Set<string>();
  for (const { who, names = [] } of events) for (const name of [...(who ? [who] : []), ...names]) people.add(name);
  for (const name of people) for (const alias of aliasesOf(name, people)) roles.set(alias.toLowerCase(), roleOf(name));
  const known = [...people].sort((a, b) => b.length - a.length);
  const whole =
    known.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])@?(?:${known.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu') : undefined;
  const replaced = (text: string): string =>
    (whole ? text.replace(whole, (name) => roleOf(name.replace(/^@/, ''))) : text).replace(MENTION, (mention, name: string) =>
      EVERYBODY.test(name) ? mention : roleOf(name),
    );
  return events.map(({ who, text, ...event }) => ({ ...event, text: replaced(text), ...(who !== undefined && { who: roleOf(who) }) }));
}

/** What somebody is mentioned by: `@ada`, `@ada.lovelace`; a first name only where one person has it. */
function aliasesOf(name: string, people: ReadonlySet<string>): string[] {
  const words = name.split(/\s+/);
  const first = words[0] ?? name;
  const shared = [...people].filter((other) => other.split(/\s+/)[0]?.toLowerCase() === first.toLowerCase()).length > 1;
  return [words.join('.'), words.join('_'), words.join(''), ...(shared ? [] : [first])];
}

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
