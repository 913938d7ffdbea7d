import type { Profile } from '../core/profile';
import { asked, lesson, looser, marks, namesWith, optional, part } from './parts';

/**
 * The example postmortem and its template in Google's SRE book (appendix D) and workbook (chapter 10): its parts, its three kinds of lessons,
 * and action items with an owner and a bug. The book has the timeline last, others first, so the order is free.
 */
export const googleSre: Profile = {
  id: 'google-sre',
  name: 'Google SRE postmortem',
  names: namesWith({
    trigger: ['trigger', 'triggers'],
    supporting: ['supporting information'],
  }),
  marks,
  actionFields: ['owner', 'ticket'],
  severities: { ...looser, 'section-order': 'off' },
  instructions: [],
  sections: [
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: LSP snippet syntax
    part(
      'summary',
      'Summary',
      'On ${1:2026-01-31}, from ${2:14:05} to ${3:15:20} ${4:UTC}, ${5:the checkout API} was ${6|down,slow|} because ${7:one sentence on the cause}.',
      [asked('duration', ['resolution', 'timeline'])],
    ),
    part(
      'impact',
      'Impact',
      ['- **Users:** about ${1:30}% of users saw ${2:error pages when they paid}.', '- **Revenue:** ${3:about 400 orders were lost}.'],
      [asked('impact'), asked('affected-share')],
    ),
    part('root-cause', 'Root Causes', '${1:Explain in detail what was wrong, and why that could happen.}', [
      asked('cause-detail', ['trigger']),
    ]),
    part('trigger', 'Trigger', '${1:What set it off at this moment: a deployment, a peak of traffic, an expired certificate.}'),
    part('resolution', 'Resolution', '${1:Explain in detail how users were helped, and how the cause was removed.}', [asked('fix-detail')]),
    part(
      'detection',
      'Detection',
      '${1:Which alert or report told of it, how long after the start, and what would have told of it sooner.}',
      [asked('detected-how', ['detection'])],
    ),
    part(
      'corrective',
      'Action Items',
      [
        '| Action item | Type | Priority | Owner | Bug |',
        '| --- | --- | --- | --- | --- |',
        '| ${1:Add an alert on the connection count of db-1 at 80%} | ${2|prevent,detect,mitigate,repair,process|} | ${3:P1} | ${4:@team} | ${5:OPS-1} |',
      ],
      [asked('task-list')],
    ),
    part(
      'lessons',
      'Lessons Learned',
      [
        '### What went well',
        '',
        '- ${1:Going back to the version before took one command}',
        '',
        '### What went wrong',
        '',
        '- ${2:For twenty minutes only customers told of the outage}',
        '',
        '### Where we got lucky',
        '',
        '- ${3:It happened at night, with a tenth of the traffic}',
      ],
      [
        lesson('went-well', 'What went well', /\bwell\b/i, 'going back to the version before took one command'),
        lesson(
          'went-wrong',
          'What went wrong',
          /\bwrong\b|\bpoorly\b|\bbadly\b|\bbetter\b/i,
          'for twenty minutes only customers told of the outage',
        ),
        lesson('got-lucky', 'Where we got lucky', /\blucky?\b/i, 'it happened at night, with a tenth of the traffic'),
      ],
    ),
    part('timeline', 'Timeline', [
      '- **${1:14:05} ${2:UTC}** - ${3:The first request failed.}',
      '- **${4:14:09} ${2:UTC}** - ${5:A monitoring alert paged the on-call engineer.}',
      '- **${6:15:20} ${2:UTC}** - ${7:The incident was resolved by raising the connection limit.}',
    ]),
    optional(part('supporting', 'Supporting Information', '- ${1:Links to dashboards, graphs and logs}')),
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: LSP snippet syntax
  ],
};
