import assert from 'node:assert/strict';
import type { TextEditor } from 'vscode';
import type { Api } from '../../client/src/extension';
import { applyFix, closeAll, findings, has, hasNo, open, quickFix, ruleOf, started, undoRestores } from './support';
import { complete } from './texts';

interface Case {
  rule: string;
  title: RegExp;
  text: string;
  /** The whole text afterwards, or what is in it. */
  after: string | RegExp;
  /** The rule that asks to fill in what was inserted, where nothing is mended before that. */
  leaves?: string;
}

const without = (...parts: RegExp[]) => parts.reduce((text, part) => text.replace(part, ''), complete);
const timeline = /## Timeline[^#]+/;
const measures = /## Corrective[^#]+/;
const tasks = /\*\*Tasks:\*\*[^#]+/;
const bareTimeline = complete.replace(/^- \*\*(\d\d:\d\d) UTC\*\*/gm, '- **$1**');

const cases: Record<string, Case> = {
  'adds a zone to a time': {
    rule: 'time-zone-missing',
    title: /^Add UTC to this time$/,
    text: complete.replace('**14:30 UTC**', '**14:30**'),
    after: complete,
  },
  'adds a zone to every time without one in a section': {
    rule: 'time-zone-missing',
    title: /^Add UTC to all \d times without a time zone in “Timeline”$/,
    text: bareTimeline,
    after: complete,
  },
  'adds a zone to every time without one in the document': {
    rule: 'time-zone-missing',
    title: /^Add UTC to all \d times without a time zone in the document$/,
    text: bareTimeline.replace('14:05 UTC to 15:15 UTC', '14:05 to 15:15'),
    after: /from 2026-03-04 14:05.* 15:15 UTC[\s\S]*\*\*14:05 UTC\*\*[\s\S]*\*\*15:15 UTC\*\*/,
  },
  'says the zone once in the title': {
    rule: 'time-zone-missing',
    title: /^Say once in the title: .*UTC/,
    text: bareTimeline,
    after: bareTimeline.replace('## Timeline', '## Timeline (all times in UTC)'),
  },
  'inserts a missing section in its place and form': {
    rule: 'section-missing',
    title: /^Insert the section “Timeline”$/,
    text: without(timeline),
    after: /## Issue Summary[^#]+\n\n## Timeline\n\n- [^#]+\n\n## Root Cause/,
  },
  'inserts all missing sections': {
    rule: 'section-missing',
    title: /^Insert all 2 missing sections$/,
    text: without(timeline, measures),
    after: /\n## Timeline\n[^#]+\n## Root Cause[^#]+\n## Corrective and Preventative Measures\n/,
  },
  'inserts a line for a missing element': {
    rule: 'element-missing',
    title: /^Insert a line: Escalation$/,
    text: without(/- \*\*14:40 UTC\*\*.*\n/),
    after: /## Timeline\n\n(- \S.*\n){6}\n## Root Cause/,
    leaves: 'placeholder-left',
  },
  'inserts an outline into an empty section': {
    rule: 'section-empty',
    title: /^Insert an outline for “Timeline”$/,
    text: complete.replace(timeline, '## Timeline\n\n'),
    after: /## Timeline\n\n(- \S.*\n)+\n## Root Cause/,
  },
  'makes a vague task specific': {
    rule: 'action-vague',
    title: /^Make this task specific/,
    text: complete.replace(/Document in the runbook.*/, 'Improve monitoring'),
    after: /- \[ \] Improve monitoring: .+, done when: /,
    leaves: 'placeholder-left',
  },
  'inserts a first task': {
    rule: 'action-none',
    title: /^Insert a task$/,
    text: without(tasks, /\*\*Improvements:\*\*[^#]+/).concat('To be discussed with the team.\n'),
    after: /- \[ \] \S/,
  },
};

suite('quick fixes', () => {
  let api: Api;
  suiteSetup(async () => {
    api = await started();
  });
  teardown(closeAll);

  async function fix(editor: TextEditor, rule: string, title: RegExp): Promise<void> {
    const finding = (await findings(editor.document, has(rule))).find((found) => ruleOf(found) === rule);
    assert.ok(finding);
    await applyFix(await quickFix(api, editor.document, finding.range, title));
  }

  for (const [name, { rule, title, text, after, leaves }] of Object.entries(cases))
    test(`${name}, and one undo takes it back`, async () => {
      const editor = await open(text);
      await fix(editor, rule, title);
      if (typeof after === 'string') assert.equal(editor.document.getText(), after);
      else assert.match(editor.document.getText(), after);
      await findings(editor.document, leaves ? has(leaves) : hasNo(rule));
      await undoRestores(editor, text);
    });

  test('inserts the whole template into an empty postmortem', async () => {
    const editor = await open('', '0x19-postmortem/README.md');
    await fix(editor, 'not-yet-written', /^Insert the whole template$/);
    assert.match(
      editor.document.getText(),
      /^# Postmortem: [\s\S]+## Issue Summary[\s\S]+## Timeline[\s\S]+## Root Cause[\s\S]+## Corrective/,
    );
    await findings(editor.document, hasNo('not-yet-written'));
    await undoRestores(editor, '');
  });
});
