import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examine } from '../../server/src/examine';
import { type Grouping, groupActions, isGrouping } from '../../server/src/incident/action-groups';
import { ACTION_LISTS } from '../../server/src/incident/action-lists';
import { type Action, type Asked, actionsOf, isAsked } from '../../server/src/incident/actions';
import { issueOf, issuePage } from '../../server/src/incident/issue';

const today = '2026-06-15';

const action = (text: string, more: Partial<Action> = {}): Action => ({
  file: 'postmortems/checkout.md',
  line: 12,
  incident: 'Checkout down',
  text,
  done: false,
  ...more,
});

const items = [
  action('done', { done: true, dueDate: '2026-01-01' }),
  action('later', { owner: 'Ana', dueDate: '2026-09-01' }),
  action('nobody’s'),
  action('late', { owner: 'Ben', dueDate: '2026-06-14', file: 'postmortems/search.md', incident: 'Search slow' }),
  action('due today', { owner: 'Ana', dueDate: today }),
  action('very late', { owner: 'Ana', dueDate: '2026-02-01' }),
];

describe('the action items of a postmortem', () => {
  const read = (items: string, title = '# Checkout down\n\n', when = 'On 2025-11-20 the shop was down.') => {
    const text = `${title}## Summary\n\n${when}\n\n## Timeline\n\n- It was down.\n\n## Action items\n\n${items}`;
    const { postmortem, findings } = examine(text, undefined, { path: 'incidents/7.md' });
    return actionsOf({ file: 'incidents/7.md', postmortem, findings });
  };

  it('are read with their fields and places', () =>
    assert.deepEqual(
      read('- [ ] Add an alert on the queue of api-1 (owner: Ana, due: 2026-01-31, OPS-12)\n- [x] Restart web-01 at night\n').map(
        ({ text, ...rest }) => rest,
      ),
      [
        {
          file: 'incidents/7.md',
          line: 13,
          incident: 'Checkout down',
          owner: 'Ana',
          due: '2026-01-31',
          dueDate: '2026-01-31',
          ticket: 'OPS-12',
          done: false,
        },
        { file: 'incidents/7.md', line: 14, incident: 'Checkout down', done: true },
      ],
    ));

  it('are named after the file where the postmortem has no title', () =>
    assert.equal(read('- Add an alert on the queue of api-1\n', '')[0]?.incident, 'incidents/7.md'));

  it('are none of another text', () => {
    const notes = examine('# Shopping\n\n- [ ] Milk (owner: Ana)\n', undefined, { path: 'notes.md' });
    assert.deepEqual(actionsOf({ file: 'notes.md', ...notes }), []);
  });

  const dates: readonly (readonly [due: string, date: string | undefined, when?: string])[] = [
    ['2026-01-31', '2026-01-31'],
    // Without a year it is the first such day after the incident.
    ['December 1', '2025-12-01'],
    ['31 January', '2026-01-31'],
    ['November 20', '2025-11-20'],
    // One with a year stays, even before it.
    ['2025-10-01', '2025-10-01'],
    ['end of March', undefined],
    // Of an unknown year is no day.
    ['31 January', undefined, 'The shop was down.'],
    ['2026-01-31', '2026-01-31', 'The shop was down.'],
  ];
  for (const [due, date, when] of dates)
    it(`are due on ${date ?? 'no day'} where they say ${due}${when ? ' and nothing says when it was' : ''}`, () =>
      assert.equal(read(`- [ ] Add an alert on the queue of api-1 (owner: Ana, due: ${due})\n`, undefined, when)[0]?.dueDate, date));

  it('are all there, or those that are open or overdue today', () => {
    const all = [
      action('done late', { done: true, dueDate: '2000-01-01' }),
      action('late', { dueDate: '2000-01-01' }),
      action('later', { dueDate: '2999-01-01' }),
      action('undated'),
    ];
    const asked = (which: Asked) => all.filter(isAsked(which)).map(({ text }) => text);
    assert.deepEqual(asked({}), ['done late', 'late', 'later', 'undated']);
    assert.deepEqual(asked({ open: true }), ['late', 'later', 'undated']);
    assert.deepEqual(asked({ overdue: true }), ['late']);
  });
});

