import type { Profile } from '../model/profile';
import { literal, plainOf, renumbered } from '../text/snippet';

/** The whole postmortem of a profile, with a title if there is one, as text and with tab stops. Line ends are `\n`. What is to be filled in is marked `[TODO: …]`. */
export function template(profile: Profile, named?: string): { text: string; snippet: string } {
  const title = named ? `# Postmortem: ${literal(named)}` : '# Postmortem: ${1:[TODO: what broke, in a few words]}';
  const sections = profile.sections.map((section) => `## ${literal(section.title)}\n\n${section.body}`);
  const snippet = `${renumbered([title, ...sections]).join('\n\n')}\n`;
  return { text: plainOf(snippet), snippet };
}
