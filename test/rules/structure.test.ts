import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, read } from '../../server/src';
import { byItself } from '../../server/src/profiles';
import { rules } from '../../server/src/rules';
import { type Found, found } from '../found';

const findings = (text: string, id: string): Found[] =>
  found(read(text, { ...byItself, path: '0x19-postmortem/README.md' }), rules).filter(({ rule }) => rule === id);

/** The text after the first fix of the first finding. */
function fixed(text: string, id: string): string {
  const [fix] = findings(text, id)[0]?.fixes ?? [];
  assert.ok(fix, `no fix by ${id}`);
  return applyEdits(text, fix.edits);
}

const SUMMARY = '## Issue Summary\n\nUsers could not log in from 14:05 to 15:20 UTC.\n';
const TIMELINE = '## Timeline\n\n- 14:05 UTC - An alert fired.\n';
const CAUSE = '## Root Cause and Resolution\n\nThe disk was full; it was cleared.\n';

describe('section-order', () => {
  it('moves the last section up, and leaves the rest as it is', () =>
    assert.equal(
      fixed(`# Postmortem\n\n${TIMELINE}\n${CAUSE}\n${SUMMARY}`, 'section-order'),
      `# Postmortem\n\n${SUMMARY}\n${TIMELINE}\n${CAUSE}`,
    ));

  it('moves the first section to the end of a text without a last line end', () =>
    assert.equal(
      fixed(`# Postmortem\n\n${CAUSE}\n${SUMMARY}\n${TIMELINE}`.trimEnd(), 'section-order'),
      `# Postmortem\n\n${SUMMARY}\n${TIMELINE.trimEnd()}\n\n${CAUSE}`,
    ));

  it('keeps CRLF', () =>
    assert.doesNotMatch(fixed(`# Postmortem\n\n${TIMELINE}\n${SUMMARY}`.replaceAll('\n', '\r\n'), 'section-order'), /[^\r]\n/));

  it('moves nothing to or from below a fence that nobody closed', () => {
    const [finding] = findings(`# Postmortem\n\n${TIMELINE}\n${CAUSE}\n${SUMMARY}\n\`\`\`log\n`, 'section-order');
    assert.deepEqual(finding?.fixes, []);
  });

  it('moves nothing out from below a heading that its neighbour is not below', () => {
    const [finding] = findings(`${TIMELINE}\n# Postmortem: the checkout could not be paid\n\n${SUMMARY}\n${CAUSE}`, 'section-order');
    assert.deepEqual(finding?.fixes, []);
  });

  it('points to the neighbour', () => {
    const [finding] = findings(`# Postmortem\n\n${CAUSE}\n${SUMMARY}\n${TIMELINE}`, 'section-order');
    assert.equal(finding?.message, '“Root Cause and Resolution” is not where the template has it. Move it after “Timeline”.');
    assert.equal(finding?.related?.length, 1);
  });

  it('is silent on parts of one section in either order, and on sections that the template does not know', () => {
    const halves = '## Resolution\n\nThe disk was cleared.\n\n## Root Cause\n\nIt was full.\n';
    assert.deepEqual(findings(`# Postmortem\n\n${SUMMARY}\n## Lessons Learned\n\nNone.\n\n${TIMELINE}\n${halves}`, 'section-order'), []);
  });

  it('is silent on a title that is the author’s own', () =>
    assert.deepEqual(
      findings(`# Postmortem\n\n${TIMELINE}\n## Summation\n\nUsers saw errors, as the disk was full.\n\n${CAUSE}`, 'section-order'),
      [],
    ));

  it('moves no section whose title is no heading', () => {
    const [finding] = findings(
      `**Timeline**\n\n- 14:05 UTC - An alert fired.\n\n**Issue Summary**\n\nUsers saw errors.\n`,
      'section-order',
    );
    assert.deepEqual(finding?.fixes, []);
  });
});

