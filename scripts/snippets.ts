import type { Profile, SectionSpec } from '../server/src';
import { template } from '../server/src/edits/template';
import { MARKDOWN } from '../server/src/lsp/names';

/** One entry of a VS Code snippet file. */
interface Snippet {
  prefix: string;
  description: string;
  body: string[];
  isFileTemplate?: true;
}

const today = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

/** Lines that the profile does not have as they are: VS Code knows what time it is. */
const lines: Record<string, Snippet> = {
  'Postmortem: timeline entry': {
    prefix: 'pm-entry',
    description: 'A timeline entry at the present time, with its offset from UTC',
    body: ['- **${1:$CURRENT_HOUR:$CURRENT_MINUTE} ${2:UTC$CURRENT_TIMEZONE_OFFSET}** - ${3:[TODO: what happened, and who did what]}'],
  },
  'Postmortem: task': {
    prefix: 'pm-task',
    description: 'A specific task: what, where, and how we know that it is done',
    body: ['- [ ] ${1:[TODO: what to do]} ${2:[TODO: to which system]}; done when: ${3:[TODO: how you know that it is done]}'],
  },
};

/** Elements of the profile whose line is worth a snippet of its own. */
const elements = ['duration', 'impact'];

/** The snippet file: the whole postmortem, each section, and the lines that are typed most; of other profiles the whole postmortem. */
export function snippets(profile: Profile, others: readonly Profile[]): Record<string, Snippet & { scope: string }> {
  const sections = profile.sections.map((section): [string, Snippet] => [`Postmortem: ${section.title}`, sectionSnippet(section)]);
  const all: Record<string, Snippet> = {
    Postmortem: whole(profile),
    ...Object.fromEntries(sections),
    ...elementLines(profile),
    ...lines,
    ...Object.fromEntries(others.map(ofProfile)),
  };
  // In the snippet itself, because a manifest may name only languages that the editor knows, and no editor knows all of these.
  const scope = MARKDOWN.join();
  return Object.fromEntries(Object.entries(all).map(([name, snippet]) => [name, { scope, ...snippet }]));
}

function whole(profile: Profile): Snippet {
  return {
    prefix: 'postmortem',
    description: `A whole postmortem: ${profile.sections.map(({ title }) => title).join(', ')}`,
    isFileTemplate: true,
    body: bodyLines(template(profile).snippet),
  };
}

/** The template of another profile, which its front matter names. */
const ofProfile = (profile: Profile): [string, Snippet] => [
  `Postmortem: ${profile.name}`,
  {
    prefix: `postmortem-${profile.id}`,
    description: `${profile.name}: ${profile.sections.map(({ title }) => title).join(', ')}`,
    body: ['---', `profile: ${profile.id}`, '---', '', ...bodyLines(template(profile).snippet)],
  },
];

function sectionSnippet({ title, parts, body }: SectionSpec): Snippet {
  return { prefix: `pm-${parts[0]?.id}`, description: `Section “${title}”`, body: bodyLines(`## ${title}\n\n${body}\n\n$0`) };
}

function elementLines(profile: Profile): Record<string, Snippet> {
  const all = profile.sections.flatMap(({ parts }) => parts).flatMap((part) => part.elements);
  const chosen = all.filter(({ id }) => elements.includes(id));
  return Object.fromEntries(
    chosen.map(({ id, label, line }) => [
      `Postmortem: ${label}`,
      { prefix: `pm-${id}`, description: `A line for: ${label}`, body: bodyLines(line) },
    ]),
  );
}

/** The lines of a body, example dates becoming the present day. */
function bodyLines(snippet: string): string[] {
  return snippet.replace(/\b\d{4}-\d\d-\d\d\b/g, today).split('\n');
}
