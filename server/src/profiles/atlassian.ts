import type { Profile } from '../core/profile';
import { cues } from './cues';
import { asked, looser, marks, namesWith, part } from './parts';

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
  sections: [
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: LSP snippet syntax
    part(
      'summary',
      'Incident summary',
      'Between ${1:14:05} and ${2:15:20} ${3:UTC} on ${4:2026-01-31}, ${5:30}% of users could not ${6:pay}. The incident was caused by ${7:a full connection pool} and detected by ${8:a monitoring alert}.',
      [asked('duration'), asked('summary-root-cause')],
    ),
    part('leadup', 'Leadup', '${1:What happened before: the change, or the growth, that made the incident possible.}'),
    part('fault', 'Fault', '${1:What did not work as it was meant to, with graphs or logs.}'),
    part(
      'impact',
      'Impact',
      '${1:31}% of users (${2:12400}) saw ${3:error pages} for ${4:75 minutes}; ${5:23} support cases were opened.',
      [asked('impact'), asked('affected-share')],
    ),
    part('detection', 'Detection', '${1:Which alert or report told of it, when, and how this can be sooner next time.}', [
      asked('detected-how', ['detection']),
    ]),
    part('response', 'Response', '${1:Who responded, when, in which role, and what delayed them.}', [
      asked('escalation', ['response'], {
        label: 'Who responded',
        ask: 'say which team or role responded',
        line: '${1:The on-call engineer of the payments team} was paged at ${2:14:09} ${3:UTC}.',
        sign: { kind: 'said', cue: cues.people, where: ['response'] },
      }),
    ]),
    part('resolution', 'Recovery', '${1:How the service was restored, and what would have made it faster.}', [asked('fix-detail')]),
    part('timeline', 'Timeline', [
      'All times are in UTC.',
      '',
      '- **${1:14:05}** - ${2:The first request failed.}',
      '- **${3:14:09}** - ${4:A monitoring alert paged the on-call engineer.}',
      '- **${5:15:20}** - ${6:The incident was resolved by raising the connection limit.}',
    ]),
    part('five-whys', 'Root cause identification: The Five Whys', [
      '1. ${1:Why did payments fail? Because the connection pool was full.}',
      '2. ${2:Why was it full? Because a report kept its connections open.}',
      '3. ${3:Why did the report keep them open? Because its client has no timeout.}',
    ]),
    part('root-cause', 'Root cause', '${1:What has to change so that this kind of incident cannot happen again, in detail.}', [
      asked('cause-detail', ['five-whys', 'fault']),
    ]),
    part('backlog', 'Backlog check', '${1:Whether work that was planned already would have prevented it, and why it was not done.}'),
    part('recurrence', 'Recurrence', '${1:Whether the same cause led to an incident before.}'),
    part('lessons', 'Lessons learned', '- ${1:Going back to the version before took one command, and everybody on call knew it}'),
    part(
      'corrective',
      'Corrective actions',
      '- [ ] ${1:Add an alert on the connection count of db-1 at 80%} (owner: ${2:@team}, due: ${3:2026-12-31}, ${4:OPS-1})',
      [asked('task-list')],
    ),
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: LSP snippet syntax
  ],
};
