import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../server/src';
import { examine, timesReader } from '../../server/src/examine';
import { effectsOn } from '../../server/src/lint/fix-effect';
import { editsOfRule, ruleFixOf } from '../../server/src/lint/fix-rule';

const PLACE = 'incidents/2026-01-31.md';

/** What fixes all findings of a rule, as it is offered at the first of them, and the text afterwards. */
function fixedThroughout(text: string, id: string): { title?: string; after: string } | undefined {
  const { postmortem, findings } = examine(text, undefined, { path: PLACE });
  const first = findings.find(({ rule }) => rule === id);
  assert.ok(first, `${id} reports`);
  const wanted = ruleFixOf(first, findings, postmortem);
  if (!wanted) return undefined;
  const edits = editsOfRule(wanted, findings, postmortem, effectsOn(text, timesReader(undefined, PLACE)));
  return { ...(wanted.title !== undefined && { title: wanted.title }), after: applyEdits(text, edits) };
}

const page = (timeline: string) => `# Postmortem: the shop was down\n\n## Summary\n\nThe shop was down.\n\n## Timeline\n\n${timeline}`;

describe('what fixes all findings of a rule', () => {
  it('is nothing where there is one finding only', () =>
    assert.equal(fixedThroughout(page('- 14:05 UTC - An alert fired.\n- 15:20 - Fixed.\n'), 'time-zone-missing'), undefined));

  it('is the same preferred fix in each place', () =>
    assert.deepEqual(fixedThroughout(page('- 14:05 UTC - An alert fired.\n- 14:20 - A look.\n- 15:20 - Fixed.\n'), 'time-zone-missing'), {
      title: 'Add UTC to this time',
      after: page('- 14:05 UTC - An alert fired.\n- 14:20 UTC - A look.\n- 15:20 UTC - Fixed.\n'),
    }));

  it('is what is safe, in every place', () => {
    const text = page('* 14:05 UTC: An alert fired.\n14:20 UTC - A look at the logs.\n14:30 UTC - Restarted.\n\n15:20 UTC Fixed.\n');
    const { postmortem, findings } = examine(text, undefined, { path: PLACE });
    for (const finding of findings) {
      const wanted = ruleFixOf(finding, findings, postmortem);
      if (!wanted) continue;
      assert.ok(findings.filter(({ rule }) => rule === wanted.rule).length > 1);
      const edits = editsOfRule(wanted, findings, postmortem, effectsOn(text, timesReader(undefined, PLACE)));
      const left = examine(applyEdits(text, edits), undefined, { path: PLACE }).findings.filter(({ rule }) => rule === wanted.rule);
      assert.ok(left.length < findings.filter(({ rule }) => rule === wanted.rule).length, wanted.rule);
    }
  });

  it('leaves a safe fix out that would change how a time is read, and takes the others', () => {
    const text = page('- 14:05 UTC - An alert fired.\n- 15:20 UTC - Fixed.\n');
    const { postmortem } = examine(text, undefined, { path: PLACE });
    const [first, second] = [text.indexOf('An alert'), text.indexOf('14:05')];
    const finding = (start: number, written: string) => ({
      rule: 'some-rule',
      severity: 'warning' as const,
      message: '',
      span: { start, end: start + 1 },
      fixes: [{ title: 'Write it so', edits: [{ span: { start, end: start + 2 }, text: written }], safe: true }],
    });
    const findings = [finding(first, 'An'), finding(second, '16')];
    const edits = editsOfRule({ rule: 'some-rule' }, findings, postmortem, effectsOn(text, timesReader(undefined, PLACE)));
    assert.deepEqual(edits, findings[0]?.fixes[0]?.edits);
  });

  it('leaves out what would touch another change', () => {
    const { postmortem } = examine(page('- 14:05 UTC - An alert fired.\n'), undefined, { path: PLACE });
    const finding = (start: number) => ({
      rule: 'some-rule',
      severity: 'warning' as const,
      message: '',
      span: { start, end: start + 2 },
      fixes: [{ title: 'Say it so', edits: [{ span: { start, end: start + 2 }, text: 'x' }], preferred: true }],
    });
    const findings = [finding(3), finding(4), finding(9)];
    const wanted = ruleFixOf(findings[0] as ReturnType<typeof finding>, findings, postmortem);
    assert.deepEqual(wanted, { rule: 'some-rule', title: 'Say it so' });
    const edits = editsOfRule(wanted as NonNullable<typeof wanted>, findings, postmortem, () => 'own');
    assert.deepEqual(
      edits.map(({ span }) => span.start),
      [3, 9],
    );
  });
});
