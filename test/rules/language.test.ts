import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, fixesOf, lint, oncePerCause, read, saidOfAll } from '../../server/src';
import { alx } from '../../server/src/profiles';
import { rules } from '../../server/src/rules';
import { expansionOf } from '../../server/src/rules/support/acronyms';

const SEVERITY = { severity: 'warning' } as const;

/** What a rule says of one sentence in the section on the root cause. */
function marked(id: string, sentence: string, section = 'Root Cause'): string[] {
  const text = `# Postmortem: the shop was down\n\n## ${section}\n\n${sentence}\n`;
  const postmortem = read(text, { profile: alx, path: '0x19-postmortem/README.md' });
  return lint(postmortem, rules, { settings: { [id]: SEVERITY } })
    .filter(({ rule }) => rule === id)
    .map(({ span }) => text.slice(span.start, span.end));
}

const cases: Record<string, { reported: string[]; silent: string[] }> = {
  'blame-person': {
    reported: [
      'The on-call engineer forgot to rotate the key.',
      'A junior developer accidentally deleted the table.',
      'Maria Santos forgot to renew the domain.',
      '@sam overlooked the alert.',
      'The outage was the fault of the database team.',
      'He made a mistake in the configuration.',
      'It was caused by the negligence of\nthe web team.',
    ],
    silent: [
      'The on-call engineer restarted the proxy.',
      'The incident was escalated to Maria Santos, who owns the service.',
      'Nobody blames the engineer, who did not forget to check.',
      'Nginx ignored the new limit, and the disk failed to mount.',
      'The user broke off the upload.',
      'The log said “the engineer forgot to rotate the key”.',
      'If an engineer forgot to rotate the key, an alert fires.',
      '> The engineer forgot to rotate the key.',
      'The `engineer forgot to` flag was set.',
    ],
  },
  'blame-human-error': {
    reported: ['The cause was human error.', 'It was due to operator error.', 'Root cause: a human error during the deploy'],
    silent: [
      'This was not human error.',
      'A check reduces the risk of human error.',
      'The page showed “human error”.',
      'The rate of user errors rose to 5%.',
      'Any operator error is a sign of a missing check.',
      'The process is prone to human error-prone steps and guards against human error.',
    ],
  },
  counterfactual: {
    reported: [
      'We should have tested the backup.',
      'The team could have noticed the alert.',
      'This could have been prevented.',
      'We failed to check the logs.',
      'If only we had kept the old disk.',
      'We shouldn’t have deployed on Friday.',
    ],
    silent: [
      'The server should have returned 200.',
      'The disk failed to mount.',
      'Users could have lost data.',
      'We check if only one node is up.',
      'The config should have a limit.',
      'We should have a script that checks this.',
      'The developer failed to check the logs.',
    ],
  },
  'judgement-word': {
    reported: ['It was a careless change.', 'That is ridiculous.', 'It was back after an hour!!'],
    silent: ['The images use lazy loading.', 'A customer wrote “this is stupid”.', 'Nobody was careless.', 'It was back!'],
  },
  'placeholder-left': {
    reported: [
      'Root cause: TBD',
      'The owner is [your name].',
      'It affected X% of users.',
      'It began at HH:MM UTC.',
      'Ask <team name> for the logs.',
      'Cause: ...',
      'See {name of the service}.',
      'Lorem ipsum dolor sit amet.',
      '2. {{ summary }}',
      'Owner: {{ owner }}',
      '[Ana to fill in the technical details]',
      '- Users affected: [Ana to provide the number]',
      '[to be filled in by the database team]',
      '[root cause goes here]',
      '[what happened]',
      'Cause: […]',
      'It began at <time>.',
      '14:XX UTC - it was over',
      'Date: 2026-01-XX',
      'It affected X users.',
      'It cost $X.',
      'Severity: SEV-X',
      'It affected ___ users.',
      'It took XXh.',
      'See {{ incident.title }}.',
      '[Screenshot of the graph here]',
      'Cause: WIP',
      'The ticket is OPS-XXXX.',
      'Impact: to be confirmed',
      '(insert the cause here)',
      'Write your summary here.',
      '**TODO**: describe the cause',
      'The disk was full. TODO: mail to the list',
      'Impact: TODO:',
      '| Metric | Value |\n| --- | --- |\n| Errors | [XX] |',
      'Owner: @owner',
    ],
    silent: [
      'We waited... and it came back.',
      'Call `GET /users/{id}` with <b>care</b>.',
      'The key <kbd>x</kbd> and the set {a, b}.',
      'See [the log](https://logs.example/1) and [1].',
      '- [x] Add an alert',
      'Be specific, like a TODO list.',
      'Gen X users and the XXL image.',
      '<!-- TBD -->\n\nThe cause is known.',
      'The `${service}` variable was TBDX.',
      '{{ Start to write a report after each outage of the shop }}',
      'The list was cut here [...] and went on.',
      'The address is https://logs.example/a[…]b.',
      '[Incident] Checkout was down',
      '[user] root logged in',
      '[x] Add an alert',
      '| Task | Owner | |\n| --- | --- | --- |\n| Add an alert | Ana | [x] |',
      'List<int> was used, and Map<String, Object> was null.',
      'The page has <time>14:05</time> in it.',
      'The date format was changed from YYYY-MM-DD to DD/MM/YYYY.',
      'HTTP 5XX errors rose, and CVE-2026-XXXX was fixed.',
      'Mac OS X users were not affected.',
      'GET /orders/{user} failed.',
      'The ref was ${{ github.ref }}, and array[index] was wrong.',
      '- TODO: add an alert',
      '- Add an alert on db-1 [AB to write the page]',
      'TODO: add an alert',
      'TODO:',
    ],
  },
  'personal-data': {
    reported: [
      'jane.smith@bigcorp.io wrote.',
      'Call +44 20 7946 1234.',
      'It came from 52.14.88.7.',
      'Call (415) 867-5309.',
      'From 2a00:1450:4001:81b::200e.',
      'jsmith@bigcorp.io and nobody else wrote.',
      'The customer at 52.14.88.7 saw errors.',
      '52.14.88.7 - - [14/Jan/2026:10:00:00 +0000] "GET / HTTP/1.1" 500',
    ],
    silent: [
      'support@bigcorp.io and ana@example.com and git@github.com:a/b.git wrote.',
      'It came from 10.0.0.1, 192.168.1.4, 203.0.113.9, 127.0.0.1 and 8.8.8.8.',
      'Version 4.8.15.16 of the client, v2.3.4.5 and Chrome/90.0.4430.93.',
      'From 10:00:00 to 10:20:30, +02:00.',
      'From 2001:db8::1 and fe80::1.',
      'We blocked the attacker at 52.14.88.7.',
      'Call +1 415 555 0123.',
      'Order 1234567890123 failed 1,000,000 times.',
      'The proxy web-1 has the address 52.14.88.7.',
      'We moved the name from 52.14.88.7 to 52.14.88.9.',
      '$ nc -v 52.14.88.7 80',
      'It was announced on shop-dev@googlegroups.com and dev@bigcorp.io.',
      'bigcorpdigitalplatform@bigcorp.io, ops-team@bigcorp.io and db-oncall+eu@bigcorp.io got it.',
    ],
  },
  'acronym-undefined': {
    reported: ['The RDLB dropped the requests of the shop.'],
    silent: [
      'The request data load balancer (RDLB) failed; the RDLB was restarted.',
      'The CPU of the API was busy at 10:00 EAT.',
      'It was NEVER tested, and VERY SLOW.',
      'The ticket OPSX-12 and the file NOTES.md and `RDLB`.',
    ],
  },
};

