import assert from 'node:assert/strict';
import { languages, type StatusBarItem } from 'vscode';
import type { Api } from '../../client/src/extension';
import { findingsOf } from '../../client/src/findings';
import { closeAll, open, outlineOf, ruleOf, started, type, until } from './support';
import { complete, ordinary } from './texts';

suite('status bar', () => {
  let api: Api;
  let item: StatusBarItem;
  suiteSetup(async () => {
    api = await started();
    item = api.status;
  });
  teardown(closeAll);

  test('shows the words against the limits', async () => {
    const { document } = await open(complete);
    const { words } = await outlineOf(api, document);
    assert.equal(item.text, `$(book) ${words.count}/400–600 words`);
    assert.equal(item.backgroundColor, undefined);
    assert.equal(item.command, 'postmortem.showOutline');
  });

  test('follows a text that becomes Markdown while it is at hand', async () => {
    const { document } = await open(complete, 'draft.txt');
    const { words } = await outlineOf(api, await languages.setTextDocumentLanguage(document, 'markdown'));
    assert.equal(item.text, `$(book) ${words.count}/400–600 words`);
  });

  test('shows the profile', async () => {
    const { document } = await open(`---\nprofile: pagerduty\n---\n\n${complete}`);
    await outlineOf(api, document);
    assert.equal(api.profile.text, '$(book) PagerDuty post-mortem');
    assert.equal(api.profile.command?.command, 'postmortem.chooseProfile');
  });

  test('says where the profile is not sure', async () => {
    const { document } = await open(
      complete.replace('Corrective and Preventative Measures', 'What we do next').replace('Root Cause and Resolution', 'Cause'),
    );
    await outlineOf(api, document);
    assert.equal(api.profile.text, '$(book) Incident postmortem?');
    assert.equal(api.profile.detail, 'Profile, not sure');
  });

  test('shows no profile beside ordinary Markdown', async () => {
    const { document } = await open(complete);
    await outlineOf(api, document);
    assert.notDeepEqual(api.profile.selector, []);
    await open(ordinary);
    await until(api.feed.onDidChange, () => api.feed.outline === undefined);
    assert.deepEqual(api.profile.selector, []);
  });

  test('counts the words of the text that the findings are of', async () => {
    const editor = await open(complete.replace(/## Root Cause[^#]+/, ''));
    const { document } = editor;
    await outlineOf(api, document);
    const counts: [shown: number, found: number][] = [];
    const subscription = api.feed.onDidChange((outline) => {
      const told = findingsOf(document).find((finding) => ruleOf(finding) === 'word-count')?.message;
      counts.push([outline?.words.count ?? 0, Number(/(\d+) words/.exec(told ?? '')?.[1])]);
    });
    await type(editor, '## Issue Summary\n\n', 'a b c d e f g h ');
    await outlineOf(api, document);
    subscription.dispose();
    assert.ok(counts.length > 0);
    for (const [shown, found] of counts) assert.equal(shown, found);
  });

  test('shows the number of findings, and no colour of a warning while the text is too short', async () => {
    const { document } = await open(complete.replace(/## Root Cause[^#]+/, '').replace('**14:30 UTC**', '**14:30**'));
    const { words, findings } = await outlineOf(api, document);
    const count = Object.values(findings).reduce((sum, each) => sum + each, 0);
    assert.ok(count > 1 && words.count < 400);
    assert.equal(item.text, `$(book) ${words.count}/400–600 words · ${count} findings`);
    assert.equal(item.backgroundColor, undefined);
    assert.match(item.accessibilityInformation?.label ?? '', new RegExp(`${words.count} words, .* short of 400\\. ${count} findings\\.`));
  });
});
