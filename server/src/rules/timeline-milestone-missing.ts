import { insertLine } from '../edits/insert-line';
import type { Postmortem, TimelineEntry } from '../model/postmortem';
import { rule } from '../model/rule';
import type { Mark } from '../model/vocabulary';
import { later, t } from '../text/l10n';

interface Milestone {
  marks: readonly Mark[];
  /** The profile's element that asks the same of the whole document. */
  element: string;
  /** Words that may say it, in an entry without the mark or below one: in doubt nothing is reported. */
  hint: RegExp;
  /** What to say where no entry tells of it; `{0}` is the section’s title. */
  missing: string;
  line: string;
}

const MILESTONES: readonly Milestone[] = [
  {
    marks: ['detected'],
    hint: /\b(?:found|find|finds|caught|catch|warn\w*|identif\w*|saw|see|sees|seen|fail\w*|errors?|aware|investigat\w*|e-?mails?|posts?|posted|messages?|triag\w*|cries|500s?|50\d|alerts?|alerted|alarms?|paged?|reali[sz]\w*|notic\w*|detect\w*|complain\w*|rais(?:ed|es)|report\w*|disclos\w*|contact(?:ed|s)?|tickets?|problem|issue)\b/i,
    element: 'detected-when',
    missing: later('No entry for the moment at which the incident was detected was recognised in “{0}”. Add one.'),
    line: '- **${1:[TODO: time]} ${2:[TODO: time zone]}** - ${3:[TODO: who or what detected the incident]}',
  },
  {
    marks: ['resolved', 'mitigated'],
    hint: /\b(?:operational|complete[ds]?|completion|works?|working|worked|normal\w*|success\w*|ok(?:ay)?|healthy|back|again|online|deployed|merged|done|ended|ends|over|stopped|shut ?down|disabled|removed|renewed|applied|applies|available|cleared|green|finish\w*|revok\w*|block(?:ed|s)|take[ns]? down|took down|suspended|set on|fine|stable|recover\w*|resum\w*|restor\w*|fixed|resolv\w*|goes away|went away|no longer|closed|100\s?%)(?!\w)/i,
    element: 'resolved-how',
    missing: later('No entry for the moment at which the incident was resolved was recognised in “{0}”. Add one.'),
    line: '- **${1:[TODO: time]} ${2:[TODO: time zone]}** - ${3:[TODO: what resolved the incident]}',
  },
];

export default rule({
  id: 'timeline-milestone-missing',
  summary: 'The timeline has an entry for the detection and one for the end.',
  severity: 'warning',
  ofWhole: true,
  *check(postmortem) {
    const section = postmortem.sections.find(({ covers, form }) => covers.includes('timeline') && form !== 'inline');
    const timed = postmortem.timeline.filter(({ time }) => time !== undefined);
    if (!section || timed.length < 3) return;
    const told = [...postmortem.timeline, ...postmortem.sentences.filter(({ parts }) => parts.includes('timeline'))];
    for (const { marks, hint, element, missing, line } of MILESTONES) {
      const isMarked = ({ marks: own }: TimelineEntry) => marks.some((mark) => own.includes(mark));
      const isHinted = told.some(({ text }) => hint.test(text));
      if (isAsked(element, postmortem) || postmortem.timeline.some(isMarked) || isHinted) continue;
      yield {
        span: section.titleSpan,
        message: t(missing, section.title),
        fixes: () => {
          const edit = timed.every(({ form }) => form === 'item') ? insertLine(postmortem, 'timeline', line) : undefined;
          return edit ? [{ title: t('Insert this entry'), edits: [edit], preferred: true }] : [];
        },
      };
    }
  },
});

/** Whether the document lacks it altogether, which `element-missing` says. */
const isAsked = (element: string, { elements }: Postmortem): boolean => elements.some(({ id, present }) => id === element && !present);