/** The first and the last address of each range that is not public, and those beside it. */
const RANGES: readonly (readonly [inside: string, outside: string])[] = [
  ['10.0.0.1', '9.255.255.254'],
  ['10.255.255.254', '11.0.0.1'],
  ['100.64.0.1', '100.63.255.254'],
  ['100.127.255.254', '100.128.0.1'],
  ['127.0.0.1', '126.255.255.254'],
  ['127.255.255.254', '128.0.0.1'],
  ['169.254.0.1', '169.253.255.254'],
  ['169.254.255.254', '169.255.0.1'],
  ['172.16.0.1', '172.15.255.254'],
  ['172.31.255.254', '172.32.0.1'],
  ['192.0.0.1', '191.255.255.254'],
  ['192.0.2.1', '192.0.1.1'],
  ['192.0.2.254', '192.0.3.1'],
  ['192.168.0.1', '192.167.255.254'],
  ['192.168.255.254', '192.169.0.1'],
  ['198.18.0.1', '198.17.255.254'],
  ['198.19.255.254', '198.20.0.1'],
  ['198.51.100.1', '198.51.99.254'],
  ['198.51.100.254', '198.51.101.1'],
  ['203.0.113.1', '203.0.112.254'],
  ['203.0.113.254', '203.0.114.1'],
  ['224.0.0.1', '223.255.255.254'],
  ['0.1.2.3', '2.0.0.1'],
];

describe('addresses that are not public', () => {
  for (const [inside, outside] of RANGES)
    it(`${inside}, but ${outside} is`, () =>
      assert.deepEqual(
        [inside, outside].map((address) => marked('personal-data', `The customer at ${address} saw errors.`).length),
        [0, 1],
      ));
});

