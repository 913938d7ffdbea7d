import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { type Diagnostic, extensions, languages, type TextDocument, Uri, window, workspace } from 'vscode';
import type { Api } from '../../client/src/extension';

const text = `# Postmortem

## Issue Summary

The shop was down: its database server failed.

## Timeline

- 14:05 the alert fired
`;

suite('the package, installed', () => {
  const extension = () => extensions.getExtension('postmortem.postmortem');

  test('is there, without the source it was made from', () => {
    assert.ok(extension());
    assert.ok(!existsSync(path.join(extension()?.extensionPath ?? '', 'client/src')));
  });

  test('wakes up for Markdown and shows findings', async () => {
    const document = await openPostmortem();
    const finding = await findingOf(document, 'time-zone-missing');
    assert.equal(document.getText(finding.range), '14:05');
    assert.ok(extension()?.isActive);
  });

  test('brings the page of each rule that it links to', async () => {
    const document = await openPostmortem();
    await findingOf(document, 'time-zone-missing');
    for (const finding of languages.getDiagnostics(document.uri)) {
      const page = path.join(extension()?.extensionPath ?? '', 'server/dist/rules', `${ruleOf(finding)}.md`);
      assert.ok(existsSync(page), page);
    }
  });

  test('brings the server for agents, which checks files of the folder', async () => {
    const document = await openPostmortem();
    const bin = path.join(extension()?.extensionPath ?? '', 'server/bin/postmortem-lint.js');
    const args = [bin, 'mcp', '--', workspace.workspaceFolders?.[0]?.uri.fsPath ?? ''];
    const client = new Client({ name: 'test', version: '1.0.0' });
    await client.connect(new StdioClientTransport({ command: process.execPath, args, env: { ELECTRON_RUN_AS_NODE: '1' } }));
    const { content } = await client.callTool({ name: 'lint_postmortem', arguments: { path: document.uri.fsPath } });
    assert.match(JSON.stringify(content), /time-zone-missing/);
    await client.close();
  });

  test('finds nothing in these pages', async () => {
    await findingOf(await openPostmortem(), 'time-zone-missing');
    const client = (extension()?.exports as Api | undefined)?.client;
    assert.ok(client, 'the extension is active');
    const pages = Uri.joinPath(extension()?.extensionUri as Uri, 'server/dist/rules');
    for (const rule of ['section-missing', 'duration-mismatch', 'time-zone-missing']) {
      const { uri, languageId } = await workspace.openTextDocument(Uri.joinPath(pages, `${rule}.md`));
      assert.equal(languageId, 'markdown');
      const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
      const report: { items: unknown[] } = await client.sendRequest('textDocument/diagnostic', { textDocument });
      assert.deepEqual(report.items, [], rule);
    }
  });
});

async function openPostmortem(): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  const file = Uri.joinPath(folder.uri, '0x19-postmortem/README.md');
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return (await window.showTextDocument(file)).document;
}

function findingOf(document: TextDocument, rule: string): Promise<Diagnostic> {
  return new Promise((resolve) => {
    const look = () => {
      const found = languages.getDiagnostics(document.uri).find((finding) => ruleOf(finding) === rule);
      if (!found) return;
      subscription.dispose();
      resolve(found);
    };
    const subscription = languages.onDidChangeDiagnostics(look);
    look();
  });
}

const ruleOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);
