import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { lint, type Postmortem, type Profile, read, template } from '../../server/src';
import { alx, profileFromTemplate, profiles } from '../../server/src/profiles';
import { rules } from '../../server/src/rules';
import { plainOf } from '../../server/src/text/snippet';
import { more, PLACE, toldIn } from '../actions/told';

/** Teams' own templates, with examples in them that read like facts, with instructions, with places to fill in of all kinds. */
const TEAMS: Readonly<Record<string, string>> = {
  examples: `# Postmortem: what broke, in a few words

- **Date:** 2024-01-31
- **Status:** draft

## Summary

From 10:00 to 11:15 UTC on 31 January 2024 about 400 orders were lost because a deployment had removed an index.

## Impact

- **Duration:** 1 hour 15 minutes
- **Users affected:** 30% of all customers could not check out.

## Timeline

All times are in UTC.

- 10:00 - Deployment of the example
- **10:20** - An alert fired, and the on-call engineer was paged.
- 11:15 - Rolled back

## Root cause

The migration dropped an index that the checkout needs, and no test reads as many orders as there are in production.

## Action items

- [ ] Add a check of the query plans to the pipeline (owner: Jane Doe, due: 2024-02-28)
- [ ] Fix the alert
`,
  tables: `# Incident

## Timeline (UTC)

| Time | Event |
| --- | --- |
| 10:00 | The example began. |
| 11:15 | The example was resolved. |

## What went wrong

| Question | Answer |
| --- | --- |
| How many users were affected? | 1,200 users saw errors for 20 minutes. |

## Follow-ups

| Action | Owner | Due |
| --- | --- | --- |
| Add an alert on the queue of the example | @jane | 2024-02-28 |
`,
  instructions: `# Incident review

Copy this file, and delete the instructions.

# What broke

Describe what customers saw in two sentences. Say how many there were, for example 30% of users.

# Timeline

1. Add one line for each event, with the time in UTC.
2. Say who or what detected the incident

# Causes

Explain in detail what caused the incident,
and why that could happen.

# What we do next

* Name a task that prevents this kind of incident.
* Fix it
`,
  places: `# Postmortem: <title>

**Date:** YYYY-MM-DD

## Summary

From HH:MM to HH:MM UTC, X% of users could not [describe what failed].

## Impact

**Users affected:** TBD

## Timeline

- HH:MM UTC - The incident was detected by {person or alert}.

## Root cause

TODO: what caused it

## Action items

- [ ] [Name of the task] (owner: TBD, due: YYYY-MM-DD)
`,
};

const teams = Object.entries(TEAMS).map(([id, text]) => ({ profile: profileFromTemplate(text, { id }), text }));
const readBy = (profile: Profile, text: string): Postmortem => read(text, { profile, path: 'postmortem.md' });

/** The lines of a text on which nothing is found that says that they are still to be written, but for titles, labels and the heads of tables. */
function unnoticed(postmortem: Postmortem): string[] {
  const { text, sections, sentences } = postmortem;
  const found = lint(postmortem, rules).filter(({ rule }) => rule === 'placeholder-left' || rule === 'template-text-left');
  const titles = [...sections.map(({ titleSpan }) => titleSpan), ...sentences.filter(({ titling }) => titling).map(({ span }) => span)];
  return [...text.matchAll(/^.*\S.*$/gm)].flatMap(({ 0: line, index }) => {
    const isOn = ({ start, end }: { start: number; end: number }) => start < index + line.length && end > index;
    const isMarkup = !/[\p{L}\p{N}]/u.test(line) || text.slice(index + line.length).startsWith('\n| ---') || line.startsWith('# ');
    return isMarkup || found.some(({ span }) => isOn(span)) || titles.some(isOn) ? [] : [line];
  });
}

