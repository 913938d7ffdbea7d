import type { Profile } from '../model/profile';
import { either, patterns } from '../reading/lexicon/element-patterns';
import { alsoRead, asked, looser, marks, namesWith, optional, part } from './helpers';

/** The correction of errors (COE) of AWS, as its Cloud Operations blog tells it: metrics, questions on detection, diagnosis and mitigation, five whys, actions with owner and date. */
export const awsCoe: Profile = {
  id: 'aws-coe',
  name: 'AWS correction of errors',
  names: namesWith({
    metrics: ['metrics', 'supporting metrics'],
    questions: ['incident questions', 'incident questions and answers'],
    'five-whys': ['five whys', '5 whys', 'the five whys'],
    related: ['related items', 'related incidents'],
  }),
  marks,
  actionFields: ['owner', 'due'],
  severities: looser,
  instructions: [],
  sections: alsoRead([
    part(
      'summary',
      'Summary',
      'On ${1:[TODO: date]}, from ${2:[TODO: time]} to ${3:[TODO: time]} ${4:[TODO: time zone]}: ${5:[TODO: how many users could not do what, and why, in one sentence]}',
      [asked('duration'), asked('summary-root-cause')],
    ),
    part('impact', 'Impact', '${1:[TODO: how many users, what they experienced, and what it cost]}', [
      asked('impact'),
      asked('affected-share'),
    ]),
    part('timeline', 'Timeline', [
      '- **${1:[TODO: time]} ${2:[TODO: time zone]}** - ${3:[TODO: what began]}',
      '- **${4:[TODO: time]} ${2:[TODO: time zone]}** - ${5:[TODO: who or what detected it]}',
      '- **${6:[TODO: time]} ${2:[TODO: time zone]}** - ${7:[TODO: what resolved it]}',
    ]),
    part('metrics', 'Metrics', '- ${1:[TODO: the graph that shows the impact, and the one that showed the cause]}'),
    part(
      'questions',
      'Incident Questions',
      [
        '**Detection:** ${1:[TODO: how was it detected, and how can this take half the time?]}',
        '',
        '**Diagnosis:** ${2:[TODO: how was the cause found, and what slowed that down?]}',
        '',
        '**Mitigation:** ${3:[TODO: how did the impact end, and how can this take half the time?]}',
      ],
      [
        asked('detected-how', ['questions', 'detection'], { line: '**Detection:** ${1:[TODO: how was it detected?]}' }),
        asked('investigation', ['questions'], {
          label: 'Diagnosis',
          ask: 'say how the cause was found',
          line: '**Diagnosis:** ${1:[TODO: how was the cause found?]}',
        }),
        asked('resolved-how', ['questions'], {
          label: 'Mitigation',
          ask: 'say how the impact ended',
          line: '**Mitigation:** ${1:[TODO: how did the impact end?]}',
        }),
      ],
    ),
    part(
      'five-whys',
      '5 Whys',
      [
        '1. ${1:[TODO: why did it fail? Because …]}',
        '2. ${2:[TODO: why was that? Because …]}',
        '3. ${3:[TODO: and why was that? Because …]}',
      ],
      [
        asked('cause-detail', [], {
          detector: {
            kind: 'detailed',
            own: either(patterns.cause, /\bwhy\b/i),
            elsewhere: either(patterns.cause, /\bwhy\b/i),
            label: /\bwhy\b|\bcause/,
            not: /\bresol|\bfix/,
            where: ['five-whys', 'root-cause'],
            words: 8,
          },
        }),
      ],
    ),
    part('corrective', 'Action Items', '- [ ] ${1:[TODO: a specific task]} (owner: ${2:[TODO: owner]}, due: ${3:[TODO: date]})', [
      asked('task-list'),
    ]),
    optional(part('related', 'Related Items', '- ${1:[TODO: earlier corrections of errors with the same cause]}')),
  ]),
};
