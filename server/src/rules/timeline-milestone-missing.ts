import { insertLine } from '../core/insert';
import type { Mark, Postmortem } from '../core/model';
import { rule } from '../core/rule';

interface Milestone {
  marks: readonly Mark[];
  /** The profile's element that asks the same of the whole document. */
  element: string;
  ask: string;
  line: string;
}

const MILESTONES: readonly Milestone[] = [
  {
    marks: ['detected'],
    element: 'detected-when',
    ask: 'the moment at which the incident was detected',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: LSP snippet syntax
    line: '- **${1:14:05} ${2:UTC}** - ${3:A monitoring alert} detected the incident.',
  },
  {
    marks: ['resolved', 'mitigated'],
    element: 'resolved-how',
    ask: 'the moment at which the incident was resolved',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: LSP snippet syntax
    line: '- **${1:15:20} ${2:UTC}** - The incident was resolved by ${3:raising the connection limit}.',
  },
];

export default rule({
  id: 'timeline-milestone-missing',
  summary: 'The timeline has an entry for the detection and one for the end.',
  severity: 'warning',
  *check(postmortem) {
    const section = postmortem.sections.find(({ covers, form }) => covers.includes('timeline') && form !== 'inline');
    const timed = postmortem.timeline.filter(({ time }) => time !== undefined);
    if (!section || timed.length < 3) return;
    for (const { marks, element, ask, line } of MILESTONES) {
      if (isAsked(element, postmortem) || postmortem.timeline.some((entry) => marks.some((mark) => entry.marks.includes(mark)))) continue;
      const edit = timed.every(({ form }) => form === 'item') ? insertLine(postmortem, 'timeline', line) : undefined;
      yield {
        span: section.titleSpan,
        message: `Add ${ask} to “${section.title}” (no entry was recognised as it).`,
        fixes: edit ? [{ title: 'Insert this entry', edits: [edit], preferred: true }] : [],
      };
    }
  },
});

/** Whether the document lacks it altogether, which `element-missing` says. */
const isAsked = (element: string, { elements }: Postmortem): boolean => elements.some(({ id, present }) => id === element && !present);
