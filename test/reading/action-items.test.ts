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
  // A box in a cell of its own.
  [
    corrective(
      '| | Action | Owner |',
      '| --- | --- | --- |',
      '| [x] | Rotate the logs of db-1 | Ana |',
      '| [ ] | Add an alert on db-1 | Ben |',
    ),
    'Rotate the logs of db-1 | done | owner Ana',
    'Add an alert on db-1 | owner Ben',
  ],
  [
    corrective(
      '| Action | Owner | Done |',
      '| --- | --- | --- |',
      '| Rotate the logs of db-1 | Ana | [x] |',
      '| Add an alert on db-1 | Ben | [ ] |',
    ),
    'Rotate the logs of db-1 | done | owner Ana',
    'Add an alert on db-1 | owner Ben',
  ],
  [
    corrective('| Action | Prevents | Detects |', '| --- | --- | --- |', '| Rotate the logs of db-1 | [x] | [ ] |'),
    'Rotate the logs of db-1',
  ],
  [corrective('- Add an alert on the disk that was full due to 3 backups'), 'Add an alert on the disk that was full due to 3 backups'],
  [corrective('- Rotate the logs of db-1', '  - Owner: Ana'), 'Rotate the logs of db-1 | owner Ana'],
  [corrective('- Platform team to rotate the logs of db-1'), 'Platform team to rotate the logs of db-1 | owner Platform team'],
  [corrective('- Logs to be rotated on db-1 at 80% of the disk'), 'Logs to be rotated on db-1 at 80% of the disk'],
  // A picture that is repeated is a bullet.
  [corrective('🔧 Rotate the logs of db-1', '🔧 Add an alert on db-1'), 'Rotate the logs of db-1', 'Add an alert on db-1'],
  [
    corrective(
      '- **Improvements:**',
      '  - Improve monitoring',
      '- **Action items:**',
      '  1. **Disk:** Add an alert at 80% of the disk on db-1',
    ),
    'Improve monitoring | vague | improvement',
    'Disk: Add an alert at 80% of the disk on db-1',
  ],
  // Improvements may be broad where tasks are listed too.
  [
    corrective('Improvements:', '', '- Improve monitoring', '', 'Tasks:', '', '- Add an alert at 80% of the disk on db-1'),
    'Improve monitoring | vague | improvement',
    'Add an alert at 80% of the disk on db-1',
  ],
  // Prose.
  [corrective('We will add an alert at 80% of the disk on db-1.'), 'We will add an alert at 80% of the disk on db-1.'],
  [
    corrective('We will move the index to its own disk. It is planned for May. Specifically:', '', '- The disk is encrypted.'),
    'We will move the index to its own disk.',
    'The disk is encrypted.',
  ],
  // A link with a box of its own is a task, one right below a task its ticket.
  [
    corrective('- [ ] Rotate the logs of db-1', '- [ ] https://example.com/acme/ops/issues/7'),
    'Rotate the logs of db-1',
    'https://example.com/acme/ops/issues/7 | ticket #7',
  ],
  // Told elsewhere, where it says that it prevents another one.
  [
    '## Resolution\n\nThe disk was emptied. Furthermore, a quota was introduced to prevent similar outages.',
    'Furthermore, a quota was introduced to prevent similar outages.',
  ],
  ['## Resolution\n\n- Raised the limit to trigger alerts sooner.', 'Raised the limit to trigger alerts sooner.'],
  // No actions.
  [corrective('The following is planned:')],
  [corrective('- As above')],
  [corrective('Hopefully we will see the next one sooner.')],
  [corrective('**The way ahead:** 🔮')],
  [corrective('- [TODO: what will be done]')],
  ['## Summary\n\n- Add an alert at 80% of the disk on db-1'],
]);
