import assert from 'node:assert/strict';
import {
  type CompletionItemKind,
  commands,
  type Disposable,
  env,
  type Hover,
  languages,
  tasks,
  UIKind,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Api } from '../../client/src/extension';
import { findingsOf } from '../../client/src/findings';
import type { FromPage } from '../../client/src/timeline-messages';
import type { WorkspaceCheck } from '../../server/src/lsp/protocol';
import { applyFix, closeAll, extension, findings, has, hasNo, open, outlineOf, quickFix, ruleOf, started, until } from '../editor/support';
import { complete } from '../editor/texts';

const zoneless = complete.replace('**14:30 UTC**', '**14:30**');

/** A path in the folder that is open, which is in memory. */
const at = (name: string): Uri => Uri.joinPath(workspace.workspaceFolders?.[0]?.uri as Uri, name);

const write = (name: string, text: string): Thenable<void> => workspace.fs.writeFile(at(name), new TextEncoder().encode(text));

const rulesIn = (uri: Uri): string[] =>
  languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'postmortem')
    .map(ruleOf);

suite('in a browser', () => {
  let api: Api;
  suiteSetup(async () => {
    await write('README.md', '# Shop\n');
  });
  teardown(closeAll);

  test('waits for a Markdown file', () => {
    assert.equal(extension().isActive, false);
  });

  test('runs without a process, in a virtual workspace', async () => {
    assert.deepEqual([env.uiKind, env.remoteName, typeof process, at('').scheme], [UIKind.Web, undefined, 'undefined', 'tmp']);
    await open('', 'notes.md');
    api = await started();
    assert.ok(api.client.isRunning());
  });

  test('finds, and a fix removes what was found', async () => {
    const { document } = await open(zoneless);
    const [finding] = await findings(document, has('time-zone-missing'));
    assert.ok(finding);
    await applyFix(await quickFix(api, document, finding.range, /UTC/));
    await findings(document, hasNo('time-zone-missing'));
    assert.equal(document.getText(), complete);
  });

  test('reads the outline, completes and hovers', async () => {
    const { document } = await open(complete);
    const { nodes } = await outlineOf(api, document);
    assert.ok(nodes.some(({ label }) => label === 'Timeline'));
    const time = document.positionAt(complete.indexOf('14:40') + 2);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, time);
    assert.match(hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value))).join(), /35 min/);
    const { document: begun } = await open(`${complete.slice(0, complete.indexOf('## Timeline'))}\n## `);
    const list = await commands.executeCommand<{ items: { label: string | { label: string }; kind?: CompletionItemKind }[] }>(
      'vscode.executeCompletionItemProvider',
      begun.uri,
      begun.positionAt(begun.getText().length),
    );
    assert.match(JSON.stringify(list.items.map(({ label }) => label)), /Timeline/);
  });

  test('reads the configuration of the workspace with what it extends, and again when it changes', async () => {
    await write('team/base/rules.jsonc', '{"rules": {"time-zone-missing": "off"}}');
    await write('team/.postmortem.jsonc', '{"extends": "./base/rules.jsonc"}');
    await write('team/checkout-postmortem.md', zoneless);
    const { document } = await window.showTextDocument(at('team/checkout-postmortem.md'));
    await outlineOf(api, document);
    assert.ok(hasNo('time-zone-missing')(findingsOf(document)));
    await write('team/.postmortem.jsonc', '{}');
    await findings(document, has('time-zone-missing'));
  });

  test('says in a configuration what is wrong with it, and reads nothing outside of the workspace', async () => {
    await write('strange/.postmortem.jsonc', '{"extends": "../../outside.jsonc"}');
    await workspace.fs.writeFile(at('../outside.jsonc'), new TextEncoder().encode('{"rules": {"time-zone-missing": "off"}}'));
    await write('strange/checkout-postmortem.md', zoneless);
    const { document } = await window.showTextDocument(at('strange/checkout-postmortem.md'));
    await findings(document, has('time-zone-missing'));
    const faults = () => languages.getDiagnostics(at('strange/.postmortem.jsonc'));
    await until(languages.onDidChangeDiagnostics, () => faults().length > 0);
    assert.match(faults()[0]?.message ?? '', /outside/);
  });

  test('makes a profile of a template of the workspace', async () => {
    await write('own/template.md', '# Incident\n\n## What the customers saw\n\nTell it.\n\n## Timeline\n\n- 10:00 UTC what happened\n');
    await write('own/.postmortem.jsonc', '{"custom": {"team": {"template": "./template.md"}}, "profile": "team"}');
    await write('own/checkout-postmortem.md', complete);
    const { document } = await window.showTextDocument(at('own/checkout-postmortem.md'));
    const found = await findings(document, has('section-missing'));
    assert.ok(found.some(({ message }) => message.includes('What the customers saw')));
  });

  test('checks the workspace, without what Git leaves out', async () => {
    await write('closed/.gitignore', 'drafts/\n');
    await write('closed/drafts/2026-01-02-postmortem.md', zoneless);
    await write('closed/2026-01-03-postmortem.md', zoneless);
    await until(languages.onDidChangeDiagnostics, () => rulesIn(at('closed/2026-01-03-postmortem.md')).includes('time-zone-missing'));
    assert.deepEqual(rulesIn(at('closed/drafts/2026-01-02-postmortem.md')), []);
    const check = await commands.executeCommand<WorkspaceCheck>('postmortem.checkWorkspace');
    assert.ok(check.postmortems >= 1 && check.findings.warning >= 1, JSON.stringify(check));
  });

  test('lists the action items and the incidents of the workspace', async () => {
    await until(api.actions.onDidChangeTreeData, () => (api.actions.actions?.groups.length ?? 0) > 0);
    await until(api.incidents.onDidChangeTreeData, () => (api.incidents.incidents?.incidents.length ?? 0) > 0);
  });

  test('makes a new postmortem of a template', async () => {
    const { document } = await open('');
    await commands.executeCommand('postmortem.new', 'google-sre');
    assert.match(document.getText(), /^---\nprofile: google-sre\n---\n\n# Postmortem: /);
  });

  test('imports a timeline', async () => {
    await write('log.txt', '2026-03-04T14:06:00Z api error rate above 5%\n2026-03-04T14:09:00Z api restarted\n');
    const { document } = await open(complete);
    await outlineOf(api, document);
    await commands.executeCommand('postmortem.importTimeline', at('log.txt').toString());
    assert.match(document.getText(), /14:06 UTC\*\* - .*error rate above 5%/);
  });

  test('draws the timeline beside the text', async () => {
    const { document } = await open(complete);
    await outlineOf(api, document);
    let drawn: FromPage | undefined;
    const watching = api.timeline.onDidReceive((message) => {
      drawn = message;
    });
    await commands.executeCommand('postmortem.showTimeline');
    await until(api.timeline.onDidReceive, () => drawn?.kind === 'drawn' && drawn.rows === 6);
    watching.dispose();
    await commands.executeCommand('postmortem.showTimelineAsText');
    assert.match(window.activeTextEditor?.document.getText() ?? '', /^Timeline: [\s\S]*\n14:05 UTC, Started, Detected: /);
  });

  test('draws the timeline in a preview', async () => {
    let refreshing: Disposable | undefined;
    const rules: Parameters<Parameters<Api['extendMarkdownIt']>[0]['core']['ruler']['push']>[1][] = [];
    api.extendMarkdownIt({ core: { ruler: { push: (_, rule) => rules.push(rule) } } });
    const drawn = () => {
      const token = { type: 'fence', info: 'postmortem-timeline', content: '' };
      rules[0]?.({ src: complete, tokens: [token], env: {} });
      return token.content;
    };
    // This VS Code has no preview in a browser; its command is run when there is a picture.
    await new Promise((resolve) => {
      refreshing = commands.registerCommand('markdown.preview.refresh', resolve);
      assert.equal(drawn(), '<p>…</p>\n');
    });
    assert.match(drawn(), /<svg/);
    refreshing?.dispose();
  });

  test('links each finding to the page of its rule, which is in the package', async () => {
    const { document } = await open(zoneless);
    const finding = (await findings(document, has('time-zone-missing'))).find(({ code }) => typeof code === 'object');
    assert.ok(finding && typeof finding.code === 'object');
    const page = await workspace.openTextDocument(finding.code.target);
    assert.match(page.getText(), /^# `?time-zone-missing/);
    // Not waited for: it is shown as a preview, which this VS Code lacks in a browser.
    void commands.executeCommand('postmortem.openRule', 'time-zone-missing');
    const shown = () => JSON.stringify(window.tabGroups.activeTabGroup.activeTab?.input ?? null);
    await until(window.tabGroups.onDidChangeTabs, () => shown().includes('time-zone-missing.md'));
  });

  test('offers no task, as nothing can run', async () => {
    assert.deepEqual(await tasks.fetchTasks({ type: 'postmortem' }), []);
  });
});
