import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { lint, type Rule, read } from '../../server/src';
import { rule } from '../../server/src/model/rule';
import { alx } from '../../server/src/profiles';

const TEXT = '# Postmortem: the shop was down\n\n## Issue Summary\n\nThe shop was down.\n\n## Timeline\n\n- 14:05 UTC - It was up again.\n';

const postmortem = read(TEXT, { profile: alx, path: 'postmortem.md' });

const says = (id: string, at: number): Rule =>
  rule({
    id,
    summary: id,
    severity: 'warning',
    options: v.strictObject({ message: v.optional(v.string(), id) }),
    *check(_postmortem, _surroundings, { message }) {
      yield { span: { start: at, end: at + 1 }, message };
    },
  });

const throws = rule({
  id: 'throws',
  summary: 'Throws.',
  severity: 'warning',
  check() {
    throw new Error('no');
  },
});

describe('rules', () => {
  const rules = [says('late', 20), throws, says('early', 2)];
  const found = (settings: NonNullable<Parameters<typeof lint>[2]>['settings'] = {}, failed: string[] = []) =>
    lint(postmortem, rules, { settings, onError: ({ id }) => failed.push(id) }).map(
      ({ rule: id, message, severity }) => `${id} ${message} ${severity}`,
    );

  it('are told in the order of their places, whatever one of them does', () => {
    const failed: string[] = [];
    assert.deepEqual(found({}, failed), ['early early warning', 'late late warning']);
    assert.deepEqual(failed, ['throws']);
  });

  it('are set anew when the settings are others', () => {
    assert.deepEqual(found({ late: { severity: 'off' } }), ['early early warning']);
    assert.deepEqual(found({ late: { severity: 'error', options: { message: 'x' } } }), ['early early warning', 'late x error']);
    assert.deepEqual(found(), ['early early warning', 'late late warning']);
  });

  it('that are set to what they do not know cost only their own findings', () => {
    const failed: string[] = [];
    assert.deepEqual(found({ late: { options: { wrong: true } } }, failed), ['early early warning']);
    assert.deepEqual(failed, ['late', 'throws']);
  });
});