for (const [id, { reported, silent }] of Object.entries(cases)) {
  describe(`${id} in single sentences`, () => {
    for (const sentence of reported) it(`reports: ${sentence}`, () => assert.equal(marked(id, sentence).length, 1));
    for (const sentence of silent) it(`is silent: ${sentence}`, () => assert.deepEqual(marked(id, sentence), []));
  });
}

describe('personal data that a team has lists of', () => {
  const found = (sentence: string, options: object) => {
    const postmortem = read(`# Postmortem: the shop was down\n\n## Root Cause\n\n${sentence}\n`, {
      profile: alx,
      path: '0x19-postmortem/README.md',
    });
    const findings = lint(postmortem, rules, { settings: { 'personal-data': { ...SEVERITY, options } } }).filter(
      ({ rule }) => rule === 'personal-data',
    );
    return { postmortem, findings, quoted: findings.map(({ span }) => postmortem.text.slice(span.start, span.end)) };
  };
  const cases: readonly (readonly [sentence: string, options: object, reported: readonly string[]])[] = [
    ['jane@shop.io, jane@eu.shop.io and jane@workshop.io wrote.', { allow: ['shop.io'] }, ['jane@workshop.io']],
    ['jane@shop.io and joe@SHOP.io wrote, and +44 20 7946 1234 called.', { allow: ['@Shop.io', '+44 20 7946 1234'] }, []],
    ['jane@shop.io and joe@shop.io wrote.', { allow: ['jane@shop.io'] }, ['joe@shop.io']],
    ['BigCorp and bigcorp’s partners, not BigCorporation or mybigcorp.', { names: ['BigCorp'] }, ['BigCorp', 'bigcorp']],
    ['Acme Labs called, then Acme; İ and Acme again.', { names: ['Acme', 'Acme Labs'] }, ['Acme Labs', 'Acme', 'Acme']],
    ['Nobody called.', { names: ['BigCorp'] }, []],
  ];
  for (const [sentence, options, reported] of cases)
    it(`${JSON.stringify(options)}: ${sentence}`, () => assert.deepEqual(found(sentence, options).quoted, reported));

  it('is one entry for each name and each kind of data', () =>
    assert.deepEqual(
      oncePerCause(found('BigCorp (jane@shop.io) and Acme (joe@shop.io), BigCorp first.', { names: ['BigCorp', 'Acme'] }).findings).map(
        saidOfAll,
      ),
      [
        'Customer’s name in 2 places: BigCorp. Write “a customer” instead.',
        'Personal data in 2 places: e-mail address. Redact it in each before the text is published.',
        'Customer’s name: Acme. Write “a customer” instead.',
      ],
    ));

  it('is redacted', () => {
    const { postmortem, findings } = found('BigCorp called.', { names: ['BigCorp'] });
    const [fix] = findings.flatMap((finding) => fixesOf(finding, postmortem));
    assert.match(applyEdits(postmortem.text, fix?.edits ?? []), /\n\[customer redacted\] called\.\n$/);
  });

  it('is not that of the authors', () => {
    const text = '---\nauthors: Jane (jane@shop.io)\n---\n\n# Postmortem: the shop was down\n\n## Root Cause\n\njoe@shop.io wrote.\n';
    const findings = lint(read(text, { profile: alx, path: '0x19-postmortem/README.md' }), rules).filter(
      ({ rule }) => rule === 'personal-data',
    );
    assert.deepEqual(
      findings.map(({ span }) => text.slice(span.start, span.end)),
      ['joe@shop.io'],
    );
  });
});

describe('what an abbreviation is short for', () => {
  const cases: readonly (readonly [sentence: string, acronym: string, words: string | undefined])[] = [
    ['The request data load balancer (RDLB) failed.', 'RDLB', 'request data load balancer'],
    ['The RDLB (Request Data Load Balancer) failed.', 'RDLB', 'Request Data Load Balancer'],
    ['RDLB: request data load balancer', 'RDLB', 'request data load balancer'],
    ['A time to first byte [TTFB] of 3 s.', 'TTFB', 'time to first byte'],
    ['The RDLB (our own balancer) failed.', 'RDLB', 'our own balancer'],
    ['RDLB means balancing for orders.', 'RDLB', 'balancing for orders'],
    // Somewhere else in the text: four initials are no chance, three are a name.
    ['The RDLB failed. The request data load balancer is old.', 'RDLB', 'request data load balancer'],
    ['The DOB failed. The Director of Billing was told.', 'DOB', undefined],
    ['The OCS failed. The Order Cache Service is old.', 'OCS', 'Order Cache Service'],
    ['The OCS failed. The old cache server is old.', 'OCS', undefined],
    // Two are in any text, and what follows a zone is no explanation.
    ['The LB failed. The large bill was paid.', 'LB', undefined],
    ['The load balancer (LB) failed.', 'LB', 'load balancer'],
    ['At 10:00 PST (about noon here) it failed.', 'PST', undefined],
    ['Nothing says it: RDLB.', 'RDLB', undefined],
  ];
  for (const [sentence, acronym, words] of cases)
    it(`${acronym} in “${sentence}”: ${words}`, () =>
      assert.equal(
        expansionOf(
          read(`# Postmortem: the shop was down\n\n## Root Cause\n\n${sentence}\n`, { profile: alx, path: '0x19-postmortem/README.md' }),
          acronym,
        ),
        words,
      ));
});

