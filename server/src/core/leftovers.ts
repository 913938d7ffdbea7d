import type { Profile } from './profile';
import { plainOf } from './snippet';

const known = new WeakMap<Profile, ReadonlySet<string>>();

/** What a text holds word for word only when it was copied: the profile's instructions and the sentences that its template is filled with. */
export function fingerprints(profile: Profile): ReadonlySet<string> {
  const found = known.get(profile) ?? new Set([...profile.instructions, ...templateTexts(profile)].map(stripped).filter(isTelling));
  known.set(profile, found);
  return found;
}

/** Without case, list marks and punctuation. */
export const stripped = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** Shorter ones are written by chance: “Escalated to the database team.” */
const isTelling = (text: string): boolean => text.split(' ').length >= 6;

const STOP = /\$\{\d+:((?:\\.|[^\\}])*)\}/g;

/** The default of each tab stop, and each line that the template writes. */
function templateTexts({ sections }: Profile): string[] {
  const bodies = sections.flatMap(({ body, parts }) => [body, ...parts.flatMap(({ elements }) => elements.map(({ line }) => line))]);
  const lines = bodies.flatMap((body) => body.split('\n'));
  const stops = lines.flatMap((line) => [...line.matchAll(STOP)].map((match) => plainOf(match[1] ?? '')));
  const whole = lines.map((line) => plainOf(line).replace(/^[-*] (?:\[ \] )?/, ''));
  const behindLabel = whole.map((line) => line.replace(/^\*{0,2}[^:*]{3,40}:\*{0,2} /, ''));
  return [...stops, ...whole, ...behindLabel];
}
