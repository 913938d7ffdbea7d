import type { Profile } from '../model/profile';
import { alsoRead, asked, lesson, looser, marks, namesWith, optional, part } from './helpers';

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
  sections: alsoRead([
    part(
      'summary',
      'Summary',
      'On ${1:[TODO: date]}, from ${2:[TODO: time]} to ${3:[TODO: time]} ${4:[TODO: time zone]}: ${5:[TODO: which service was down or slow, and why, in one sentence]}',
      [asked('duration', ['resolution', 'timeline'])],
    ),
    part(
      'impact',
      'Impact',
      ['- **Users:** ${1:[TODO: how many users, and what they experienced]}', '- **Revenue:** ${2:[TODO: what it cost]}'],
      [asked('impact'), asked('affected-share')],
    ),
    part('root-cause', 'Root Causes', '${1:[TODO: in detail, what was wrong, and why that could happen]}', [
      asked('cause-detail', ['trigger']),
    ]),
    part('trigger', 'Trigger', '${1:[TODO: what set it off at this moment: a deployment, a peak of traffic, an expired certificate]}'),
    part('resolution', 'Resolution', '${1:[TODO: in detail, how the impact ended, and how the cause was removed]}', [asked('fix-detail')]),
    part('detection', 'Detection', '${1:[TODO: which alert or report, how long after the start, and what would have detected it sooner]}', [
      asked('detected-how', ['detection']),
    ]),
    part(
      'corrective',
      'Action Items',
      [
        '| Action item | Type | Priority | Owner | Bug |',
        '| --- | --- | --- | --- | --- |',
        '| ${1:[TODO: a specific task]} | ${2:[TODO: prevent, detect, mitigate, repair or process]} | ${3:[TODO: priority]} | ${4:[TODO: owner]} | ${5:[TODO: bug]} |',
      ],
      [asked('task-list')],
    ),
    part(
      'lessons',
      'Lessons Learned',
      [
        '### What went well',
        '',
        '- ${1:[TODO: what went well]}',
        '',
        '### What went wrong',
        '',
        '- ${2:[TODO: what went wrong]}',
        '',
        '### Where we got lucky',
        '',
        '- ${3:[TODO: where you got lucky]}',
      ],
      [
        lesson('went-well', 'What went well', /\bwell\b/i),
        lesson('went-wrong', 'What went wrong', /\bwrong\b|\bpoorly\b|\bbadly\b|\bbetter\b/i),
        lesson('got-lucky', 'Where we got lucky', /\blucky?\b/i),
      ],
    ),
    part('timeline', 'Timeline', [
      '- **${1:[TODO: time]} ${2:[TODO: time zone]}** - ${3:[TODO: what began]}',
      '- **${4:[TODO: time]} ${2:[TODO: time zone]}** - ${5:[TODO: who or what detected it]}',
      '- **${6:[TODO: time]} ${2:[TODO: time zone]}** - ${7:[TODO: what resolved it]}',
    ]),
    optional(part('supporting', 'Supporting Information', '- ${1:[TODO: links to dashboards, graphs and logs]}')),
  ]),
};
