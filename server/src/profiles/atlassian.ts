import type { Profile } from '../model/profile';
import { patterns } from '../reading/lexicon/element-patterns';
import { alsoRead, asked, looser, marks, namesWith, part } from './helpers';

/** Atlassian's incident postmortem template (Incident Management handbook): fourteen parts, a timeline in UTC, the five whys, actions with owner and date. */
export const atlassian: Profile = {
  id: 'atlassian',
  name: 'Atlassian incident postmortem',
  names: namesWith({
    leadup: ['leadup', 'lead up'],
    fault: ['fault', 'faults'],
    response: ['response', 'incident response', 'how did we respond', 'how we responded'],
    'five-whys': ['root cause identification the five whys', 'root cause identification', 'the five whys', 'five whys', '5 whys'],
    backlog: ['backlog check', 'backlog'],
    recurrence: ['recurrence'],
  }),
  marks,
  actionFields: ['owner', 'due'],
  severities: looser,
  instructions: [],
  sections: alsoRead([
    part(
      'summary',
      'Incident summary',
      'Between ${1:[TODO: time]} and ${2:[TODO: time]} ${3:[TODO: time zone]} on ${4:[TODO: date]}: ${5:[TODO: how many users could not do what, what caused it, and what detected it]}',
      [asked('duration'), asked('summary-root-cause')],
    ),
    part('leadup', 'Leadup', '${1:[TODO: what happened before: the change, or the growth, that made the incident possible]}'),
    part('fault', 'Fault', '${1:[TODO: what did not work as it was meant to, with graphs or logs]}'),
    part('impact', 'Impact', '${1:[TODO: how many users, what they experienced, for how long, and how many support cases]}', [
      asked('impact'),
      asked('affected-share'),
    ]),
    part('detection', 'Detection', '${1:[TODO: which alert or report, when, and how this can be sooner next time]}', [
      asked('detected-how', ['detection']),
    ]),
    part('response', 'Response', '${1:[TODO: who responded, when, in which role, and what delayed them]}', [
      asked('escalation', ['response'], {
        label: 'Who responded',
        ask: 'say which team or role responded',
        line: '${1:[TODO: which team or role responded, and when]}',
        detector: { kind: 'said', pattern: patterns.people, where: ['response'] },
      }),
    ]),
    part('resolution', 'Recovery', '${1:[TODO: how the service was restored, and what would have made it faster]}', [asked('fix-detail')]),
    part('timeline', 'Timeline', [
      'All times are in ${1:[TODO: which time zone]}.',
      '',
      '- **${2:[TODO: time]}** - ${3:[TODO: what began]}',
      '- **${4:[TODO: time]}** - ${5:[TODO: who or what detected it]}',
      '- **${6:[TODO: time]}** - ${7:[TODO: what resolved it]}',
    ]),
    part('five-whys', 'Root cause identification: The Five Whys', [
      '1. ${1:[TODO: why did it fail? Because …]}',
      '2. ${2:[TODO: why was that? Because …]}',
      '3. ${3:[TODO: and why was that? Because …]}',
    ]),
    part('root-cause', 'Root cause', '${1:[TODO: in detail, what has to change so that this kind of incident cannot happen again]}', [
      asked('cause-detail', ['five-whys', 'fault']),
    ]),
    part('backlog', 'Backlog check', '${1:[TODO: whether work that was planned already would have prevented it, and why it was not done]}'),
    part('recurrence', 'Recurrence', '${1:[TODO: whether the same cause led to an incident before]}'),
    part('lessons', 'Lessons learned', '- ${1:[TODO: what you learned]}'),
    part(
      'corrective',
      'Corrective actions',
      '- [ ] ${1:[TODO: a specific task]} (owner: ${2:[TODO: owner]}, due: ${3:[TODO: date]}, ${4:[TODO: ticket]})',
      [asked('task-list')],
    ),
  ]),
};
