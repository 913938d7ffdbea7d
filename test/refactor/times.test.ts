import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rewritten } from './offers';

const timeline = (...entries: string[]): string =>
  `# Checkout outage\n\n## Timeline\n\n${entries.map((entry) => `- ${entry}`).join('\n')}\n`;

interface Case {
  what: string;
  title: string;
  before: string;
  after: string | undefined;
}

const cases: readonly Case[] = [
  {
    what: 'dates beside times roll',
    title: 'Convert 2 times to UTC',
    before: timeline('‸2026-03-03 22:05 EDT - An alert fired.', '2026-03-04 01:30 EDT - The fix was live.'),
    after: timeline('2026-03-04 02:05 UTC - An alert fired.', '2026-03-04 05:30 UTC - The fix was live.'),
  },
  {
    what: 'a time that passes midnight gets its date where the heading would give it another',
    title: 'Convert 2 times to UTC',
    before: '# Outage\n\n## Timeline of March 3, 2026\n\n- ‸15:05 UTC-8 - An alert fired.\n- 16:30 UTC-8 - The fix was live.\n',
    after: '# Outage\n\n## Timeline of March 3, 2026\n\n- 23:05 UTC - An alert fired.\n- 2026-03-04 00:30 UTC - The fix was live.\n',
  },
  {
    what: 'and the first entry too',
    title: 'Convert 2 times to UTC',
    before: '# Outage\n\n## Timeline\n\n**2026-03-03**\n\n- ‸20:05 UTC-8 - An alert fired.\n- 20:30 UTC-8 - The fix was live.\n',
    after: '# Outage\n\n## Timeline\n\n**2026-03-03**\n\n- 2026-03-04 04:05 UTC - An alert fired.\n- 04:30 UTC - The fix was live.\n',
  },
  {
    what: 'a zone said once is said once',
    title: 'Convert 2 times to UTC',
    before: '# Outage\n\nSee [the times](#timeline-eat).\n\n## ‸Timeline (EAT)\n\n- 14:05 An alert fired.\n- 15:20 The fix was live.\n',
    after: '# Outage\n\nSee [the times](#timeline-utc).\n\n## Timeline (UTC)\n\n- 11:05 An alert fired.\n- 12:20 The fix was live.\n',
  },
  {
    what: 'selected times get a zone of their own where others keep the one that is said once',
    title: 'Convert one time to UTC',
    before: '# Outage\n\n## Timeline (EAT)\n\n- ‸14:05‸ An alert fired.\n- 15:20 The fix was live.\n',
    after: '# Outage\n\n## Timeline (EAT)\n\n- 11:05 UTC An alert fired.\n- 15:20 The fix was live.\n',
  },
  {
    what: 'the ends of a range go together, with the AM that one lends',
    title: 'Convert 2 times to UTC+3',
    before: '# Outage\n\n## Timeline\n\n- ‸9:30 - 11:15 AM UTC - Orders failed.\n',
    after: '# Outage\n\n## Timeline\n\n- 12:30 PM - 2:15 PM UTC+3 - Orders failed.\n',
  },
  {
    what: 'timestamps stay timestamps',
    title: 'Convert one time to UTC',
    before: timeline('‸2026-03-03T01:05:09+02:00 An alert fired.'),
    after: timeline('2026-03-02T23:05:09Z An alert fired.'),
  },
  {
    what: 'what says the same beside a zone goes with it',
    title: 'Convert one time to UTC',
    before: timeline('‸14:05 EAT (UTC+3) - An alert fired.'),
    after: timeline('11:05 UTC - An alert fired.'),
  },
  {
    what: 'a time given in the zone beside it stays',
    title: 'Convert one time to UTC',
    before: timeline('‸14:05 EAT (11:05 UTC) - An alert fired.', '14:10 EAT - Ana was paged.'),
    after: timeline('14:05 EAT (11:05 UTC) - An alert fired.', '11:10 UTC - Ana was paged.'),
  },
  {
    what: 'times without a zone stay',
    title: 'Convert one time to UTC',
    before: `${timeline('‸14:05 EAT - An alert fired.')}\nLunch was at 12:30.\n`,
    after: `${timeline('11:05 UTC - An alert fired.')}\nLunch was at 12:30.\n`,
  },
  {
    what: 'a name with several meanings is not converted',
    title: 'Convert all times to UTC',
    before: timeline('‸14:05 IST - An alert fired.'),
    after: 'disabled: IST can be +05:30 or +02:00 or +01:00. Write its offset, or say it under “zones” in the configuration.',
  },
  {
    what: 'days told in words would be wrong',
    title: 'Convert all times to UTC',
    before: '# Outage\n\n## Timeline\n\n- ‸On 2026-03-03 at 22:05 UTC-8, late in the evening of that day, an alert fired.\n',
    after: 'disabled: The text tells the day of 22:05 in words, which would be wrong in UTC.',
  },
  {
    what: 'nothing to do where all times are in the zone',
    title: 'Convert all times to UTC',
    before: timeline('‸14:05 UTC - An alert fired.'),
    after: undefined,
  },
  {
    what: '24-hour form',
    title: 'Write 3 times in 24-hour form',
    before: '# Outage\n\n## Timeline\n\n- ‸9:30 - 11:15 PM UTC - Orders failed.\n- 12:05 a.m. UTC 🚨 It was over.\n',
    after: '# Outage\n\n## Timeline\n\n- 21:30 - 23:15 UTC - Orders failed.\n- 00:05 UTC 🚨 It was over.\n',
  },
  {
    what: '24-hour form leaves what has no AM or PM',
    title: 'Write one time',
    before: timeline('‸9:30 UTC - An alert fired.'),
    after: undefined,
  },
  {
    what: 'cells of a table, and its header',
    title: 'Convert 2 times to UTC',
    before: '# Outage\n\n## ‸Timeline\n\n| Time (EAT) | What |\n| --- | --- |\n| 14:05 | `a \\| b` failed |\n| 15:20 | It was over |\n',
    after: '# Outage\n\n## Timeline\n\n| Time (UTC) | What |\n| --- | --- |\n| 11:05 | `a \\| b` failed |\n| 12:20 | It was over |\n',
  },
];

describe('times are rewritten', () => {
  for (const { what, title, before, after } of cases) {
    it(what, () => assert.equal(rewritten(before, title), after));
    if (after !== undefined && !after.startsWith('disabled'))
      it(`${what}, with CRLF and BOM`, () => {
        const crlf = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
        assert.equal(rewritten(crlf(before), title), crlf(after));
      });
  }
});