describe('a template that nobody has touched', () => {
  for (const { profile, text } of [...profiles.map((own) => ({ profile: own, text: template(own).text })), ...teams])
    for (const [form, own] of Object.entries({ 'as a new document': template(profile).text, 'as it is': text }))
      it(`says nothing, and every line of it is found: ${profile.id}, ${form}`, () => {
        const postmortem = readBy(profile, own);
        const bare = own.replace(/^(?!# |- \*\*Status).*$/gm, '');
        assert.deepEqual(more(toldIn(readBy(profile, bare)), toldIn(postmortem)), []);
        assert.deepEqual(
          unnoticed(postmortem).filter((line) => !bare.includes(line)),
          [],
        );
      });
});

/** The paragraphs and items of a section's body, each by itself; a row with the head of its table. */
function linesOf(body: string): string[] {
  const lines = plainOf(body).split(/\n(?=\n|[-*|] |\d+\. )/);
  const head = lines.findIndex((line) => line.startsWith('| ---'));
  return lines.flatMap((line, index) => {
    if (!/[\p{L}\p{N}]/u.test(line) || /^\s*#|:\*{0,2}$/.test(line) || (head > 0 && index <= head)) return [];
    return [line.startsWith('|') ? [lines[head - 1], lines[head], line].join('\n') : line];
  });
}

describe('one line of a template that nobody has touched', () => {
  for (const profile of [...profiles, ...teams.map((team) => team.profile)])
    it(`says nothing and is found in a document that is written: ${profile.id}`, () => {
      const path = profile === alx ? 'samples/finished/0x19-postmortem/README.md' : `samples/${profile.id}/postmortem.md`;
      const written = teams.some((team) => team.profile === profile) ? own(profile) : readFileSync(path, 'utf8');
      const before = readBy(profile, written);
      const told = toldIn(before);
      for (const { title, body } of profile.sections)
        for (const line of linesOf(body)) {
          const section = before.sections.find((one) => one.title === title && one.form === 'heading');
          if (!section) continue;
          const at = section.span.end < written.trimEnd().length ? written.lastIndexOf('\n', section.span.end) + 1 : written.length;
          const after = readBy(profile, `${written.slice(0, at)}\n${line}\n\n${written.slice(at)}`);
          assert.deepEqual(more(told, toldIn(after)), [], `${title}: ${line}`);
          assert.deepEqual(
            unnoticed(after).filter((left) => line.includes(left)),
            [],
            `${title}: ${line}`,
          );
        }
    });
});

/** A snippet's text as the editor leaves it when nobody types: what VS Code knows, such as the time, is filled in. */
const untyped = (body: readonly string[]): string =>
  plainOf(
    body
      .join('\n')
      .replace(/\$CURRENT_TIMEZONE_OFFSET\b/g, '+02:00')
      .replace(/\$CURRENT_(?:HOUR|MINUTE)\b/g, '12'),
  );

describe('a snippet that nobody has typed into', () => {
  const file = readFileSync('snippets/postmortem.code-snippets', 'utf8');
  const snippets = Object.entries(JSON.parse(file) as Record<string, { prefix: string; body: string[]; isFileTemplate?: boolean }>);
  const written = readFileSync('samples/finished/0x19-postmortem/README.md', 'utf8');
  const before = toldIn(readBy(alx, written));

  for (const [name, { prefix, body, isFileTemplate }] of snippets)
    it(`says no more than the time, and each of its places is found: ${name}`, () => {
      const text = untyped(body);
      assert.doesNotMatch(text, /\$/);
      const places = text.match(PLACE)?.length ?? 0;
      assert.ok(places > 0);
      const documents = isFileTemplate ? [text] : [...written.matchAll(/^(?=## )/gm)].map(({ index }) => inserted(written, index, text));
      for (const document of documents) {
        const postmortem = readBy(profiles.find(({ id }) => prefix === `postmortem-${id}`) ?? alx, document);
        const added = more(isFileTemplate ? new Map() : before, toldIn(postmortem)).filter((what) => !ofNow(text).includes(what));
        assert.deepEqual(added, [], document);
        const found = lint(postmortem, rules).filter(({ rule }) => rule === 'placeholder-left');
        assert.equal(found.length, places, document);
      }
    });
});

const inserted = (text: string, at: number, piece: string): string => `${text.slice(0, at)}\n${piece}\n\n${text.slice(at)}`;

/** What an entry adds that begins with the time it is now. */
const ofNow = (text: string): string[] =>
  /\b12:12\b/.test(text) ? ['times +1', 'times with a zone +1', 'numbers +2', 'numbers +3', 'numbers +4', 'entries +1'] : [];

/** A document of a profile's sections with other text in each. */
const own = ({ sections }: Profile): string =>
  [
    '# Postmortem: the ticket shop sold nothing',
    ...sections.map(({ title }) => `## ${title}\n\nThe shop had been slow since Monday.`),
    '',
  ].join('\n\n');
