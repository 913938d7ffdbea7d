import type { Profile } from '../core/profile';
import { asked, lesson, looser, marks, namesWith, part } from './parts';

/** PagerDuty's post-mortem template (response.pagerduty.com): exact numbers, contributing factors rather than one cause, a timeline with data, messages to customers. */
export const pagerduty: Profile = {
  id: 'pagerduty',
  name: 'PagerDuty post-mortem',
  names: namesWith({
    'what-happened': ['what happened'],
    messaging: ['messaging', 'internal messaging', 'external messaging', 'internal email', 'external message'],
    lessons: ['how d we do', 'what didn t go so well'],
  }),
  marks,
  actionFields: ['ticket'],
  severities: looser,
  instructions: [],
  sections: [
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: LSP snippet syntax
    part('summary', 'Overview', '${1:Two sentences: how long, from when to when with the time zone, what users could not do, and why.}', [
      asked('duration', ['impact', 'what-happened', 'resolution']),
    ]),
    part('what-happened', 'What Happened', '${1:The story of the incident in a paragraph.}'),
    part(
      'root-cause',
      'Contributing Factors',
      '- ${1:The pool of connections is shared by all customers, without a limit for each of them}',
      [asked('cause-detail')],
    ),
    part('resolution', 'Resolution', '${1:Explain in detail what ended it, and what has been done since.}', [asked('fix-detail')]),
    part(
      'impact',
      'Impact',
      [
        '- **Time in SEV-${1:2}:** ${2:75} minutes',
        '- **Users affected:** ${3:31}% (${4:12400 of 40000 users}) saw ${5:error pages}',
        '- **Support requests:** ${6:23}',
      ],
      [asked('impact'), asked('affected-share')],
    ),
    part('responders', 'Responders', '- **Incident commander:** ${1:role or name}'),
    part('timeline', 'Timeline', [
      '| Time (UTC) | Event | Data |',
      '| --- | --- | --- |',
      '| ${1:2026-01-31 14:05} | ${2:The first request failed.} | ${3:graph} |',
      '| ${4:2026-01-31 14:09} | ${5:A monitoring alert paged the on-call engineer.} | ${6:alert} |',
      '| ${7:2026-01-31 15:20} | ${8:The incident was resolved by raising the connection limit.} | ${9:graph} |',
    ]),
    part(
      'lessons',
      'How’d We Do?',
      [
        '### What went well',
        '',
        '- ${1:Going back to the version before took one command}',
        '',
        '### What didn’t go so well',
        '',
        '- ${2:For twenty minutes only customers told of the outage}',
      ],
      [
        lesson('went-well', 'What went well', /\bwent\b.*\bwell\b/i, 'going back to the version before took one command'),
        lesson(
          'went-wrong',
          'What didn’t go so well',
          /\bdid ?n.?t\b|\bnot\b|\bwrong\b|\bpoorly\b|\bbetter\b/i,
          'for twenty minutes only customers told of the outage',
        ),
      ],
    ),
    part('corrective', 'Action Items', '- [ ] ${1:OPS-1} ${2:Add an alert on the connection count of db-1 at 80%}', [asked('task-list')]),
    part('messaging', 'Messaging', ['**Internal:** ${1:What colleagues were told}', '', '**External:** ${2:What customers were told}']),
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: LSP snippet syntax
  ],
};
