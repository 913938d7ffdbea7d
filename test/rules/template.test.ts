import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint, read, template } from '../../server/src';
import { profileFromTemplate } from '../../server/src/profiles';
import { rules } from '../../server/src/rules';

const TEMPLATE = `# Incident review

<!-- pm: words=20-400 -->

Copy this file and fill it in.

## What broke

<!-- pm: aliases=Symptoms|Observed behaviour, words=10-50 -->

Describe what customers saw in two sentences.

## Timeline (UTC)

- Add one line for each event.

## Guest experience

<!-- a note to ourselves -->

- **Guests:** Say how many guests were affected.

## Follow-ups

- [ ] Name a task that prevents this kind of incident.

## Appendix

<!-- pm: optional -->

Link the dashboards.
`;

const profile = profileFromTemplate(TEMPLATE, { id: 'house', name: 'House review' });
const [broke, timeline, guests, followUps, appendix] = profile.sections;
const findings = (text: string): string[] =>
  lint(read(text, { profile, path: 'postmortem.md' }), rules).map(({ rule, message }) => `${rule}: ${message}`);

describe('a profile from a team’s own template', () => {
  it('has the template’s headings as sections, known ones by their part', () => {
    assert.deepEqual(
      profile.sections.map(({ title, parts }) => [title, parts.map(({ id }) => id).join()]),
      [
        ['What broke', 'what-broke'],
        ['Timeline (UTC)', 'timeline'],
        ['Guest experience', 'guest-experience'],
        ['Follow-ups', 'corrective'],
        ['Appendix', 'supporting'],
      ],
    );
    assert.deepEqual([profile.id, profile.name], ['house', 'House review']);
  });

  it('is refined by comments', () => {
    assert.deepEqual(profile.words, { min: 20, max: 400 });
    assert.deepEqual(broke?.words, { min: 10, max: 50 });
    assert.deepEqual(
      profile.sections.map(({ required }) => required),
      [true, true, true, true, false],
    );
    const { sections } = read('# Postmortem\n\n## Observed behaviour\n\nNothing worked.\n', { profile });
    assert.equal(sections.find(({ id }) => id === 'what-broke')?.title, 'Observed behaviour');
  });

  it('takes all others for optional once a comment says what is required', () => {
    const strict = profileFromTemplate('## One\n\n<!-- pm: required -->\n\n## Two\n\n## Three\n');
    assert.deepEqual(
      strict.sections.map(({ required }) => required),
      [true, false, false],
    );
  });

  it('keeps the text as a snippet, without the comments', () => {
    assert.equal(broke?.body, '${1:Describe what customers saw in two sentences.}');
    assert.equal(timeline?.body, '- ${1:Add one line for each event.}');
    assert.equal(guests?.body, '- ${1:**Guests:** Say how many guests were affected.}');
    assert.equal(followUps?.body, '- [ ] ${1:Name a task that prevents this kind of incident.}');
    assert.equal(appendix?.body, '${1:Link the dashboards.}');
  });

  it('takes a copy of the template for a postmortem that was begun, in which nothing is said yet', () => {
    for (const text of [TEMPLATE, template(profile).text]) {
      const { kind, elements, actions, timeline, words } = read(text, { profile, path: 'postmortem.md' });
      assert.deepEqual([kind, elements.filter(({ present }) => present), actions, timeline], ['other', [], [], []]);
      // Titles.
      assert.ok(words.total < 15, `${words.total} words`);
    }
    assert.deepEqual(
      lint(read(TEMPLATE, { profile, path: 'postmortem.md' }), rules).map(
        ({ rule, span }) => `${rule}: ${TEMPLATE.slice(span.start, span.end)}`,
      ),
      [
        'word-count: Incident review',
        'template-text-left: Copy this file and fill it in.',
        'template-text-left: Describe what customers saw in two sentences.',
        'template-text-left: Add one line for each event.',
        'template-text-left: Say how many guests were affected.',
        'template-text-left: Name a task that prevents this kind of incident.',
        'template-text-left: Link the dashboards.',
      ],
    );
  });

  it('holds for documents', () => {
    const written = `# Postmortem: the booking form was closed

## Symptoms

Guests who opened the booking form from 09:10 to 09:40 UTC saw an empty page.

## Timeline (UTC)

- 09:10 - The form's script was deployed with a syntax error.
- 09:20 - A monitoring alert told of errors in the browser.
- 09:40 - The deployment was rolled back and the form worked again.

## Guest experience

About 340 guests saw the empty page, and 52 of them called.
`;
    assert.deepEqual(findings(written), ['section-missing: The section “Follow-ups” is missing. Add it.']);
    const whole = `${written}\n## Follow-ups\n\n- Run the form's test in the pipeline before each deployment\n`;
    assert.deepEqual(findings(whole), []);
    assert.deepEqual(findings(whole.replace(/Guests who opened.*\n/, 'An empty page.\n')), [
      'word-count: “Symptoms” is too short: 4 words, where 10–50 are asked for. Write about 6 more.',
    ]);
  });

  it('is made of anything without throwing', () => {
    for (const text of [
      '',
      '# Only a title\n',
      'no headings',
      '## A\n## A\n## A\n',
      '---\na: b\n---\n\n## T\n',
      'Setext\n===\n\nOther\n===\n',
    ])
      assert.ok(profileFromTemplate(text).sections.length >= 0);
    assert.deepEqual(
      profileFromTemplate('## Notes\n\n## Notes\n').sections.map(({ parts }) => parts[0]?.id),
      ['notes', 'notes-2'],
    );
  });
});

describe('what any template asks for', () => {
  const left = (sentence: string, section = 'Root cause') =>
    lint(read(`# Postmortem\n\n## ${section}\n\n${sentence}\n\nThe disk was full.\n`, { profile, path: 'postmortem.md' }), rules).filter(
      ({ rule }) => rule === 'template-text-left',
    ).length;

  for (const sentence of [
    'Describe the impact on customers in one or two sentences.',
    'Briefly summarise the incident here.',
    'Provide a short summary of what happened.',
    'A brief overview of the incident, including when it occurred and how long it lasted.',
    '*Outline the sequence of events that led to the incident.*',
    'Use bullet points to describe the timeline.',
  ])
    it(`is found: ${sentence}`, () => assert.equal(left(sentence), 1));

  for (const sentence of [
    'A detailed explanation of what caused the issue is in OPS-12.',
    'A short description of the incident was sent to all customers.',
    'List the processes with ps and kill the old one.',
    'List views of the incident page timed out for all users.',
    'Describe calls to the API took more than 10 seconds.',
    'State changes were lost during the outage.',
    '> Describe the impact on customers.',
  ])
    it(`is not ${sentence}`, () => assert.equal(left(sentence), 0));

  it('may be a task', () => assert.equal(left('- Describe the timeline of the outage in the wiki.', 'Action items'), 0));
});
