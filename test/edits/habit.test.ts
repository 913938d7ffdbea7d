import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { frontMatterLike, habitOf } from '../../server/src';

const TITLE = 'Café down: 2 of 3 regions!';

describe('the habit of a workspace', () => {
  const CASES: Record<string, readonly [paths: readonly string[], path: string, like?: string]> = {
    'is usual where there is none': [[], 'postmortems/2026-11-29-cafe-down-2-of-3-regions.md'],
    'is the folder and the name of those that there are': [
      ['docs/incidents/2026-03-04-dns.md', 'docs/incidents/2026-05-01-db-full.md', 'docs/incidents/README.md', 'old-postmortem.md'],
      'docs/incidents/2026-11-29-cafe-down-2-of-3-regions.md',
      'docs/incidents/2026-05-01-db-full.md',
    ],
    'may have other marks in the name': [
      ['postmortems/20260304_dns_down.md'],
      'postmortems/20261129_cafe_down_2_of_3_regions.md',
      'postmortems/20260304_dns_down.md',
    ],
    'may have the date last': [
      ['postmortems/dns-2026-03-04.md'],
      'postmortems/cafe-down-2-of-3-regions-2026-11-29.md',
      'postmortems/dns-2026-03-04.md',
    ],
    'may have no date': [['postmortems/dns.md'], 'postmortems/cafe-down-2-of-3-regions.md', 'postmortems/dns.md'],
    'may count': [
      ['postmortems/0009-dns.md', 'postmortems/0010-db.md'],
      'postmortems/0011-cafe-down-2-of-3-regions.md',
      'postmortems/0010-db.md',
    ],
    'may have a folder for each year': [
      ['postmortems/2025/2025-03-04-dns.md', 'postmortems/2026/2026-03-04-db.md'],
      'postmortems/2026/2026-11-29-cafe-down-2-of-3-regions.md',
      'postmortems/2026/2026-03-04-db.md',
    ],
    'may have a folder for each month': [
      ['postmortems/2026/03/2026-03-04-dns.md', 'postmortems/2026/05/2026-05-01-db.md'],
      'postmortems/2026/11/2026-11-29-cafe-down-2-of-3-regions.md',
      'postmortems/2026/05/2026-05-01-db.md',
    ],
    'may have spaces in the name': [
      ['postmortems/2026-03-04 dns is down.md'],
      'postmortems/2026-11-29 cafe down 2 of 3 regions.md',
      'postmortems/2026-03-04 dns is down.md',
    ],
    'may have the date alone': [['postmortems/2026-03-04.md'], 'postmortems/2026-11-29.md', 'postmortems/2026-03-04.md'],
    'may have a folder for each incident': [
      ['incidents/2026-03-04-dns/README.md', 'incidents/2026-05-01-db/README.md'],
      'incidents/2026-11-29-cafe-down-2-of-3-regions/README.md',
      'incidents/2026-05-01-db/README.md',
    ],
  };
  for (const [what, [paths, path, like]] of Object.entries(CASES))
    it(what, () => {
      const habit = habitOf(paths);
      assert.equal(habit.pathFor('2026-11-29', TITLE), path);
      assert.equal(habit.like, like);
    });
});

it('a name has words although the title has none', () =>
  assert.equal(habitOf([]).pathFor('2026-11-29', '?!'), 'postmortems/2026-11-29-postmortem.md'));

describe('front matter like that of another', () => {
  const like = (text: string, profile?: string) => frontMatterLike(text, { title: 'Checkout: down', profile });
  it('has its fields, to be filled in', () =>
    assert.equal(
      like('---\ntitle: DNS\ndate: 2026-03-04\ntype: postmortem\nauthors:\n  - Ada\n---\n\n# P\n'),
      '---\ntitle: "Checkout: down"\ndate: "[TODO: date]"\ntype: postmortem\nauthors: "[TODO: authors]"\n---\n\n',
    ));
  it('names the profile that was chosen', () =>
    assert.equal(
      like('+++\ntitle = "DNS"\nprofile = "alx"\n+++\n', 'pagerduty'),
      '+++\nprofile = "pagerduty"\ntitle = "Checkout: down"\n+++\n\n',
    ));
  it('is none where there is none', () => assert.equal(like('# P\n'), undefined));
});
