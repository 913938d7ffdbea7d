import type { McpServer } from '@modelcontextprotocol/server';
import { toStandardJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { catalogue } from '../../examine';
import { templateOf } from './resources';
import { text } from './tool';

const ids = catalogue.profiles.map(({ id }) => id) as [string, ...string[]];

const input = v.object({
  notes: text('Everything that is known: chat, alerts, log lines, what people remember.'),
  profile: v.optional(v.picklist(ids)),
});

/** Offers the prompt by which an agent writes a postmortem from notes. */
export function offerPrompts(server: McpServer): void {
  server.registerPrompt(
    'write-postmortem',
    {
      title: 'Write a postmortem from these notes',
      description: 'Turns notes of an incident into a postmortem that states nothing which the notes don’t say.',
      argsSchema: toStandardJsonSchema(input),
    },
    ({ notes, profile = 'incident' }) => ({
      messages: [{ role: 'user', content: { type: 'text', text: instructions(notes, profile) } }],
    }),
  );
}

const instructions = (notes: string, profile: string): string => `Write an incident postmortem in Markdown from the notes below.

- Keep the titles and the order of the template. Fill in each \`[TODO: …]\` from the notes.
- State only what the notes say. Where they don’t say it, leave the \`[TODO: …]\` mark; never guess a time, a number, a cause, a name or a zone.
- Give every clock time its time zone, as in the notes. If the notes name no zone, ask for it.
- Name roles instead of people, and describe what the system allowed, not who was at fault.
- Make each action item a thing that can be finished and checked: what, where, and who owns it if that is known.
- When it is written, call \`lint_postmortem\` with the text (\`profile: ${profile}\`), correct what it finds, and call it again until only findings are left that need an answer from the author. List those as questions.

The template:

${templateOf(profile)}
The notes:

${notes}
`;
