import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../../server/src';
import { defaultProfile } from '../../server/src/profiles';

const actionsIn = (text: string) => read(`# Postmortem: the shop was down\n\n${text}\n`, { profile: defaultProfile }).actions;
const textsIn = (text: string) => actionsIn(text).map((action) => action.text);
const below = (body: string, title = 'Corrective and Preventative Measures') => `## ${title}\n\n${body}`;
const alert = 'Add an alert on the disk of db-1';

describe('the actions of a document', () => {
  it('are none in what explains a table of tasks', () => {
    const body = `Actions have one of two types:\n\n- Prevent - Prevent that it comes back.\n- Detect - See it earlier.\n\n| Action Item | Type |\n| --- | --- |\n| ${alert} | Detect |`;
    assert.deepEqual(textsIn(below(body)), [alert]);
  });

  it('are none in what explains the words of a table after it', () => {
    const body = `| Action Item | Priority |\n| --- | --- |\n| ${alert} | P0 |\n\nP0: must be done at once.\n\nWe will pin the driver.`;
    assert.deepEqual(textsIn(below(body)), [alert, 'We will pin the driver.']);
  });

  it('have the owner, date and ticket that a line above their list gives to all of them', () => {
    const fieldsIn = (body: string) => actionsIn(below(body)).map(({ owner, due, ticket }) => [owner, due, ticket]);
    const tasks = `- ${alert}\n- Pin the driver`;
    const all = (...fields: (string | undefined)[]) => [fields, fields];
    assert.deepEqual(fieldsIn(`Owner: Ana Lee\n\nTicket: OPS-7\n\n${tasks}`), all('Ana Lee', undefined, 'OPS-7'));
    assert.deepEqual(fieldsIn(`**Owner: Ana Lee, due: 2026-05-01**\n\n${tasks}`), all('Ana Lee', '2026-05-01', undefined));
    assert.deepEqual(
      fieldsIn(`All of these are owned by the network team, and tracked in OPS-7.\n\n${tasks}`),
      all('the network team', undefined, 'OPS-7'),
    );
    assert.deepEqual(fieldsIn(`**Network team**\n\n${tasks}`), all('Network team', undefined, undefined));
    assert.deepEqual(fieldsIn(`**Monitoring**\n\n${tasks}`), all(undefined, undefined, undefined));
    // It ends with the list, and is no field of the task before.
    assert.deepEqual(fieldsIn(`- Rotate the key\n\nOwner: Ana\n\n- ${alert} (owner: Bo)\n\nLater:\n\n- Pin the driver`), [
      [undefined, undefined, undefined],
      ['Bo', undefined, undefined],
      [undefined, undefined, undefined],
    ]);
    assert.deepEqual(fieldsIn('We will rotate the key.\n\nOwner: Ana'), [['Ana', undefined, undefined]]);
  });

  it('are what a list before a table of tasks orders', () =>
    assert.deepEqual(textsIn(below('- Patch Nginx to 1.26\n\n| Action Item | Type |\n| --- | --- |\n| Move the logs | Prevent |')), [
      'Patch Nginx to 1.26',
      'Move the logs',
    ]));

  it('are the rows of a table that says so, whatever section it is in, but not those of a timeline', () => {
    const rows = (header: string) => `| ${header} |\n| --- | --- |\n| ${alert} | 14:05 UTC |`;
    assert.deepEqual(textsIn(below(rows('Action item | Due'), 'Details')), [alert]);
    assert.deepEqual(textsIn(below(rows('Action | Time'), 'Details')), []);
  });

  it('are none in what a template says of its own lists and sections', () => {
    for (const sentence of [
      'Every action item should have an owner.',
      'The sections above must be filled out.',
      'We will keep this page up to date.',
      'We should do more of the things that went well.',
      'Things that could have gone better. Ideally these should become action items.',
      'Every task needs a ticket in our tracker, and the following must be said. They should be in one place.',
    ])
      assert.deepEqual(textsIn(below(`- ${alert}\n\n${sentence}`)), [alert], sentence);
    assert.deepEqual(textsIn(below(`- [ ] Incident is over\n- [ ] Sections above are filled out\n- [ ] ${alert}`)), [alert]);
    assert.deepEqual(textsIn(below(`- {{ summary }}\n- ${alert}`)), [alert]);
  });

  it('are the sentences that commit to something', () => {
    for (const sentence of [
      'We are hoping to move the logs to another disk.',
      'In the longer term we shall split the database.',
      'We need a second database in another zone.',
      'We’ll pin the version of the driver.',
      'We are adding a limit to the number of retries.',
      'We hope to split the database in the spring.',
    ])
      assert.deepEqual(textsIn(below(sentence)), [sentence]);
    for (const sentence of [
      'We have a set-up that should be simpler.',
      'Correct, no order was lost.',
      'We take outages of the shop very seriously, and always will.',
      'We promise you that the next sale will be smoother.',
      'We will work hard to earn your trust again.',
      'We hope that you will stay with us.',
    ])
      assert.deepEqual(textsIn(below(`${alert}.\n\n${sentence}`)), [`${alert}.`], sentence);
  });

  it('are work told elsewhere that is to outlast the incident', () => {
    for (const sentence of [
      'Added a check to the deploy script to catch similar mistakes.',
      'Strengthened the tests of the importer.',
      'We have introduced stricter limits on uploads to detect runaway jobs.',
    ])
      assert.deepEqual(textsIn(below(sentence, 'Resolution')), [sentence]);
    for (const repair of [
      'Added two web servers to serve the load.',
      'Improved to 200 ms after the restart.',
      'Replaced the disk of db-1.',
    ])
      assert.deepEqual(textsIn(below(repair, 'Resolution')), [], repair);
  });

  it('are lessons that say how far a task is', () => {
    assert.deepEqual(textsIn(below('**DONE** the importer looks for free disk space', 'Lessons learned')), [
      'DONE the importer looks for free disk space',
    ]);
    assert.deepEqual(textsIn(below('The importer looks for free disk space', 'Lessons learned')), []);
  });

  it('are sub-items that are called tasks', () =>
    assert.deepEqual(textsIn(below(`- ${alert}\n  - Task: disk usage in the dashboard`)), [alert, 'Task: disk usage in the dashboard']));

  it('are issues in a list of links; a link below a task is its ticket', () => {
    const [first, second] = ['https://example.org/issues/7', 'https://example.org/issues/8'];
    assert.deepEqual(textsIn(below(`- [Issue](${first})\n- [Issue](${second})`)), [first, second]);
    assert.deepEqual(textsIn(below(`- ${first}\n- <${second}>`)), [first, second]);
    assert.ok(actionsIn(below(`- [Issue](${first})\n- ${second}`)).every(({ vague }) => !vague));
    assert.deepEqual(
      actionsIn(below(`- ${alert}\n  - ${first}`)).map(({ text, ticket }) => [text, ticket]),
      [[alert, '#7']],
    );
    assert.deepEqual(
      read(`# Postmortem: the shop was down\n\n## Timeline\n\n- 14:05 UTC: down\n- ${first}\n- 15:00 UTC: up`, { profile: defaultProfile })
        .timeline.length,
      2,
    );
    assert.deepEqual(
      actionsIn(below(`- ${alert}\n  - Issue: [#7](${first})`)).map(({ text, ticket }) => [text, ticket]),
      [[alert, '#7']],
    );
  });

  it('are found behind an emoji’s short code', () => {
    assert.equal(textsIn(below(`- :bell: ${alert}`)).length, 1);
    assert.equal(textsIn(below(`- ${alert} :bell:`)).length, 1);
  });

  it('are tasks under “Tasks”, though one begins with “Improve …:”', () => {
    const groups = actionsIn(
      `${below('### Improvements\n\n- Faster deploys\n\n### Tasks\n\n- Improve monitoring: an alert on db-1 at 80%')}`,
    );
    assert.deepEqual(
      groups.map(({ group }) => group),
      ['improvement', 'task'],
    );
  });

  it('are not made of every label with “to do” in it', () => {
    assert.deepEqual(textsIn(below('What to do when it happens: restart the shop by hand.', 'Details')), []);
    assert.deepEqual(textsIn(below(`TODO: ${alert}`, 'Details')), [`TODO: ${alert}`]);
  });

  it('are vague whatever markup is around them, and specific where they point at something', () => {
    const isVague = (body: string) => actionsIn(below(body)).map(({ vague }) => vague);
    assert.deepEqual(isVague('- Improve <span style="color: red"></span>monitoring&nbsp;&nbsp;'), [true]);
    assert.deepEqual(isVague('- Improve `check_disk`'), [false]);
    assert.deepEqual(isVague('We run `nginx`. We will improve monitoring.'), [true]);
  });
});
