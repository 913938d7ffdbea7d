import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examine } from '../../server/src/examine';

const readingOf = (text: string, path = 'notes.md') => examine(text, undefined, { path }).postmortem;
const kindOf = (text: string, path?: string) => readingOf(text, path).kind;

const INCIDENT = `# Parcels could not be tracked

## Summary

On 4 March 2026 the tracking page failed for 40 minutes. Every request was answered with an error.

## Timeline

- 10:02 UTC: a deploy emptied the index.
- 10:09 UTC: an alert fired and the team was paged.
- 10:42 UTC: the index was restored from a backup.

## Root cause

The deploy script removed the old index before the new one had been built.
`;

/** A proposal for a feature, as projects keep them: with a summary, risks and their mitigations, and dates. */
const PROPOSAL = `# Swap support

## Summary

Nodes fail when memory runs out. This proposal adds swap, so that pods are restarted less often.

## Motivation

Users have asked for this. An error that is detected late can be fixed by a restart.

## Use cases

- A build that needed more memory than expected.

## Risks and Mitigations

If a node was configured wrongly, pods may be evicted. The feature can be disabled.

## Implementation History

- 2025-01-14: proposed, merged and released as alpha
- 2025-06-02: promoted to beta
`;

/** A page of what to do when an alert fires. */
const RUNBOOK = `# NodeDiskFull

## Impact

Pods are evicted and requests failed over to other nodes.

## Diagnosis

The alert has fired because a disk was filled. Logs that had not been rotated caused this before.

## Mitigation

Remove what is not needed, and rotate the logs. Nodes that have failed are restarted.
`;

/** The plan of an exercise, under the titles of a postmortem. */
const DRILL = `# Friday's exercise

## Summary

On 6 March 2026 we will break the tracking page. Teams that have signed up can join.

## Timeline

- 10:00 UTC: the index is emptied.
- 10:10 UTC: the team gets an alert and looks for the cause.
- 10:40 UTC: the index comes back.

## Root cause

A deploy script that removes the index.
`;

/** What a vendor published of a release, with next to no times, and what is to come of it. */
const RELEASE = `## Background

On Tuesday, 2 June 2026, version 3.2 was published. Within hours several customers reported that the server did not start. The new base image had changed how names were sorted, which broke their indexes.

## Next steps

As a result of this bug we change how releases are made, so that this does not happen again.

- Start each release on a copy of a customer's data before it is published.
- Keep the base image of the database for a year.
`;

describe('the kind of a text', () => {
  it('is a postmortem when it tells an incident', () => assert.equal(kindOf(INCIDENT), 'postmortem'));

  it('is a postmortem when it says what is to come of an incident', () => assert.equal(kindOf(RELEASE), 'postmortem'));

  it('is none when it proposes something', () => assert.deepEqual([kindOf(PROPOSAL), readingOf(PROPOSAL).applies], ['other', false]));

  it('is none when it says what to do', () => assert.deepEqual([kindOf(RUNBOOK), readingOf(RUNBOOK).applies], ['other', false]));

  it('is none when the titles are there and it tells what will be', () => assert.equal(kindOf(DRILL), 'other'));

  it('does not depend on the sentences where the path says it', () => {
    assert.equal(readingOf(RUNBOOK, 'docs/postmortems/2026-03-04-disk.md').applies, true);
    assert.equal(readingOf(RUNBOOK, 'docs/post_mortems/2026-03-04-order-processing.md').applies, true);
    assert.equal(readingOf(RUNBOOK, 'docs/incidents/on-call.md').applies, false);
    assert.equal(readingOf(RUNBOOK, 'docs/incidents/on_call.md').applies, false);
    assert.equal(readingOf(RUNBOOK, 'docs/incidents/incident-process.md').applies, false);
  });
});

describe('a text longer than a postmortem', () => {
  const filler = 'The page was slow again for a minute, and nobody noticed.\n\n'.repeat(1000);
  const long = INCIDENT.replace('## Timeline', `${filler}## Timeline`);

  it('is read when it says by itself what it is', () => {
    assert.equal(kindOf(`# Postmortem: ${long.slice(2)}`), 'postmortem');
    assert.equal(kindOf(long, 'postmortems/2026-03-04.md'), 'postmortem');
    assert.equal(kindOf(`---\nprofile: google-sre\n---\n\n${long}`), 'postmortem');
  });

  it('is not read otherwise', () => {
    const { kind, applies, text, sections } = readingOf(long);
    assert.deepEqual([kind, applies, text, sections], ['other', false, long, []]);
  });
});
