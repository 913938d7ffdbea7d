import { readIt, reads } from './lines';

/** An action as `text | vague | group | fields`, where they are not the usual ones. */
const shown = (text: string): string[] =>
  readIt(text).actions.map(({ text: said, vague, group, done, owner, due, ticket }) =>
    [
      said,
      ...(vague ? ['vague'] : []),
      ...(group === 'improvement' ? ['improvement'] : []),
      ...(done ? ['done'] : []),
      ...Object.entries({ owner, due, ticket }).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`])),
    ].join(' | '),
  );

const corrective = (...lines: string[]): string => `## Corrective and Preventative Measures\n\n${lines.join('\n')}`;

reads('action items', shown, [
  [corrective('- Add an alert at 80% of the disk on db-1'), 'Add an alert at 80% of the disk on db-1'],
  [corrective('- Improve monitoring'), 'Improve monitoring | vague'],
  [corrective('- [x] Rotate the logs of db-1', '- [ ] Add an alert on db-1'), 'Rotate the logs of db-1 | done', 'Add an alert on db-1'],
  [corrective('1. Rotate the logs of db-1 daily'), 'Rotate the logs of db-1 daily'],
  // Fields beside a task.
  [
    corrective('- Rotate the logs of db-1 (owner: Ana, due: 2026-06-01, ticket: OPS-12)'),
    'Rotate the logs of db-1 (owner: Ana, due: 2026-06-01, ticket: OPS-12) | owner Ana | due 2026-06-01 | ticket OPS-12',
  ],
  [
    corrective('| Action | Owner | Due | Ticket |', '| --- | --- | --- | --- |', '| Rotate the logs of db-1 | Ana | 2026-06-01 | OPS-12 |'),
    'Rotate the logs of db-1 | owner Ana | due 2026-06-01 | ticket OPS-12',
  ],
  [corrective('- Rotate the logs of db-1', '  - Owner: Ana'), 'Rotate the logs of db-1 | owner Ana'],
  // Improvements may be broad where tasks are listed too.
  [
    corrective('Improvements:', '', '- Improve monitoring', '', 'Tasks:', '', '- Add an alert at 80% of the disk on db-1'),
    'Improve monitoring | vague | improvement',
    'Add an alert at 80% of the disk on db-1',
  ],
  // Prose.
  [corrective('We will add an alert at 80% of the disk on db-1.'), 'We will add an alert at 80% of the disk on db-1.'],
  // No actions.
  [corrective('The following is planned:')],
  [corrective('- [TODO: what will be done]')],
  ['## Summary\n\n- Add an alert at 80% of the disk on db-1'],
]);