describe('language in the corrective part', () => {
  it('may say what should have been', () => {
    assert.deepEqual(
      marked('counterfactual', '- We should have tested the backup: add a nightly restore.', 'Corrective and Preventative Measures'),
      [],
    );
  });
});

describe('“Human error” alone in a cell', () => {
  const table = '| Category | Duration |\n| --- | --- |\n| Human error | 20 min |';
  it('is given as a cause below the title of the causes', () => assert.deepEqual(marked('blame-human-error', table), ['Human error']));
  it('is a category elsewhere', () => assert.deepEqual(marked('blame-human-error', table, 'Issue Summary'), []));
});

describe('a vague impact', () => {
  it('is not made exact by a date or an hour', () =>
    assert.deepEqual(marked('impact-vague', 'On 14 January 2026 checkout failed at 14:05 UTC for some users.', 'Issue Summary'), [
      'some users',
    ]));

  it('is by a count', () =>
    assert.deepEqual(marked('impact-vague', 'On 14 January 2026 some users lost 120 orders.', 'Issue Summary'), []));
});

describe('tasks that rely on people', () => {
  const found = (task: string) =>
    ['action-vague', 'action-relies-on-people'].filter((id) => marked(id, `- ${task}`, 'Corrective and Preventative Measures')[0]);
  for (const task of ['Engineers must be alert while db-1 fails over to db-2', 'Double check that worker_connections of web-01 is 4096'])
    it(`are reported: ${task}`, () => assert.deepEqual(found(task), ['action-relies-on-people']));
  it('get one finding when they are vague', () => assert.deepEqual(found('Be more careful'), ['action-vague']));
  for (const task of ['Page the team by an alert when db-1 fails over', 'Add a check that worker_connections of web-01 is 4096'])
    it(`are not: ${task}`, () => assert.deepEqual(found(task), []));
});

describe('metadata', () => {
  const metadata = (text: string) => {
    const { metadata: read1 } = read(text, { profile: alx });
    return Object.fromEntries(Object.entries(read1).map(([field, { text: value }]) => [field, value]));
  };
  const body = '\n\n## Summary\n\nDate: not this one\n';

  it('is read from front matter, with its place', () => {
    const text = `---\ntitle: "Disk full"\nincident_date: 2026-05-04\n---${body}`;
    assert.deepEqual(metadata(text), { title: 'Disk full', date: '2026-05-04' });
    const { date } = read(text, { profile: alx }).metadata;
    assert.equal(date && text.slice(date.span.start, date.span.end), 'incident_date: 2026-05-04');
  });

  it('is read from fields and tables above the first section', () => {
    assert.deepEqual(metadata(`# Disk full\n\n**Authors:** Ana, Ben | **Status:** final\n- Severity: SEV-2${body}`), {
      title: 'Disk full',
      authors: 'Ana, Ben',
      status: 'final',
      severity: 'SEV-2',
    });
    assert.deepEqual(metadata(`# Disk full\n\n| Field | Value |\n| --- | --- |\n| Owner | Ana |\n| Status | TBD |${body}`), {
      title: 'Disk full',
      owner: 'Ana',
    });
  });

  it('takes the date of a title', () => {
    assert.deepEqual(metadata(`# 2026-05-04: Disk full${body}`), { title: '2026-05-04: Disk full', date: '2026-05-04: Disk full' });
  });
});

describe('sentences', () => {
  it('keep the offsets of what the author says', () => {
    const text =
      '# A\n\n> quoted words here\n\nSome **bold** and `code` and “a quotation” in a sentence\nthat was wrapped. Next one.\n\n| a | b |\n|---|---|\n| One. Two. | Three |\n';
    for (const { said, span } of read(text, { profile: alx }).sentences) {
      assert.equal(said.length, span.end - span.start);
      for (const [index, letter] of [...said].entries())
        assert.ok(letter === ' ' || letter === text[span.start + index], `${letter} at ${index} of ${said}`);
    }
    assert.deepEqual(Array.from(read(text, { profile: alx }).sentences, ({ text: sentence }) => sentence).slice(-5), [
      'Some bold and code and “a quotation” in a sentence that was wrapped.',
      'Next one.',
      'One.',
      'Two.',
      'Three',
    ]);
  });
});
