import type { Profile } from '../model/profile';
import { literal, plainOf, renumbered } from '../text/snippet';

/** The whole postmortem of a profile, as text and with tab stops. Line ends are `\n`. What is to be filled in is marked `[TODO: …]`. */
export function template(profile: Profile): { text: string; snippet: string } {
  const title = '# Postmortem: ${1:[TODO: what broke, in a few words]}';
  const sections = profile.sections.map((section) => `## ${literal(section.title)}\n\n${section.body}`);
  const snippet = `${renumbered([title, ...sections]).join('\n\n')}\n`;
  return { text: plainOf(snippet), snippet };
}
