import { readIt, reads } from './lines';

/** An entry as `time | text | marks | elapsed`. */
const shown = (text: string): string[] => {
  const { times, timeline } = readIt(text);
  return timeline.map(({ time, text: said, marks, elapsed }) =>
    [time === undefined ? '-' : times[time]?.text, said, marks.join(' '), elapsed ?? ''].join(' | ').replace(/[ |]+$/, ''),
  );
};

const timeline = (...entries: string[]): string => `## Timeline\n\n${entries.join('\n')}\n\n## Root cause\n\nAt 13:00 UTC a disk was full.`;

reads('entries of the timeline', shown, [
  [
    timeline('- 14:05 UTC - An alert fired.', '- 14:20 UTC - The database team was paged.', '- 15:20 UTC - Service was restored.'),
    '14:05 | An alert fired. | detected | PT0S',
    '14:20 | The database team was paged. | detected escalated | PT15M',
    '15:20 | Service was restored. | resolved | PT1H15M',
  ],
  [
    timeline('14:05 UTC: An alert fired.  ', '14:20 UTC: We checked the network.'),
    '14:05 | An alert fired. | detected | PT0S',
    '14:20 | We checked the network. | investigated | PT15M',
  ],
  [
    timeline('| Time | Event |', '| --- | --- |', '| 14:05 UTC | An alert fired |', '| 14:20 UTC | The node was replaced |'),
    '14:05 | An alert fired | detected | PT0S',
    '14:20 | The node was replaced | resolved | PT15M',
  ],
  [
    '## Timeline\n\n## 4 May\n\n### 14:05 UTC\n\nAn alert fired.\n\n## 5 May\n\n### 09:20 UTC\n\nService was restored.\n\n## Root cause\n\nA disk was full.',
    '14:05 | 14:05 UTC | detected | PT0S',
    '09:20 | 09:20 UTC | resolved | PT19H15M',
  ],
  // A heading with a time, and what its text says.
  [timeline('### 14:05 UTC', '', 'An alert fired.'), '14:05 | 14:05 UTC | detected | PT0S'],
  // Bullets without a time are entries, other lines are none.
  [timeline('- 14:05 UTC - An alert fired.', '- Then we waited.'), '14:05 | An alert fired. | detected | PT0S', '- | Then we waited.'],
  [timeline('Everything happened in the morning.', '', '- 14:05 UTC - An alert fired.'), '14:05 | An alert fired. | detected | PT0S'],
  // Times far into an entry don't lead it.
  [
    timeline('- The database was restarted by hand, and the log shows that this was done at 14:05 UTC.'),
    '- | The database was restarted by hand, and the log shows that this was done at 14:05 UTC. | resolved',
  ],
  // Over midnight, and in two zones.
  [
    timeline('- 23:50 UTC - An alert fired.', '- 2:50 EAT - We checked the network.'),
    '23:50 | An alert fired. | detected | PT0S',
    '2:50 | We checked the network. | investigated',
  ],
  ['## Summary\n\n- 14:05 UTC - An alert fired.'],
]);
