import type { Profile } from '../core/profile';
import { cues, either } from './cues';
import { asked, looser, marks, namesWith, optional, part } from './parts';

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
  sections: [
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: LSP snippet syntax
    part(
      'summary',
      'Summary',
      'On ${1:2026-01-31}, from ${2:14:05} to ${3:15:20} ${4:UTC}, ${5:30}% of users could not ${6:pay}, because ${7:one sentence on the cause}.',
      [asked('duration'), asked('summary-root-cause')],
    ),
    part('impact', 'Impact', 'About ${1:30}% of users saw ${2:error pages}; ${3:400 orders} were lost.', [
      asked('impact'),
      asked('affected-share'),
    ]),
    part('timeline', 'Timeline', [
      '- **${1:14:05} ${2:UTC}** - ${3:The first request failed.}',
      '- **${4:14:09} ${2:UTC}** - ${5:A monitoring alert paged the on-call engineer.}',
      '- **${6:15:20} ${2:UTC}** - ${7:The incident was resolved by raising the connection limit.}',
    ]),
    part('metrics', 'Metrics', '- ${1:The graph that shows the impact, and the one that showed the cause}'),
    part(
      'questions',
      'Incident Questions',
      [
        '**Detection:** ${1:How was it detected, and how can this take half the time?}',
        '',
        '**Diagnosis:** ${2:How was the cause found, and what slowed that down?}',
        '',
        '**Mitigation:** ${3:How did the impact end, and how can this take half the time?}',
      ],
      [
        asked('detected-how', ['questions', 'detection'], { line: '**Detection:** ${1:How was it detected?}' }),
        asked('investigation', ['questions'], {
          label: 'Diagnosis',
          ask: 'say how the cause was found',
          line: '**Diagnosis:** ${1:How was the cause found?}',
        }),
        asked('resolved-how', ['questions'], {
          label: 'Mitigation',
          ask: 'say how the impact ended',
          line: '**Mitigation:** ${1:How did the impact end?}',
        }),
      ],
    ),
    part(
      'five-whys',
      '5 Whys',
      [
        '1. ${1:Why did payments fail? Because the connection pool was full.}',
        '2. ${2:Why was it full? Because a report kept its connections open.}',
        '3. ${3:Why did the report keep them open? Because its client has no timeout.}',
      ],
      [
        asked('cause-detail', [], {
          sign: {
            kind: 'detailed',
            cue: either(cues.cause, /\bwhy\b/i),
            label: /\bwhy\b|\bcause/,
            where: ['five-whys', 'root-cause'],
            words: 8,
          },
        }),
      ],
    ),
    part(
      'corrective',
      'Action Items',
      '- [ ] ${1:Add an alert on the connection count of db-1 at 80%} (owner: ${2:@team}, due: ${3:2026-12-31})',
      [asked('task-list')],
    ),
    optional(part('related', 'Related Items', '- ${1:Earlier corrections of errors with the same cause}')),
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: LSP snippet syntax
  ],
};
