import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tick } from '../../server/src/edits/tick';
import { examine } from '../../server/src/examine';
import { applyEdits } from '../../server/src/text/apply-edits';

const document = (tasks: string) =>
  `# Postmortem: Checkout down\n\n## Summary\n\nCheckout was down from 14:00 UTC to 15:00 UTC.\n\n## Corrective and preventive measures\n\n${tasks}\n`;

/** The text after its only action item was ticked off, or its tick taken back. */
function ticked(tasks: string, done = true): string | undefined {
  const text = document(tasks);
  const [item] = examine(text).postmortem.actions;
  assert.ok(item, tasks);
  const edit = tick(text, item, done);
  if (!edit) return undefined;
  const after = applyEdits(text, [edit]);
  // It is read as what was asked for, and as the same task.
  const [now] = examine(after).postmortem.actions;
  assert.deepEqual([now?.done ?? false, now?.text], [done, item.text]);
  return after.slice(document('').length - 1).trimEnd();
}

describe('ticking off', () => {
  const cases: readonly (readonly [before: string, done: boolean, after: string | undefined])[] = [
    ['- [ ] Add an alert on the queue length', true, '- [x] Add an alert on the queue length'],
    ['- [x] Add an alert on the queue length', false, '- [ ] Add an alert on the queue length'],
    ['- [X] Add an alert on the queue length', false, '- [ ] Add an alert on the queue length'],
    ['* Add an alert on the queue length (owner: Ana)', true, '* [x] Add an alert on the queue length (owner: Ana)'],
    ['1. Add an alert on the queue length', true, '1. [x] Add an alert on the queue length'],
    ['- Add an alert on the queue length', false, undefined],
    ['| Action | Owner |\n| --- | --- |\n| Add an alert on the queue length | Ana |', true, undefined],
  ];
  const row = (title: string, cell: string) =>
    `| Action | ${title} | Owner |\n| --- | --- | --- |\n| Add an alert on the queue length | ${cell} | Ana |`;
  const cells: readonly (readonly [title: string, before: string, done: boolean, after: string])[] = [
    ['Status', 'Open', true, 'Done'],
    ['Status', 'Done', false, 'Open'],
    ['Status', 'open', true, 'done'],
    ['Status', 'In progress', true, 'Done'],
    ['State', 'Closed', false, 'Open'],
    ['Done?', 'no', true, 'yes'],
    ['Done', '✅', false, '❌'],
    ['Completed', '☐', true, '☑'],
    ['Done', '[ ]', true, '[x]'],
    ['Status', '[x]', false, '[ ]'],
    ['Severity', '[ ]', true, '[x]'],
    ['', '[x]', false, '[ ]'],
  ];
  for (const [title, before, done, after] of cells)
    it(`${done ? 'ticks' : 'unticks'} a row whose “${title}” says “${before}”, and changes nothing but the cell`, () =>
      assert.equal(ticked(row(title, before), done), row(title, after)));

  it('leaves a row alone whose cell is still to be filled in', () => assert.equal(ticked(row('Done', '[TODO: state]'), true), undefined));

  const first = (box: string) => `| | Action |\n| --- | --- |\n| ${box} | Add an alert on the queue length |`;
  it('ticks the box in the first cell', () => assert.equal(ticked(first('[ ]')), first('[x]')));
  it('unticks the box in the first cell', () => assert.equal(ticked(first('[x]'), false), first('[ ]')));
  it('leaves a row with two boxes alone', () =>
    assert.equal(ticked('| Action | A | B |\n| --- | --- | --- |\n| Add an alert on the queue length | [ ] | [ ] |'), undefined));

  it('ticks a row whose cell is empty', () => assert.match(ticked(row('Status', ''), true) ?? '', /\| *Done *\| Ana \|$/));
  for (const [before, done, after] of cases)
    it(`${done ? 'ticks' : 'unticks'} “${before.split('\n').at(-1)}”`, () => assert.equal(ticked(before, done), after));
});
