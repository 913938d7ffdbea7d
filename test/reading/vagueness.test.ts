import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { vagueness } from '../../server/src/reading/vagueness/vagueness';

/** None of these is among the tasks that the weights were learnt from. */
const VAGUE: Readonly<Record<string, readonly string[]>> = {
  'a verb without an end': [
    'Improve monitoring',
    'Enhance our incident response',
    'Maintain up-to-date documentation',
    'Testing should be improved',
  ],
  'a strong verb and nothing to look at': [
    'Implement a monitoring system',
    'Introduce additional security measures',
    'Install better tools',
  ],
  'care, asked of people': ['Be more careful when deploying', 'Engineers must pay attention during deploys'],
  'a routine without a thing': [
    'Conduct regular training',
    'Perform frequent reviews of critical systems',
    'Test thoroughly before every deploy',
  ],
  'an intention that a thought satisfies': [
    'Consider a second Kafka cluster',
    'Look into replacing the old proxy',
    'Discuss the use of feature flags',
  ],
  'a quality without a measure': ['Set up better dashboards', 'Use a more reliable provider'],
  'work told as done that names nothing': ['Additional safety measures were implemented to strengthen the platform'],
};
const SPECIFIC: Readonly<Record<string, readonly string[]>> = {
  'a number or a threshold': [
    'Alert on disk usage of web-01 above 90%',
    'Increase the frequency of backups to every hour',
    'Reduce the TTL of api.example to 60 s',
  ],
  'a named thing': ['Patch Nginx to 1.26', 'Train the on-call team on the failover of db-1 by 1 May', 'Move the session store to Valkey'],
  'an artefact that is pinned down': [
    'Write a runbook page for full disks',
    'Add a health check for the /login endpoint to the load balancer',
  ],
  'a weak verb with something to look at': [
    'Improve the alert on db-1: fire at 80% of the disk',
    'Enhance monitoring to include certificate expiry',
  ],
  'work told as done': ['The dangling DNS record was deleted', 'Rolled the leaked tokens of the build bot'],
};

describe('a task', () => {
  for (const [why, tasks] of Object.entries(VAGUE))
    for (const task of tasks) it(`with ${why} is vague: ${task}`, () => assert.ok(vagueness(task)));
  for (const [why, tasks] of Object.entries(SPECIFIC))
    for (const task of tasks) it(`with ${why} is specific: ${task}`, () => assert.equal(vagueness(task), undefined));

  it('is asked what would make it specific', () => {
    assert.match(vagueness('Improve monitoring') ?? '', /which metric/);
    assert.match(vagueness('Enhance our documentation') ?? '', /which page/);
    assert.match(vagueness('Make things better') ?? '', /what will exist/);
  });

  it('is judged by its own words and not by its label or by what explains it', () => {
    assert.ok(vagueness('Prometheus: improve monitoring'));
    assert.ok(vagueness('Improve monitoring. Prometheus 2.1 on web-01 was down for 3 hours.'));
  });
});
