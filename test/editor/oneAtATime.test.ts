import assert from 'node:assert/strict';
import { oneAtATime } from '../../client/src/oneAtATime';

suite('a task that runs once at a time', () => {
  test('runs once more after all calls that came while it ran', async () => {
    const ends: (() => void)[] = [];
    const call = oneAtATime(() => new Promise((resolve) => ends.push(resolve)));
    const first = call();
    call();
    const last = call();
    assert.equal(ends.length, 1);
    ends[0]?.();
    await Promise.resolve();
    assert.equal(ends.length, 2);
    ends[1]?.();
    await Promise.all([first, last]);
    assert.equal(ends.length, 2);
  });

  test('runs again when it is called after its end', async () => {
    let runs = 0;
    const call = oneAtATime(async () => {
      runs++;
    });
    await call();
    await call();
    assert.equal(runs, 2);
  });
});
