import type { Profile } from '../model/profile';
import { alsoRead, asked, lesson, looser, marks, namesWith, part } from './helpers';

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
  sections: alsoRead([
    part(
      'summary',
      'Overview',
      '${1:[TODO: in two sentences: how long, from when to when with the time zone, what users could not do, and why]}',
      [asked('duration', ['impact', 'what-happened', 'resolution'])],
    ),
    part('what-happened', 'What Happened', '${1:[TODO: what happened, in a paragraph]}'),
    part('root-cause', 'Contributing Factors', '- ${1:[TODO: in detail, what contributed to it]}', [asked('cause-detail')]),
    part('resolution', 'Resolution', '${1:[TODO: in detail, what ended it, and what has been done since]}', [asked('fix-detail')]),
    part(
      'impact',
      'Impact',
      [
        '- **Time in each severity:** ${1:[TODO: how many minutes in which severity]}',
        '- **Users affected:** ${2:[TODO: how many %, as x of y, and what they experienced]}',
        '- **Support requests:** ${3:[TODO: how many]}',
      ],
      [asked('impact'), asked('affected-share')],
    ),
    part('responders', 'Responders', '- **Incident commander:** ${1:[TODO: role or name]}'),
    part('timeline', 'Timeline', [
      '| Time (UTC) | Event | Data |',
      '| --- | --- | --- |',
      '| ${1:[TODO: date and time]} | ${2:[TODO: what began]} | ${3:[TODO: link]} |',
      '| ${4:[TODO: date and time]} | ${5:[TODO: who or what detected it]} | ${6:[TODO: link]} |',
      '| ${7:[TODO: date and time]} | ${8:[TODO: what resolved it]} | ${9:[TODO: link]} |',
    ]),
    part(
      'lessons',
      'How’d We Do?',
      [
        '### What went well',
        '',
        '- ${1:[TODO: what went well]}',
        '',
        '### What didn’t go so well',
        '',
        '- ${2:[TODO: what did not go so well]}',
      ],
      [
        lesson('went-well', 'What went well', /\bwent\b.*\bwell\b/i),
        lesson('went-wrong', 'What didn’t go so well', /\bdid ?n.?t\b|\bnot\b|\bwrong\b|\bpoorly\b|\bbetter\b/i),
      ],
    ),
    part('corrective', 'Action Items', '- [ ] ${1:[TODO: ticket]} ${2:[TODO: a specific task]}', [asked('task-list')]),
    part('messaging', 'Messaging', [
      '**Internal:** ${1:[TODO: what colleagues got to know]}',
      '',
      '**External:** ${2:[TODO: what customers got to know]}',
    ]),
  ]),
};
