import type { Profile } from '../model/profile';
import type { Level } from '../model/severity';
import type { Catalogue } from './schema';

/** A team's own profile as it was written: from a template in Markdown or from a built-in profile, and what differs from that. */
export interface Custom {
  template?: string;
  extends?: string;
  words?: { min?: number; max?: number };
  severities?: Record<string, Level>;
}

/** The profile that was meant; `markdown` is its template's text, if it has one. */
export function customProfile(
  id: string,
  custom: Custom,
  { profiles, profileFromTemplate }: Catalogue,
  markdown = '',
): Profile | undefined {
  const { template, extends: base, words, severities } = custom;
  const from =
    template === undefined ? profiles.find((profile) => profile.id === base) : profileFromTemplate(markdown.replace(/^\uFEFF/, ''), { id });
  if (!from) return undefined;
  return { ...from, id, name: id, ...(words && { words: { ...from.words, ...words } }), severities: { ...from.severities, ...severities } };
}