describe('a section whose title names no part', () => {
  const text = `# Shop incident\n\n## Restarting the cache\n\nOn 4 May 2026 the shop failed for 30% of users because the disk was full. We restarted the cache at 14:05 UTC.\n\n${TIMELINE}`;

  it('is never called one in a message', () => {
    const messages = findings(text, 'element-missing').map(({ message }) => message);
    assert.ok(messages.length > 0);
    assert.doesNotMatch(messages.join('\n'), /Restarting/);
  });

  it('is not moved', () => assert.deepEqual(findings(`${TIMELINE}\n${text.replace(TIMELINE, '')}`, 'section-order'), []));
});

describe('section-heading-style', () => {
  it('takes the level of the other sections and sets blank lines', () =>
    assert.equal(
      fixed(
        '# Postmortem\n\n### Issue Summary\n\nUsers saw errors.\n**Timeline:**\n- 14:05 UTC - An alert fired.\n',
        'section-heading-style',
      ),
      '# Postmortem\n\n### Issue Summary\n\nUsers saw errors.\n\n### Timeline\n\n- 14:05 UTC - An alert fired.\n',
    ));

  it('makes the titles below one of measures headings first, which they would be part of', () => {
    const text = `# Postmortem\n\n${SUMMARY}\n**Corrective Measures**\n\n**Resolution**\n\nThe server was restarted.\n`;
    const [measures, resolution] = findings(text, 'section-heading-style');
    assert.deepEqual(
      measures?.fixes.map(({ title }) => title),
      ['Make all 2 titles headings'],
    );
    assert.equal(resolution?.fixes[0]?.title, 'Make “Resolution” a heading');
  });

  it('offers none above the title of the document, which would end the section', () => {
    const text = `**Issue Summary**\n\n# Postmortem\n\nUsers could not log in from 14:05 to 15:20 UTC.\n\n${TIMELINE}\n${CAUSE}`;
    assert.deepEqual(
      findings(text, 'section-heading-style').map(({ fixes }) => fixes),
      [[]],
    );
  });

  it('offers no fix where more stands on the line', () => {
    const [finding] = findings(
      '---\nprofile: alx\n---\n\n# Postmortem\n\n**Timeline**<br>14:05 UTC - An alert fired.\n',
      'section-heading-style',
    );
    assert.deepEqual(finding?.fixes, []);
  });
});

describe('timeline-entry-format', () => {
  const timeline = (body: string) => `# Postmortem\n\n${SUMMARY}\n## Timeline\n\n${body}\n`;

  it('makes bullets of lines, bold times included', () =>
    assert.equal(
      fixed(timeline('**14:05 UTC** - An alert fired.\n**14:20 UTC** - The disk was found full.'), 'timeline-entry-format'),
      timeline('- **14:05 UTC** - An alert fired.\n- **14:20 UTC** - The disk was found full.'),
    ));

  it('keeps a sentence without a time with the entry above', () =>
    assert.equal(
      fixed(timeline('14:05 UTC: An alert fired. It was late. 14:20 UTC: The disk was found full.'), 'timeline-entry-format'),
      timeline('- 14:05 UTC: An alert fired. It was late.\n- 14:20 UTC: The disk was found full.'),
    ));

  for (const [what, body] of [
    ['a short sentence before the time of the next line', '14:05 UTC - An alert fired. OK.  \n14:20 UTC - The disk was found full.'],
    ['hard breaks by spaces', '14:05 UTC - An alert fired.  \n14:20 UTC - The disk was found full.'],
    ['hard breaks by backslashes', '14:05 UTC - An alert fired.\\\n14:20 UTC - The disk was found full.'],
    ['hard breaks by elements', '14:05 UTC - An alert fired.<br>\n14:20 UTC - The disk was found full.'],
    ['a line that only goes on', '14:05 UTC - An alert fired.\nThen from about 14:20 UTC on the disk was full.'],
    ['paragraphs of their own', '14:05 UTC - An alert fired.\n\n14:20 UTC - The disk was found full.'],
    ['bullets', '- 14:05 UTC - An alert fired.\n- 14:20 UTC - The disk was found full.'],
    ['headings', '### 14:05 UTC\n\nAn alert fired.\n\n### 14:20 UTC\n\nThe disk was found full.'],
    ['a time in the middle of a sentence', 'The alert that fired at 14:05 UTC was closed by 14:20 UTC.'],
  ] as const)
    it(`is silent on ${what}`, () => assert.deepEqual(findings(timeline(body), 'timeline-entry-format'), []));
});