describe('groups of action items', () => {
  const expected: Record<Grouping, [label: string, overdue: number, items: string[]][]> = {
    incident: [
      ['Checkout down', 1, ['very late', 'nobody’s', 'due today', 'later', 'done']],
      ['Search slow', 1, ['late']],
    ],
    owner: [
      ['Ana', 1, ['very late', 'due today', 'later']],
      ['Ben', 1, ['late']],
      ['No owner', 0, ['nobody’s', 'done']],
    ],
    due: [
      ['Overdue', 2, ['very late', 'late']],
      ['No date', 0, ['nobody’s']],
      ['2026-06', 0, ['due today']],
      ['2026-09', 0, ['later']],
      ['2026-01', 0, ['done']],
    ],
  };
  for (const [by, groups] of Object.entries(expected) as [Grouping, (typeof expected)[Grouping]][])
    it(`by ${by} have what is overdue first, then what nobody owns`, () => {
      const found = groupActions(items, by, today).map(({ label, overdue, items: own }) => [label, overdue, own.map(({ text }) => text)]);
      assert.deepEqual(found, groups);
    });

  it('are made by what is known alone', () =>
    assert.deepEqual(['due', 'toString', 1, undefined].map(isGrouping), [true, false, false, false]));

  it('keep two postmortems of one title apart', () => {
    const groups = groupActions([action('a'), action('b', { file: 'postmortems/other.md' })], 'incident', today);
    assert.deepEqual(
      groups.map(({ id, label }) => [id, label]),
      [
        ['postmortems/checkout.md', 'Checkout down'],
        ['postmortems/other.md', 'Checkout down'],
      ],
    );
  });
});

describe('lists of action items', () => {
  it('are a table of Markdown, CSV, or JSON', () => {
    const one = [action('Add an alert, with a runbook | link', { owner: 'Ana', due: 'June 20', dueDate: '2026-06-20' })];
    assert.match(
      ACTION_LISTS.markdown(one),
      /^\| where \|.*\n\|.*\n\| postmortems\/checkout\.md:12 \| no \| Ana \| 2026-06-20 \| {2}\| Add an alert, with a runbook \\\| link \|\n$/,
    );
    assert.match(
      ACTION_LISTS.csv(one),
      /^file,line,incident,text,.*\r\npostmortems\/checkout\.md,12,Checkout down,"Add an alert, with a runbook \| link",Ana,June 20,2026-06-20,,false\r\n$/,
    );
    assert.deepEqual(JSON.parse(ACTION_LISTS.json(one)), one);
    assert.match(
      ACTION_LISTS.markdown([action('Restart web-01', { done: true, due: 'soon', ticket: 'OPS-12' }), action('Add an alert')]),
      /:12 \| yes \| {2}\| soon \| OPS-12 \| Restart web-01 \|\n.*:12 \| no \| {2}\| {2}\| {2}\| Add an alert \|\n$/,
    );
  });
});

describe('the page of a new issue', () => {
  const issue = issueOf(action('Alert on “queue > 100” & page the on-call (owner: Ana)', { owner: 'Ana' }));
  const filled = (page: string, [title, body]: [string, string]) => {
    const url = new URL(page);
    assert.equal(url.searchParams.get(title), 'Alert on “queue > 100” & page the on-call');
    assert.match(
      url.searchParams.get(body) ?? '',
      /^From the postmortem “Checkout down” \(postmortems\/checkout\.md, line 12\)\.[\s\S]*Owner: Ana$/,
    );
    return url.origin + url.pathname;
  };

  it('has all that is known, and no longer title than trackers take', () => {
    const { title, body } = issueOf(action(`Add ${'very '.repeat(40)}many alerts`, { owner: 'Ana', due: 'June 20', ticket: 'OPS-12' }));
    assert.equal(title.length, 120);
    assert.match(title, /^Add very .*…$/);
    assert.match(body, /very many alerts\n\nOwner: Ana\n\nDue: June 20\n\nTicket: OPS-12$/);
  });

  const pages: readonly (readonly [remote: string, page: string])[] = [
    ['git@github.com:shop/checkout.git', 'https://github.com/shop/checkout/issues/new'],
    ['https://github.com/shop/checkout', 'https://github.com/shop/checkout/issues/new'],
    ['https://ada:secret@github.example.com/shop/checkout.git/', 'https://github.example.com/shop/checkout/issues/new'],
    ['ssh://git@codeberg.org:22/shop/checkout.git', 'https://codeberg.org/shop/checkout/issues/new'],
  ];
  for (const [remote, page] of pages)
    it(`of ${remote}`, () => assert.equal(filled(issuePage(remote, issue) ?? '', ['title', 'body']), page));

  it('of GitLab, whose fields are called otherwise', () => {
    const fields: [string, string] = ['issue[title]', 'issue[description]'];
    assert.equal(
      filled(issuePage('git@gitlab.example.com:group/sub/checkout.git', issue) ?? '', fields),
      'https://gitlab.example.com/group/sub/checkout/-/issues/new',
    );
  });

  it('is none where the host is not known, or it is no address', () => {
    for (const remote of [
      '/srv/git/checkout.git',
      'file:///srv/git/github.git',
      'git@notgithub.com:a/b',
      'https://example.com/a/b',
      'javascript:alert(1)',
      '',
    ])
      assert.equal(issuePage(remote, issue), undefined, remote);
  });
});
