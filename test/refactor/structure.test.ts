import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rewritten } from './offers';

interface Case {
  what: string;
  title: string;
  before: string;
  after: string | undefined;
  place?: string;
}

const LIST = '# Outage\n\n## Timeline\n\n- ‸**14:05 UTC** - `a | b` 🚨 failed, see [the log](x.md).\n- **14:20 UTC:** It was\n  over.\n';
const TABLE =
  '# Outage\n\n## Timeline\n\n| ‸Time | What happened |\n| --- | --- |\n| **14:05 UTC** | `a \\| b` 🚨 failed, see [the log](x.md). |\n| **14:20 UTC** | It was over. |\n';

const cases: readonly Case[] = [
  { what: 'a list of entries becomes a table', title: 'Make a table', before: LIST, after: TABLE.replace('‸', '') },
  {
    what: 'and a table a list',
    title: 'Make a list',
    before: TABLE,
    after: LIST.replace('‸', '').replace(':** It was\n  over', '** - It was over'),
  },
  {
    what: 'the header of a table may have the zone, and more columns',
    title: 'Make a list',
    before:
      '# Outage\n\n## Timeline\n\n| Time (EAT) | ‸What | Who |\n| --- | --- | --- |\n| 14:05 | An alert fired | Ana |\n| 14:20 | It was over | |\n',
    after: '# Outage\n\n## Timeline\n\n- **14:05 EAT** - An alert fired (Who: Ana)\n- **14:20 EAT** - It was over\n',
  },
  {
    what: 'an entry with something nested can be no row',
    title: 'Make a table',
    before: '# Outage\n\n## Timeline\n\n- ‸14:05 UTC - An alert fired\n  - on web-01\n- 14:20 UTC - It was over\n',
    after: undefined,
  },
  {
    what: 'tasks become rows with the fields that they have',
    title: 'Make a table',
    before:
      '# Outage\n\n## Action items\n\n- [ ] ‸Alert when disk use on web-01 passes 80% (owner: Ana, due: 2026-04-01)\n- [ ] Add a test of the restore to CI (owner: Ben, OPS-12)\n',
    after:
      '# Outage\n\n## Action items\n\n| Action | Owner | Due | Ticket | Status |\n| --- | --- | --- | --- | --- |\n| Alert when disk use on web-01 passes 80% | Ana | 2026-04-01 |  | Open |\n| Add a test of the restore to CI | Ben |  | OPS-12 | Open |\n',
  },
  {
    what: 'and with fields by other names, one of which the profile does not know',
    title: 'Make a table',
    before:
      '# Outage\n\n## Action items\n\n- ‸Alert when disk use on web-01 passes 80% (assignee: Ana, ETA: 2026-04-01, Priority: high)\n- Add a test of the restore to CI (@ben, issue: #12)\n',
    after:
      '# Outage\n\n## Action items\n\n| Action | Owner | Due | Ticket | Priority |\n| --- | --- | --- | --- | --- |\n| Alert when disk use on web-01 passes 80% | Ana | 2026-04-01 |  | high |\n| Add a test of the restore to CI | @ben |  | #12 |  |\n',
  },
  {
    what: 'a task with two owners keeps them in its text',
    title: 'Make a table',
    before:
      '# Outage\n\n## Action items\n\n- ‸Alert when disk use on web-01 passes 80% (owner: Ana, owner: Ben)\n- Add a test of the restore to CI (owner: Ben)\n',
    after:
      '# Outage\n\n## Action items\n\n| Action | Owner |\n| --- | --- |\n| Alert when disk use on web-01 passes 80% (owner: Ana, owner: Ben) | Ana |\n| Add a test of the restore to CI | Ben |\n',
  },
  {
    what: 'and rows tasks',
    title: 'Make a list',
    before:
      '# Outage\n\n## Action items\n\n| Action | Owner | ‸Due | Status |\n| --- | --- | --- | --- |\n| Alert when disk use on web-01 passes 80% | Ana | 2026-04-01 | Open |\n| Add a test of the restore to CI | Ben |  | Open |\n',
    after:
      '# Outage\n\n## Action items\n\n- [ ] Alert when disk use on web-01 passes 80% (owner: Ana, due: 2026-04-01)\n- [ ] Add a test of the restore to CI (owner: Ben)\n',
  },
  {
    what: 'and rows with a box, which stays one',
    title: 'Make a list',
    before:
      '# Outage\n\n## Action items\n\n| | Action | Ow‸ner |\n| --- | --- | --- |\n| [x] | Alert when disk use on web-01 passes 80% | Ana |\n| [ ] | Add a test of the restore to CI | Ben |\n',
    after:
      '# Outage\n\n## Action items\n\n- [x] Alert when disk use on web-01 passes 80% (owner: Ana)\n- [ ] Add a test of the restore to CI (owner: Ben)\n',
  },
  {
    what: 'entries are sorted with what is nested below them',
    title: 'Sort these entries',
    before:
      '# Outage\n\n## ‸Timeline\n\n- 14:20 UTC - Ana was paged\n  - by the alert\n- 14:05 UTC - An alert fired\n- 14:30 UTC - It was over\n',
    after:
      '# Outage\n\n## Timeline\n\n- 14:05 UTC - An alert fired\n- 14:20 UTC - Ana was paged\n  - by the alert\n- 14:30 UTC - It was over\n',
  },
  {
    what: 'a section moves down',
    title: 'Move the section “Summary” down',
    before: '# Outage\n\n## ‸Summary\n\nThe shop was down.\n\n## Timeline\n\n- 14:05 UTC - An alert fired\n',
    after: '# Outage\n\n## Timeline\n\n- 14:05 UTC - An alert fired\n\n## Summary\n\nThe shop was down.\n',
  },
  {
    what: 'a title without text stays before what is below it',
    title: 'Move the section “Timeline” down',
    before:
      '# Postmortem\n\n## Summary\n\nThe shop was down.\n\n## ‸Timeline\n\n## Detection\n\nAn alert fired at 14:05 UTC.\n\n## Root cause\n\nA full disk.\n',
    after: undefined,
  },
  {
    what: 'a section stays where titles in a list would become items of its own list',
    title: 'Move the section “Summary” down',
    before:
      '# Postmortem\n\n## ‸Summary\n\nThe shop was down on 2026-03-04.\n\n- One\n\n## Impact\n\nHalf of all users.\n\n- **Timeline:**\n  - 14:05 UTC an alert\n- **Root cause:** A full disk.\n',
    after: undefined,
  },
  {
    what: 'a milestone gets its label',
    title: 'Write “Detected:” at 14:05',
    before:
      '# Outage\n\n## Timeline\n\n- **14:00 UTC** - A deploy went out\n- **14:05 UTC** - ‸Ana looked at a graph\n- **14:30 UTC** - The deploy was taken back\n',
    after:
      '# Outage\n\n## Timeline\n\n- **14:00 UTC** - A deploy went out\n- **14:05 UTC** - Detected: Ana looked at a graph\n- **14:30 UTC** - The deploy was taken back\n',
  },
  {
    what: 'no label where it would not be read as that',
    title: 'Write “Resolved:” at 14:05',
    before:
      '# Outage\n\n## Timeline\n\n- 14:00 UTC - A deploy went out\n- 14:05 UTC - ‸Ana looked at a graph\n- 14:30 UTC - The outage was resolved\n',
    after: undefined,
  },
  {
    what: 'a paragraph becomes entries',
    title: 'Make 3 timeline entries',
    before:
      '# Outage\n\n## Timeline\n\n‸At 14:05 UTC, an alert fired. Ana looked at it. The cause was found at 14:20 UTC.\nThe shop was slow at 14:30 UTC because of the restart, until 14:40 UTC.\n',
    after:
      '# Outage\n\n## Timeline\n\n- **14:05 UTC** - An alert fired. Ana looked at it.\n- **14:20 UTC** - The cause was found.\n- **14:30 UTC** - The shop was slow at 14:30 UTC because of the restart, until 14:40 UTC.\n',
  },
  {
    what: 'but not one that also tells what will be done',
    title: 'Make 5 timeline entries',
    before:
      'Postmortem: the payment outage of 7 April 2026\n‸An alert told us at 12:15 UTC. At first we suspected the network, but by 12:30 UTC this was ruled out.\nWe escalated to the security team at 12:40 UTC, who found that the key had expired at 12:10 UTC.\nOn 7 April 2026 payments failed for 40% of our customers, lasting from 12:10 to 13:00 UTC. The root cause was an expired key.\nTo fix the problem, a new key was created at 12:55 UTC, and at 13:00 UTC payments worked again.\nIn the future we will renew keys a month before they expire. An alert on the expiry date of each key will be added to the monitoring.\n',
    after: undefined,
  },
  {
    what: 'measures are split where the profile asks for both kinds',
    title: 'Split into improvements (1, the broad ones) and tasks (2)',
    place: '0x19-postmortem/README.md',
    before:
      '# Outage\n\n## Corrective and Preventative Measures\n\n- ‸Add an alert on the memory of web-01 at 90%\n- Improve monitoring\n- Add a test of the restore of orders-db to CI\n',
    after:
      '# Outage\n\n## Corrective and Preventative Measures\n\n**Improvements:**\n\n- Improve monitoring\n\n**Tasks:**\n\n- Add an alert on the memory of web-01 at 90%\n- Add a test of the restore of orders-db to CI\n',
  },
];

describe('what is written is put in another form', () => {
  for (const { what, title, before, after, place } of cases) {
    it(what, () => assert.equal(rewritten(before, title, place), after));
    if (after !== undefined)
      it(`${what}, with CRLF and BOM`, () => {
        const crlf = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
        assert.equal(rewritten(crlf(before), title, place), crlf(after));
      });
  }
});
