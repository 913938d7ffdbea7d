import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examine } from '../../server/src/examine';
import { milestonesAt } from '../../server/src/time/milestones-at';

/** The times of a document at which something is, as “14:05 started detected”. */
function told(summary: string, timeline: string): string[] {
  const text = `# Postmortem: the shop was down\n\n## Summary\n\n${summary}\n\n## Timeline\n\n${timeline}\n`;
  const { postmortem } = examine(text, undefined, { path: 'incidents/shop.md' });
  return [...milestonesAt(postmortem)]
    .sort(([a], [b]) => a - b)
    .map(([index, ids]) => [`${index}:`, postmortem.times[index]?.text, ...ids].join(' '));
}

describe('where milestones are', () => {
  it('at the entries that tell them', () =>
    assert.deepEqual(
      told(
        'The shop was down.',
        '- 14:00 UTC - The outage began.\n- 14:05 UTC - An alert fired and paged the on-call engineer.\n- 15:20 UTC - The incident was resolved.',
      ),
      ['0: 14:00 started', '1: 14:05 detected', '2: 15:20 resolved'],
    ));

  it('in the summary, and at the entry of the same time', () =>
    assert.deepEqual(
      told(
        'The outage lasted from 14:00 UTC to 15:20 UTC.',
        '- 14:00 UTC - The outage began.\n- 14:05 UTC - An alert fired.\n- 15:20 UTC - The incident was resolved.',
      ),
      ['0: 14:00 started', '1: 15:20 resolved', '2: 14:00 started', '3: 14:05 detected', '4: 15:20 resolved'],
    ));

  it('nowhere where the text gives none', () => assert.deepEqual(told('The shop was down.', '- Somebody looked at the logs.'), []));
});
