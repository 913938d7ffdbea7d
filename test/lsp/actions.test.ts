import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ApplyWorkspaceEditRequest, ExecuteCommandRequest, type WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { ActionsRequest, Commands, type PlacedAction, WorkspaceChangedNotification } from '../../server/src/lsp/protocol';
import { Client, editor } from './client';
import { folderWith } from './folder';

const postmortem = (title: string, tasks: string) => `---
type: postmortem
---

# Postmortem: ${title}

## Summary

${title} from 2026-01-05 14:00 UTC to 15:00 UTC.

## Action items

${tasks}
`;

const checkout = postmortem(
  'Checkout was down',
  `- [ ] Add an alert on the queue length at 100 entries (owner: Ana, due: 2026-01-20)
- [x] Write a runbook for the failover of the database (owner: Ben)
- Add a test that restores the backup every night`,
);
const search = postmortem('Search was slow', '- [ ] Add an index on orders.created_at (owner: Ben, due: 2999-01-01)');

const execute = (client: Client, command: string, ...args: unknown[]) =>
  client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });

const start = (folder: (path: string) => string, options = {}, settings = {}) =>
  Client.start(editor, options, { folders: [folder('')], settings });

const all = async (client: Client): Promise<PlacedAction[]> =>
  (await client.connection.sendRequest(ActionsRequest, {})).groups.flatMap(({ items }) => items);

test('lists the action items of the workspace, what is overdue first', async () => {
  await using folder = folderWith({
    'postmortems/checkout.md': checkout,
    'postmortems/search.md': search,
    'notes.md': '# Notes\n\n- [ ] Buy milk\n',
  });
  await using client = await start(folder.uri);
  const { groups, open, overdue, tooMany } = await client.connection.sendRequest(ActionsRequest, {});
  assert.deepEqual([open, overdue, tooMany], [3, 1, 0]);
  assert.deepEqual(
    groups.map(({ label, items }) => [label, items.map(({ line, urgency, tickable }) => [line, urgency, tickable])]),
    [
      [
        'Checkout was down',
        [
          [13, 'overdue', true],
          [15, 'ownerless', true],
          [14, 'done', true],
        ],
      ],
      ['Search was slow', [[13, 'open', true]]],
    ],
  );
  const byOwner = await client.connection.sendRequest(ActionsRequest, { groupBy: 'owner', open: true });
  assert.deepEqual(
    byOwner.groups.map(({ label, overdue: late, items }) => [label, late, items.length]),
    [
      ['Ana', 1, 1],
      ['No owner', 0, 1],
      ['Ben', 0, 1],
    ],
  );
});

test('ticks off an item of an open document and of a file, where it is still there', async () => {
  await using folder = folderWith({ 'postmortems/checkout.md': checkout, 'postmortems/search.md': search });
  await using client = await start(folder.uri);
  const uri = await client.open(checkout, folder.uri('postmortems/checkout.md'));
  const [late, unowned] = await all(client);
  assert.ok(late && unowned);
  assert.equal(await execute(client, Commands.tick, late, true), true);
  assert.match(client.text(uri), /^- \[x\] Add an alert/m);
  assert.equal(await execute(client, Commands.tick, unowned, true), true);
  assert.match(client.text(uri), /^- \[x\] Add a test/m);
  assert.equal(await execute(client, Commands.tick, late, false), true);
  assert.match(client.text(uri), /^- \[ \] Add an alert/m);
  assert.deepEqual(client.applied, ['Tick Off Action Item', 'Tick Off Action Item', 'Take Back Tick']);
  await client.type(uri, '# Postmortem', '\n# Postmortem');
  assert.equal(await execute(client, Commands.tick, late, true), false);

  const edits: WorkspaceEdit[] = [];
  client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    edits.push(edit);
    return { applied: true };
  });
  const other = (await all(client)).find(({ incident }) => incident === 'Search was slow');
  assert.equal(await execute(client, Commands.tick, other, true), true);
  const range = { start: { line: 12, character: 2 }, end: { line: 12, character: 5 } };
  assert.deepEqual(edits[0]?.documentChanges, [
    { textDocument: { uri: folder.uri('postmortems/search.md'), version: null }, edits: [{ range, newText: '[x]' }] },
  ]);
});

test('gives the list as a text, and the page of an issue where the host is known', async () => {
  await using folder = folderWith({ 'postmortems/checkout.md': checkout });
  await using client = await start(folder.uri);
  const csv: string = await execute(client, Commands.listActions, 'csv', 'open');
  assert.deepEqual(csv.match(/^postmortems\/checkout\.md,\d+/gm), ['postmortems/checkout.md,13', 'postmortems/checkout.md,15']);
  assert.equal(JSON.parse(await execute(client, Commands.listActions, 'json')).length, 3);
  await assert.rejects(execute(client, Commands.listActions, 'xml'), /There is no format “xml”/);
  await assert.rejects(execute(client, Commands.tick, 'x', true), /must be an action item/);

  const [late] = await all(client);
  assert.equal(await execute(client, Commands.issuePage, late), null);
  const git = path.join(fileURLToPath(folder.uri('')), '.git');
  mkdirSync(git, { recursive: true });
  writeFileSync(path.join(git, 'config'), '[core]\n\tbare = false\n[remote "origin"]\n\turl = git@github.com:shop/checkout.git\n');
  const page: string = await execute(client, Commands.issuePage, late);
  assert.match(page, /^https:\/\/github\.com\/shop\/checkout\/issues\/new\?title=Add\+an\+alert/);
});

test('tells once that the lists may be others, and again when they were asked for', async () => {
  await using folder = folderWith({ 'postmortems/checkout.md': checkout });
  await using client = await start(folder.uri, { workspaceRefresh: true });
  let changes = 0;
  client.connection.onNotification(WorkspaceChangedNotification, () => {
    changes++;
  });
  await all(client);
  const uri = await client.open(checkout, folder.uri('postmortems/checkout.md'));
  await client.type(uri, '2026-01-20', '2999-01-20');
  await client.diagnostics(uri);
  assert.equal(changes, 1);
  const [first] = await all(client);
  assert.equal(first?.urgency, 'ownerless');
  await client.type(uri, '2999-01-20', '2026-01-20');
  await client.diagnostics(uri);
  assert.equal(changes, 2);
});

test('says how many files are not read', async () => {
  await using folder = folderWith({ 'postmortems/checkout.md': checkout, 'postmortems/search.md': search });
  const capable = { ...editor, workspace: { ...editor.workspace, configuration: true } };
  await using client = await Client.start(capable, {}, { folders: [folder.uri('')], settings: { workspace: { maxFiles: 1 } } });
  const uri = await client.open(checkout, folder.uri('postmortems/checkout.md'));
  // The user's settings are known then.
  await client.diagnostics(uri);
  const { groups, tooMany } = await client.connection.sendRequest(ActionsRequest, {});
  assert.deepEqual([groups.length, tooMany], [1, 1]);
});
