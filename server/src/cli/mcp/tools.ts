import * as v from 'valibot';
import { template } from '../..';
import { catalogue } from '../../examine';
import { actionsOf, isAsked } from '../../incident/actions';
import { drawnOf } from '../../incident/drawn';
import { hidingSecretsOf } from '../../rules/support/hide-secrets';
import { CannotRun } from '../exit';
import { reportOf } from '../file-report';
import { unifiedDiff } from '../fixing/diff';
import { corrected, save } from '../fixing/fix';
import { timelineFormats, timelineIn } from '../print/timeline-formats';
import { modelOf } from '../process-file';
import type { Source } from '../source';
import { writeNew } from '../write-new';
import type { Asked, Documents } from './documents';
import { type Answer, choice, documentEntries, flag, type Tool, text, tool, withNotes } from './tool';

/** What a tool answers that looks at one document. */
const aboutOne =
  (answer: (source: Source) => object) =>
  async (asked: Asked, documents: Documents): Promise<Answer> => {
    const answered = await documents.read(asked);
    return withNotes(answered, answer(answered.source));
  };

/** What is said to an agent that gets a text with stars in it. */
const HIDDEN = 'The secrets of the text are hidden by stars: do not write this text into a file. With `write` the file keeps what it has.';

const SILENT = { fault: () => {}, note: () => {} };

/** All tools, in the order in which an agent sees them. */
export const tools: readonly Tool[] = [
  tool({
    name: 'lint_postmortem',
    title: 'Check a postmortem',
    description:
      'Checks an incident postmortem in Markdown: missing sections, clock times without a time zone, contradictions, vague action items, word limits. Answers all findings with their places and fixes. Use it after each change of a postmortem.',
    input: v.object(documentEntries),
    run: aboutOne((source) => {
      const { text: _, ...report } = reportOf(source, { fixes: true }, SILENT);
      return report;
    }),
  }),
  tool({
    name: 'inspect_postmortem',
    title: 'Read a postmortem',
    description:
      'Answers what a postmortem says, as data: sections, clock times with their instants, timeline, milestones, time to detect and to resolve, action items with owner and due date.',
    input: v.object(documentEntries),
    run: aboutOne(modelOf),
  }),
  tool({
    name: 'fix_postmortem',
    title: 'Fix a postmortem',
    description:
      'Applies the safe fixes to a postmortem and answers the new text, a diff and what is left to do. No fact is added: what only the author knows stays a finding. With `zone`, that zone is added to all times without one; give it only if the author said so.',
    input: v.object({
      ...documentEntries,
      zone: v.optional(text('The zone of all times that have none, such as `UTC`.')),
      unsafe: flag('Also apply fixes that leave a `[TODO: …]` for the author to fill in.'),
      write: flag('Write the result into the file. The server must have been started with --write.'),
    }),
    writes: true,
    async run({ zone, unsafe, write, ...asked }, documents) {
      const answered = await documents.read(asked);
      const { source } = answered;
      if (write) refuseUnless(documents.mayWrite && asked.text === undefined, 'a fix');
      const after = corrected(source, { ...(zone !== undefined && { zone }), ...(unsafe && { unsafe }) }, SILENT);
      if (write) save(source, after.text);
      const { findings } = reportOf({ ...source, ...after }, {}, SILENT);
      const fixed = { text: after.text, diff: await unifiedDiff(source, after.text) };
      const shown = hidingSecretsOf(source.postmortem.text)(fixed);
      const notes = shown.text === fixed.text ? answered.notes : [...answered.notes, HIDDEN];
      const changed = after.text !== source.postmortem.text;
      return withNotes({ notes }, { file: source.file, changed, written: write ?? false, ...shown, findings });
    },
  }),
  tool({
    name: 'new_postmortem',
    title: 'Begin a postmortem',
    description:
      'Answers the template of a profile. What the author has to fill in is marked `[TODO: …]`; replace each mark by what is known, and leave the mark where it is not known.',
    input: v.object({
      profile: choice(catalogue.profiles.map(({ id }) => id) as [string, ...string[]], 'The template.'),
      path: v.optional(text('A file that is not there yet; it is written if the server was started with --write.')),
    }),
    writes: true,
    async run({ profile: id, path: asked }, documents) {
      const profile = catalogue.profiles.find((each) => each.id === id);
      if (!profile) throw new CannotRun(`there is no profile “${id}”`);
      const { text } = template(profile);
      if (asked !== undefined) {
        refuseUnless(documents.mayWrite, 'a file');
        writeNew(documents.roots.inside(asked), text);
      }
      return { profile: id, text, ...(asked !== undefined && { file: asked }), written: asked !== undefined };
    },
  }),
  tool({
    name: 'action_items',
    title: 'List action items',
    description:
      'Lists the action items of a postmortem, or of all postmortems in a folder: text, owner, due date, ticket, whether it is done, file and line.',
    input: v.object({
      path: v.optional(text('A file or a folder; without it all files of the first folder given to the server.'), '.'),
      open: flag('Only those that are not done.'),
      overdue: flag('Only open ones whose due date has passed.'),
    }),
    async run({ path: asked, open, overdue }, documents) {
      const { sources, notes } = await documents.all(asked);
      const items = sources.flatMap(actionsOf).filter(isAsked({ open, overdue }));
      return withNotes({ notes }, { postmortems: sources.filter(({ postmortem }) => postmortem.applies).length, items });
    },
  }),
  tool({
    name: 'timeline',
    title: 'Draw a timeline',
    description: 'Answers the timeline of a postmortem: as a Mermaid diagram to put into a fence, as an SVG picture, as CSV or as data.',
    input: v.object({ ...documentEntries, format: choice(timelineFormats, 'What to answer.') }),
    async run({ format, ...asked }, documents) {
      const answered = await documents.read(asked);
      const [drawn] = drawnOf(answered.source);
      if (!drawn) throw new CannotRun(`${answered.source.file}: not a postmortem`);
      const { file, entries } = drawn.incident;
      return withNotes(answered, { file, entries: entries.length, format, timeline: timelineIn(format, drawn) });
    },
  }),
];

function refuseUnless(allowed: boolean, what: string): void {
  if (!allowed) throw new CannotRun(`${what} can be written only into a file, and only if the server was started with --write`);
}
