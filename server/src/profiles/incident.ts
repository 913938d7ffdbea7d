import type { ElementSpec, Profile } from '../model/profile';
import { alx } from './alx';
import { alsoUntitled, anywhere, asked, looser, marks, optional, part } from './helpers';
import { names } from './names';

/** Read in every document, so that outline and `inspect` have it; nobody is asked for it. */
const read = (id: string, where: readonly string[] = []): ElementSpec => asked(id, where, { optional: true });

/** A team tells the course of it also below “Background” and “Context”. */
const TOLD = ['supporting'];

/**
 * What a document is read by that follows no template that is known: the parts on which the templates of Google (SRE book, appendix D), Atlassian
 * (Incident Management handbook), PagerDuty (postmortem guide) and AWS (correction of errors) agree. It has no limits, and asks as a stranger would:
 * only contradictions, impossible times, secrets and placeholders are errors.
 */
export const incident: Profile = {
  id: 'incident',
  name: 'Incident postmortem',
  names,
  marks,
  severities: {
    ...looser,
    'section-missing': 'info',
    'section-empty': 'warning',
    'section-order': 'off',
    'section-heading-style': 'off',
    'element-missing': 'info',
    'action-none': 'info',
    'timeline-milestone-missing': 'info',
    'impact-not-quantified': 'info',
    'metadata-missing': 'off',
    'acronym-undefined': 'off',
  },
  // A team says by its own headings what it asks for.
  metadata: [],
  // A copy of the course's task names no profile.
  instructions: alx.instructions,
  sections: [
    part(
      'summary',
      'Summary',
      'On ${1:[TODO: date]}, from ${2:[TODO: time]} to ${3:[TODO: time]} ${4:[TODO: time zone]}: ${5:[TODO: which service was down or slow, and why, in one sentence]}',
      [
        asked('duration', ['timeline']),
        read('start-end', ['timeline']),
        read('start-end-timezone', ['timeline']),
        read('summary-root-cause', TOLD),
      ],
    ),
    anywhere(
      part('impact', 'Impact', '${1:[TODO: how many users, what they experienced, and for how long]}', [
        asked('impact', TOLD),
        read('affected-share'),
      ]),
    ),
    part(
      'timeline',
      'Timeline',
      [
        'All times are in ${1:[TODO: which time zone]}.',
        '',
        '- **${2:[TODO: time]}** - ${3:[TODO: what began]}',
        '- **${4:[TODO: time]}** - ${5:[TODO: who or what detected it]}',
        '- **${6:[TODO: time]}** - ${7:[TODO: what resolved it]}',
      ],
      [
        read('detected-when', TOLD),
        asked('detected-how', TOLD),
        read('investigation'),
        read('misleading-paths'),
        read('escalation'),
        asked('resolved-how', TOLD),
      ],
    ),
    part('root-cause', 'Root cause', '${1:[TODO: what was wrong, and why that could happen]}', [asked('cause-detail', TOLD)]),
    optional(part('resolution', 'Resolution', '${1:[TODO: how the impact ended, and how the cause was removed]}', [read('fix-detail')])),
    part('corrective', 'Action items', '- [ ] ${1:[TODO: a specific task]} (owner: ${2:[TODO: owner]}, due: ${3:[TODO: date]})', [
      read('improvements'),
      asked('task-list'),
    ]),
    optional(
      part('lessons', 'Lessons learned', [
        '- **What went well:** ${1:[TODO: what went well]}',
        '- **What went wrong:** ${2:[TODO: what went wrong]}',
        '- **Where we got lucky:** ${3:[TODO: where you got lucky]}',
      ]),
    ),
  ].map(alsoUntitled),
};
