import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { applyEdits, read } from '../../server/src';
import { frontMatter } from '../../server/src/markdown/front-matter';
import type { Profile } from '../../server/src/model/profile';
import { alx, byItself, profiles } from '../../server/src/profiles';
import { chooseProfile, titleKey } from '../../server/src/reading/profile-detection';

const choose = (...titles: string[]): string =>
  chooseProfile(new Set(titles.map(titleKey)), profiles as [Profile, ...Profile[]]).profile.id;

describe('the profile that titles fit', () => {
  it('is the neutral one for common titles, for few and for none', () => {
    assert.equal(choose('Summary', 'Impact', 'Root Cause', 'Resolution', 'Action Items', 'Lessons Learned', 'Timeline'), 'incident');
    assert.equal(choose('Summary', 'Impact', 'Timeline', 'Action Items'), 'incident');
    assert.equal(choose('Issue Summary'), 'incident');
    assert.equal(choose(), 'incident');
  });

  it('is the course’s for two titles that no other template has', () => {
    assert.equal(choose('Issue Summary', 'Corrective and Preventative Measures'), 'alx');
    assert.equal(choose('Issue Summary', 'Timeline', 'Root Cause', 'Resolution'), 'incident');
  });

  it('is a team’s for most of its titles', () => {
    const sre = ['Summary', 'Impact', 'Root Causes', 'Trigger', 'Resolution', 'Detection', 'Action Items', 'Lessons Learned', 'Timeline'];
    assert.equal(choose(...sre), 'google-sre');
    assert.equal(choose(...sre.slice(0, 4)), 'incident');
  });

  it('does not depend on numbers, case, the singular or what stands in brackets', () => {
    assert.equal(
      choose('1. SUMMARY', 'Impact:', 'Root cause', 'Trigger', 'Resolution', 'Detection', 'Action items', 'Timeline (all times in UTC)'),
      'google-sre',
    );
  });

  for (const { id, sections } of profiles) {
    it(`is ${id} for the titles of its own template`, () => assert.equal(choose(...sections.map(({ title }) => title)), id));
  }
});

describe('how sure the choice of a profile is', () => {
  const chosen = (...titles: string[]) => {
    const { profile, by, rivals } = chooseProfile(new Set(titles.map(titleKey)), profiles as [Profile, ...Profile[]]);
    return [profile.id, by, ...rivals.map(({ id }) => id)];
  };

  it('names the templates that the titles may be of', () => {
    assert.deepEqual(chosen('Issue Summary', 'Timeline', 'Root Cause', 'Resolution'), ['incident', 'default', 'alx']);
    assert.deepEqual(chosen('Summary', 'Impact', 'Root Causes', 'Trigger', 'Resolution', 'Timeline'), [
      'incident',
      'default',
      'google-sre',
    ]);
  });

  it('is sure of titles that many templates have, of one whole template, and of none', () => {
    assert.deepEqual(chosen('Summary', 'Impact', 'Timeline', 'Action Items'), ['incident', 'default']);
    assert.deepEqual(chosen('Issue Summary', 'Corrective and Preventative Measures'), ['alx', 'titles']);
    assert.deepEqual(chosen('What we saw', 'What we changed'), ['incident', 'default']);
  });

  it('is sure where the document or its configuration says it', () => {
    const text = '# Postmortem: login failed\n\n## Issue Summary\n\nLogin failed.\n';
    const by = (own: string, options: Partial<Parameters<typeof read>[1]> = {}) => {
      const { profile, profileBy, profileRivals } = read(own, { ...byItself, ...options });
      return [profile.id, profileBy, profileRivals.length === 0];
    };
    assert.deepEqual(by(text), ['incident', 'default', false]);
    assert.deepEqual(by(`---\nprofile: pagerduty\n---\n\n${text}`), ['pagerduty', 'front-matter', true]);
    assert.deepEqual(by(text, { path: 'course/0x19-postmortem/README.md' }), ['alx', 'path', true]);
    assert.equal(by(`# 0x19. Postmortem\n\n${text}`)[0], 'alx');
    assert.deepEqual(by(text, { detect: false }), ['incident', 'configuration', true]);
  });
});

describe('the profile that a document is read by', () => {
  const sample = readFileSync('samples/google-sre/postmortem.md', 'utf8');
  const matter = frontMatter(sample)?.span ?? { start: 0, end: 0 };
  const bare = applyEdits(sample, [{ span: matter, text: '' }]);

  it('is the one that its front matter names, whatever its titles are', () => {
    assert.equal(read('---\nprofile: pagerduty\n---\n\n# Postmortem\n', byItself).profile.id, 'pagerduty');
    assert.equal(read(sample.replace('profile: google-sre', 'profile: alx'), byItself).profile.id, 'alx');
    assert.equal(read(sample.replace('profile: google-sre', 'profile: unheard-of'), byItself).profile.id, 'google-sre');
  });

  it('is the one that its titles fit, unless one was set', () => {
    assert.equal(read(bare, byItself).profile.id, 'google-sre');
    assert.equal(read(bare, { profile: alx, profiles }).profile.id, 'alx');
  });

  it('is the neutral one or the course’s for documents of other forms', () => {
    const folder = 'test/fixtures/reading';
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(path.join(folder, name), 'utf8'));
    for (const text of texts) assert.match(read(text, byItself).profile.id, /^(?:alx|incident)$/);
  });

  it('is the course’s in its folder and in its repositories, whatever the titles are', () => {
    const profileAt = (path: string) => read(bare, { ...byItself, path }).profile.id;
    assert.equal(profileAt('/repo/0x19-postmortem/README.md'), 'alx');
    assert.equal(profileAt('file:///home/me/alx-system_engineering-devops/postmortem.md'), 'alx');
    assert.equal(profileAt('/ops/postmortems/alx.md'), 'google-sre');
  });
});
