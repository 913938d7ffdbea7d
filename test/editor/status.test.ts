import assert from 'node:assert/strict';
import { languages, type StatusBarItem } from 'vscode';
import type { Api } from '../../client/src/extension';
import { closeAll, open, outlineOf, started } from './support';
import { complete } from './texts';

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
    assert.equal(item.text, `$(book) ${words.count}/400–600 words $(check)`);
    assert.equal(item.backgroundColor, undefined);
    assert.equal(item.command, 'postmortem.showOutline');
  });

  test('follows a text that becomes Markdown while it is at hand', async () => {
    const { document } = await open(complete, 'draft.txt');
    const { words } = await outlineOf(api, await languages.setTextDocumentLanguage(document, 'markdown'));
    assert.equal(item.text, `$(book) ${words.count}/400–600 words $(check)`);
  });

  test('shows the profile', async () => {
    const { document } = await open(`---\nprofile: pagerduty\n---\n\n${complete}`);
    await outlineOf(api, document);
    assert.equal(api.profile.text, 'pagerduty');
    assert.match(String(api.profile.tooltip), /^Read by the profile PagerDuty/);
    assert.equal(api.profile.command, 'postmortem.chooseProfile');
  });

  test('shows the number of findings, and warns outside the limits', async () => {
    const { document } = await open(complete.replace(/## Root Cause[^#]+/, '').replace('**14:30 UTC**', '**14:30**'));
    const { words, findings } = await outlineOf(api, document);
    const count = Object.values(findings).reduce((sum, each) => sum + each, 0);
    assert.ok(count > 1 && words.count < 400);
    assert.equal(item.text, `$(book) ${words.count}/400–600 words $(warning) ${count}`);
    assert.ok(item.backgroundColor);
    assert.match(item.accessibilityInformation?.label ?? '', new RegExp(`${words.count} words, .* short of 400\\. ${count} findings\\.`));
  });
});
