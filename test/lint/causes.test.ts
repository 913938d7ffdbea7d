import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countBySeverity, lint, oncePerCause, read, saidOfAll } from '../../server/src';
import { alx } from '../../server/src/profiles';
import { rules } from '../../server/src/rules';

const timeline = (...lines: string[]) => `# Postmortem: login failed\n\n## Timeline\n\n${lines.join('\n')}\n`;

const found = (text: string, ...ids: string[]) =>
  lint(read(text, { profile: alx, path: 'postmortem.md' }), rules).filter(({ rule }) => ids.includes(rule));

/** What lists show, as offsets and messages. */
const entries = (text: string, ...ids: string[]) => oncePerCause(found(text, ...ids)).map(saidOfAll);

const SAME = 'Add one to each, for example 14:05 UTC, or say it once for all.';

describe('findings of one cause', () => {
  it('are one entry with their number', () => {
    const text = timeline('- 14:05 - down', '- 14:20 UTC - known', '- 14:30 - found', '- 15:20 - up');
    assert.deepEqual(entries(text, 'time-zone-missing'), [`3 clock times have no time zone. ${SAME}`]);
    assert.deepEqual(
      found(text, 'time-zone-missing').map(({ cause }) => [cause?.place, cause?.places, cause?.first.start]),
      [1, 2, 3].map((place) => [place, 3, text.indexOf('14:05')]),
    );
    assert.equal(countBySeverity(found(text, 'time-zone-missing')).warning, 1);
  });

  it('are one entry of what each of them lacks', () => {
    // The “OK.” before the next time begins no entry.
    const long = 'It was down. It went up. It was down again. OK.';
    assert.deepEqual(entries(timeline(`- 14:05 UTC - ${long}`, `- 14:20 UTC - ${long}`), 'timeline-entry-length'), [
      '2 entries have more than 2 sentences. Cut them, or give what happened later an entry of its own.',
    ]);
    assert.deepEqual(entries(timeline('- 14:05 UTC - Down!!', '- 14:20 UTC - Up!!!'), 'judgement-word'), [
      '2 sentences are louder than the facts. End them with a full stop.',
    ]);
    assert.deepEqual(entries(timeline('- 2026-11-01 01:10 ET - Down.', '- 2026-11-01 01:40 ET - Up.'), 'time-local-ambiguous'), [
      '2 ambiguous times: on 2026-11-01 this hour came twice in ET, as the clocks went back. Write their offsets.',
    ]);
  });

  it('say what each says where there is but one', () =>
    assert.deepEqual(entries(timeline('- 14:05 - down', '- 15:20 UTC - up'), 'time-zone-missing'), [
      'Time without a time zone: 14:05. Add one, for example 14:05 UTC.',
    ]));

  it('are apart where the same rule finds another', () =>
    assert.deepEqual(entries(timeline('- 13:20pm UTC - a', '- 25:10 UTC - b', '- 14:20pm UTC - c'), 'time-invalid'), [
      '2 clock times are impossible, the first “13:20pm”: with PM the hours go from 1 to 12. Correct them.',
      '“25:10” is no clock time: a day ends at 24:00. Correct it.',
    ]));

  it('leave out what comments disable: the next place speaks', () => {
    const text = timeline(
      '- 14:00 - seen <!-- postmortem-disable-line time-zone-missing -->',
      '- 14:05 - down',
      '- 14:30 - found',
      '- 15:20 - up',
    );
    assert.deepEqual(entries(text, 'time-zone-missing', 'directive-unused'), [`3 clock times have no time zone. ${SAME}`]);
  });
});

describe('one problem', () => {
  const summary = (...lines: string[]) => `# Postmortem: login failed\n\n## Issue Summary\n\n${lines.join('\n')}\n`;
  const tasks = (line: string) => `# Postmortem: login failed\n\n## Corrective and Preventative Measures\n\n- ${line}\n`;
  const cases: Record<string, [text: string, ...found: string[]]> = {
    'a range without a zone': [summary('On 4 May 2026 login failed from 09:20 to 10:45.'), 'time-zone-missing: 09:20 to 10:45'],
    'a time that no clock shows': [timeline('- 25:12 - up again'), 'time-invalid: 25:12'],
    'an impact without a number': [summary('Login failed. Some users could not log in.'), 'impact-vague: Some users'],
    'a task that asks for care': [tasks('Be more careful'), 'action-vague: Be more careful'],
  };
  const others = ['time-zone-missing', 'time-invalid', 'impact-vague', 'impact-not-quantified', 'action-vague', 'action-relies-on-people'];
  const asks = (message: string) => /“(?:Time zone of start and end|Share of users affected)”/.test(message);

  for (const [what, [text, ...expected]] of Object.entries(cases))
    it(`is one finding: ${what}`, () => {
      const findings = found(text, 'element-missing', ...others).filter(({ rule, message }) => rule !== 'element-missing' || asks(message));
      const isShare = ({ message }: { message: string }) => message.includes('Share of users');
      const about = what.includes('number') ? findings : findings.filter((finding) => !isShare(finding));
      assert.deepEqual(
        about.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`),
        expected,
      );
    });

  it('is reported by the other rule when the exact one is off', () => {
    const text = tasks('Be more careful');
    const settings = { 'action-vague': { severity: 'off' } } as const;
    const left = lint(read(text, { profile: alx, path: 'postmortem.md' }), rules, { settings });
    assert.deepEqual(
      left.map(({ rule }) => rule).filter((id) => id.startsWith('action-')),
      ['action-relies-on-people'],
    );
  });

  it('keeps a comment that disables the covered rule needed', () => {
    const text = tasks('Be more careful <!-- postmortem-disable-line action-relies-on-people -->');
    assert.deepEqual(
      found(text, 'action-vague', 'action-relies-on-people', 'directive-unused').map(({ rule }) => rule),
      ['action-vague'],
    );
  });
});