describe('section-missing', () => {
  const told = (summary: string): string[] =>
    found(read(`# Checkout was down\n\n## Summary\n\n${summary}\n\n${TIMELINE}`, { ...byItself, path: 'postmortem.md' }), rules)
      .filter(({ rule }) => rule === 'section-missing')
      .map(({ message }) => /“(.*?)”/.exec(message)?.[1] ?? '');

  it('is silent on an impact that the summary of a document without a template tells', () => {
    assert.ok(!told('From 14:05 to 15:20 UTC customers could not pay, and 300 orders were lost.').includes('Impact'));
    assert.ok(told('The certificate of the gateway expired on 4 May 2026 at 14:05 UTC.').includes('Impact'));
  });

  it('inserts nothing into a fence or HTML that nothing closes', () => {
    for (const [open, isOffered] of [
      ['```log', false],
      ['<!-- later', false],
      ['```log\n```', true],
      ['<!-- later -->', true],
    ] as const) {
      const text = `# Postmortem\n\n${SUMMARY}\n${TIMELINE}\n${open}\n`;
      const [finding] = findings(text, 'section-missing');
      assert.equal((finding?.fixes.length ?? 0) > 0, isOffered, open);
    }
  });

  it('leaves a title with its text where that is below the title of the document', () => {
    const text = `${SUMMARY}${TIMELINE}## Root Cause and Resolution\n# Postmortem\n**Root cause:** the disk was full.\n**Resolution:** it was cleared.\n`;
    assert.match(fixed(text, 'section-missing'), /cleared\.\n\n## Corrective/);
  });

  it('leaves a title that a list took in with the text below the list', () =>
    assert.equal(
      fixed(`1. Better communication\n**Tasks:**\n- [ ] Add an alert on the disk of web-01\n`, 'section-missing').replace(
        /^- \*\*.*\n/gm,
        '',
      ),
      '1. Better communication\n\n**Issue Summary:**\n\n\n**Tasks:**\n- [ ] Add an alert on the disk of web-01\n',
    ));
});

describe('action-none', () => {
  it('is silent where tasks are to be filled in, below whichever title', () => {
    const tasks = '## Tasks\n\n**Improvements:**\n\n- [TODO: what can be improved]\n\n**Tasks:**\n\n- [ ] [TODO: another task]\n';
    assert.deepEqual(findings(`# Postmortem\n\n${SUMMARY}\n${tasks}\n## Resources\n\n- The manual\n`, 'action-none'), []);
  });
});

describe('section-empty', () => {
  const said = (text: string) =>
    found(read(text, { ...byItself, path: '0x19-postmortem/README.md' }), rules).flatMap(({ message, fixes }) => [
      message,
      ...fixes.map(({ title }) => title),
    ]);

  for (const [what, text] of [
    ['a title that is a sentence', `# Login failed because the session store was full\n\n${SUMMARY}\n${TIMELINE}`],
    ['a title that speaks of a part', `# How a root cause hid for three days\n\n# Issue Summary\n\nLogins failed.\n\n${TIMELINE}`],
    ['a sentence that a list follows', `${SUMMARY}\nThis was resolved by:\n\n1. Giving the pods more memory\n\n${TIMELINE}`],
    ['headings without words', `## Issue Summary\n\nLogins failed.\n\n##\n\n- 14:05 An alert fired.\n- 14:06 It was cleared.\n`],
  ] as const)
    it(`is silent on ${what}, and no message has a name without words`, () => {
      assert.deepEqual(findings(text, 'section-empty'), []);
      assert.deepEqual(
        said(text).filter((message) => /“\s*[”(]/.test(message)),
        [],
      );
    });

  it('takes a title for no part of the text', () => {
    const { sections } = read(`# Login failed because the store was full\n\n${SUMMARY}\n${TIMELINE}`, {
      ...byItself,
      path: 'postmortem.md',
    });
    assert.deepEqual(
      sections.map(({ id }) => id),
      ['summary', 'timeline'],
    );
  });
});

describe('timeline-milestone-missing', () => {
  it('reads what stands below a time that is a heading', () => {
    const entries = ['14:05', '14:20', '15:20'].map(
      (time, index) => `### ${time} UTC\n\n${['It began.', 'An alert fired.', 'It was resolved.'][index]}\n`,
    );
    assert.deepEqual(findings(`# Postmortem\n\n${SUMMARY}\n## Timeline\n\n${entries.join('\n')}`, 'timeline-milestone-missing'), []);
  });
});

describe('action-field-missing', () => {
  const actions = (body: string, profile = 'google-sre') => `---\nprofile: ${profile}\n---\n\n# Postmortem\n\n## Action Items\n\n${body}\n`;
  const messages = (body: string, profile?: string) =>
    findings(actions(body, profile), 'action-field-missing').map(({ message }) => message);

  it('asks for what the profile asks for', () => {
    assert.deepEqual(messages('- Add an alert on db-1'), [
      'Task without an owner and a ticket. Say who owns it and which ticket tracks it.',
    ]);
    assert.deepEqual(messages('- Add an alert on db-1', 'aws-coe'), [
      'Task without an owner and a due date. Say who owns it and when it is due.',
    ]);
    assert.deepEqual(messages('- Add an alert on db-1', 'pagerduty'), ['Task without a ticket. Say which ticket tracks it.']);
    assert.deepEqual(messages('- Add an alert on db-1', 'alx'), []);
  });

  it('reads fields behind the task, below it and in its links, and passes what is done', () => {
    assert.deepEqual(messages('- Add an alert on db-1 (owner: @dba, OPS-7)'), []);
    assert.deepEqual(messages('- @dba: add an alert on db-1, <https://example.org/ops/issues/7>'), []);
    assert.deepEqual(messages('- @dba: add an alert on db-1\n  [Issue](https://example.org/ops/issues/7)'), []);
    assert.deepEqual(messages('- [x] Add an alert on db-1'), []);
  });

  it('adds the fields before the full stop', () =>
    assert.match(
      fixed(actions('- Add an alert on db-1.'), 'action-field-missing'),
      /- Add an alert on db-1 \(owner: \[TODO: who owns it\], ticket: \[TODO: which ticket tracks it\]\)\.\n/,
    ));
});

describe('a section without text of its own', () => {
  const empty = (rest: string) => findings(`# Postmortem\n\n${SUMMARY}\n## Timeline\n\n${rest}\n${CAUSE}`, 'section-empty').length;

  it('is silent where the next titles are its entries', () => {
    assert.equal(empty('## 4 May\n\n### 14:05\n\nAn alert fired.\n'), 0);
    assert.equal(empty('## 14:05 UTC\n\nAn alert fired.\n'), 0);
  });

  it('reports nothing but a mark', () => assert.equal(empty('-\n'), 1));

  it('is silent where what it is about has other titles below', () => {
    const below = (rest: string) =>
      findings(`# Postmortem\n\n${SUMMARY}\n${TIMELINE}\nCorrective measures\n${rest}\n`, 'section-empty').length;
    assert.equal(below('Lessons learned:\nDisks fill up.\nPreventive measures:\nAdd an alert on db-1.'), 0);
    assert.equal(below('Lessons learned:\nDisks fill up.'), 1);
  });
});

describe('a milestone that no entry has', () => {
  const missing = (...entries: string[]) =>
    findings(
      `# Postmortem\n\n${SUMMARY}The alert was seen at 14:10 UTC, and it was resolved.\n\n## Timeline\n\n${entries.join('\n')}\n\n${CAUSE}`,
      'timeline-milestone-missing',
    ).length;

  it('looks also at what is below an entry', () => {
    const entries = [
      '### 14:00 UTC',
      '',
      'A new version was rolled out.',
      '',
      '### 14:10 UTC',
      '',
      'Two nodes were drained.',
      '',
      '### 15:20 UTC',
      '',
    ];
    assert.ok(missing(...entries, 'Nothing more was done.') > 0);
    assert.equal(missing(...entries, '- Launches went to 100% after the team noticed.'), 0);
  });
});
