import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  DidSaveTextDocumentNotification,
  ExecuteCommandRequest,
  FileChangeType,
} from 'vscode-languageserver-protocol/node';
import type { Finding } from '../../server/src/api/types';
import { run } from '../cli/run';
import { Client, editor, type Workspace } from './client';
import { outage } from './texts';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'postmortem-config-')));
after(() => rmSync(folder, { recursive: true }));
mkdirSync(path.join(folder, '.git'));

const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;

function write(name: string, text: string): string {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
  return uriOf(name);
}

const capable = {
  ...editor,
  workspace: {
    ...editor.workspace,
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};

const start = (workspace: Workspace = { folders: [uriOf('')] }) => Client.start(capable, {}, workspace);

const codes = async (client: Client, uri: string) => [...new Set((await client.diagnostics(uri)).map(({ code }) => code))];

/** The first finding of a rule. */
const first = async (client: Client, uri: string, rule: string) => (await client.diagnostics(uri)).find(({ code }) => code === rule);

const changed = (client: Client, uri: string, type: FileChangeType = FileChangeType.Changed) =>
  client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });

test('editor and command line find the same, whatever the configuration', async () => {
  write('same/.postmortem.jsonc', '{ "extends": "./house.json", "zones": { "IST": "+05:30" }, "ignore": ["ignored/**"] }');
  write('same/house.json', '{ "rules": { "section-missing": "hint", "word-count": "off" } }');
  write(
    'same/strict/package.json',
    '{ "postmortem": { "rules": { "time-zone-missing": { "severity": "error" } }, "words": { "min": 10 } } }',
  );
  const fixtures = readdirSync('test/fixtures/reading').filter((name) => name.endsWith('.md'));
  const names = ['same', 'same/strict', 'same/ignored'].flatMap((below, at) =>
    fixtures.filter((_, index) => at === 0 || index % 2 === 0).map((name) => `${below}/${name.replace('.md', '-postmortem.md')}`),
  );
  for (const name of names)
    write(
      name,
      readFileSync(path.join('test/fixtures/reading', path.basename(name).replace('-postmortem.md', '.md')), 'utf8').replace('\ufeff', ''),
    );

  names.push('same/strict/outage-postmortem.md');
  write('same/strict/outage-postmortem.md', outage);

  const { stdout, stderr } = await run(['-f', 'json', ...names], { cwd: folder });
  assert.doesNotMatch(stderr, /error/);
  assert.match(stderr, /same\/ignored\/.*: ignored by its configuration/);
  await using client = await start();
  const printed = (JSON.parse(stdout) as { files: { file: string; findings: Finding[] }[] }).files.flatMap(({ file, findings }) =>
    findings.map(({ start, severity, rule, message, cause }) => {
      const repeats = cause !== undefined && cause.place > 1;
      const said = repeats ? message : (cause?.message ?? message);
      return `${file}:${start.line}:${start.column} ${repeats ? 'hint' : severity} ${said} ${rule}`;
    }),
  );
  const severities = ['', 'error', 'warning', 'info', 'hint'];
  const lines: string[] = [];
  for (const name of names)
    for (const { range, severity, message, code } of await client.diagnostics(
      await client.open(readFileSync(path.join(folder, name), 'utf8'), uriOf(name)),
    ))
      lines.push(`${name}:${range.start.line + 1}:${range.start.character + 1} ${severities[severity ?? 0]} ${message} ${code}`);
  assert.ok(lines.length > 50);
  assert.deepEqual(printed, lines);
  assert.ok(lines.some((line) => /strict.* error .*time-zone-missing$/.test(line)));
});

test('a changed file takes effect at once', async () => {
  const config = write('live/.postmortem.json', '{ "rules": { "time-zone-missing": "off" } }');
  await using client = await start();
  const uri = await client.open(outage, write('live/a-postmortem.md', outage));
  assert.ok(!(await codes(client, uri)).includes('time-zone-missing'));
  await client.until(() =>
    client.registered.some(({ registerOptions }) => JSON.stringify(registerOptions).includes('**/.postmortem.json"')),
  );

  write('live/.postmortem.json', '{ "rules": { "time-zone-missing": "hint" } }');
  await changed(client, config);
  await client.until(() => client.refreshes === 1);
  assert.equal((await first(client, uri, 'time-zone-missing'))?.severity, 4);

  rmSync(path.join(folder, 'live/.postmortem.json'));
  await changed(client, config, FileChangeType.Deleted);
  await client.until(() => client.refreshes === 2);
  assert.equal((await first(client, uri, 'time-zone-missing'))?.severity, 2);
});

test('a changed template of an own profile takes effect at once, and is told of where it is named', async () => {
  const config = write('house/.postmortem.jsonc', '{ "custom": { "house": { "template": "our review.md" } }, "profile": "house" }');
  const template = write('house/our review.md', '## What broke\n\n## Guest experience\n');
  await using client = await start();
  const uri = await client.open(outage, write('house/a-postmortem.md', outage));
  const missing = async () =>
    (await client.diagnostics(uri)).filter(({ code }) => code === 'section-missing').map(({ message }) => String(message));
  assert.match((await missing()).join(), /Guest experience/);
  await client.until(() => client.registered.some(({ registerOptions }) => JSON.stringify(registerOptions).includes('**/our review.md"')));

  write('house/our review.md', '## What broke\n\n## Who was woken\n');
  await changed(client, template);
  await client.until(() => client.refreshes === 1);
  assert.match((await missing()).join(), /Who was woken/);
  const listed = await client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'postmortem.profiles', arguments: [uri] });
  assert.deepEqual((listed as { id: string }[]).map(({ id }) => id).slice(-1), ['house']);
  assert.doesNotMatch((await missing()).join(), /Guest experience/);

  rmSync(path.join(folder, 'house/our review.md'));
  await changed(client, template, FileChangeType.Deleted);
  const { diagnostics } = await client.pushed((params) => params.uri === config && params.diagnostics.length > 0);
  assert.match(String(diagnostics[0]?.message), /no template “our review\.md”/);
  write('house/our review.md', '## What broke\n');
  await changed(client, template, FileChangeType.Created);
  await client.pushed((params) => params.uri === config && params.diagnostics.length === 0);
  assert.ok(!client.published.some((params) => params.uri === template && params.diagnostics.length > 0));
});

test('a client that cannot be refreshed gets its findings sent anew', async () => {
  const config = write('sent/.postmortem.json', '{ "rules": { "time-zone-missing": "off" } }');
  await using client = await Client.start({}, {}, { folders: [uriOf('')] });
  const uri = await client.open(outage, write('sent/a-postmortem.md', outage));
  await client.pushed((params) => params.uri === uri && params.diagnostics.length > 0);
  write('sent/.postmortem.json', '{}');
  await changed(client, config);
  await client.pushed((params) => params.uri === uri && params.diagnostics.some(({ code }) => code === 'time-zone-missing'));
});

test('what is wrong with a configuration is shown in it, until it is mended', async () => {
  const config = write('wrong/.postmortem.jsonc', '{ "rules": { "word-cuont": "off" } }');
  await using client = await start();
  await client.diagnostics(await client.open(outage, write('wrong/a-postmortem.md', outage)));
  const { diagnostics } = await client.pushed(({ uri }) => uri === config);
  assert.deepEqual(
    diagnostics.map(({ message, range }) => [String(message), range.start.character]),
    [['There is no rule “word-cuont”: did you mean “word-count”?', 13]],
  );
  write('wrong/.postmortem.jsonc', '{ "rules": { "word-count": "off" } }');
  await changed(client, config);
  await client.pushed((params) => params.uri === config && params.diagnostics.length === 0);
});

test('is found before a postmortem is open', async () => {
  const config = write('early/.postmortem.jsonc', '{ "profil": "alx" }');
  await using client = await start({ folders: [uriOf('early')] });
  const { diagnostics } = await client.pushed(({ uri }) => uri === config);
  assert.match(String(diagnostics[0]?.message), /did you mean “profile”/);
});

test('the server outlives a configuration that is nested deeply or leads out of its folder', async () => {
  const nested = '['.repeat(20_000) + ']'.repeat(20_000);
  write('hostile/package.json', `{ "x": ${nested}, "postmortem": { "rules": ${nested} } }`);
  const config = write(
    'hostile/.postmortem.json',
    '{ "extends": ["//host/share/x", "zero.json"], "rules": { "time-zone-missing": "off" } }',
  );
  symlinkSync('/dev/zero', path.join(folder, 'hostile/zero.json'));
  await using client = await start({ folders: [uriOf('hostile')] });
  const uri = await client.open(outage, write('hostile/a-postmortem.md', outage));
  assert.ok(!(await codes(client, uri)).includes('time-zone-missing'));
  const { diagnostics } = await client.pushed((params) => params.uri === config && params.diagnostics.length > 0);
  assert.deepEqual(
    diagnostics.map(({ message, range }) => [String(message), range.start.character]),
    [
      ['“//host/share/x” is no relative path. Write one that is relative to this file.', 14],
      ['“zero.json” is outside of this repository or folder, so it is not read. Move it inside.', 32],
    ],
  );
  rmSync(path.join(folder, 'hostile/.postmortem.json'));
  await changed(client, config, FileChangeType.Deleted);
  await changed(client, uriOf('hostile/package.json'));
  await client.pushed(
    (params) =>
      params.uri === uriOf('hostile/package.json') && /^This is more than 100 levels deep/.test(String(params.diagnostics[0]?.message)),
  );
  assert.ok((await codes(client, uri)).includes('time-zone-missing'));
});

test('each root has its own, and nothing above a root counts', async () => {
  write('.postmortem.jsonc', '{ "rules": { "word-count": "off" } }');
  write('one/.postmortem.jsonc', '{ "rules": { "time-zone-missing": "off" } }');
  await using client = await start({ folders: [uriOf('one'), uriOf('two')] });
  const one = await codes(client, await client.open(outage, write('one/a-postmortem.md', outage)));
  const two = await codes(client, await client.open(outage, write('two/a-postmortem.md', outage)));
  rmSync(path.join(folder, '.postmortem.jsonc'));
  assert.deepEqual([one.includes('time-zone-missing'), one.includes('word-count')], [false, true]);
  assert.deepEqual([two.includes('time-zone-missing'), two.includes('word-count')], [true, true]);
});

test('the editor’s settings fill what the file leaves open', async () => {
  write('open/.postmortem.jsonc', '{ "rules": { "word-count": "error" } }');
  const settings = { profile: 'auto', rules: { 'word-count': 'off', 'time-zone-missing': 'off', nonsense: 'off' } };
  await using client = await start({ folders: [uriOf('open')], settings });
  const uri = await client.open(outage, write('open/a-postmortem.md', outage));
  assert.equal((await first(client, uri, 'word-count'))?.severity, 1);
  assert.ok(!(await codes(client, uri)).includes('time-zone-missing'));
  await client.until(() => client.logged.some((line) => /no rule “nonsense”/.test(line)));
});

test('a client that never says what the user set gets its findings nevertheless', async () => {
  await using client = await start({ folders: [uriOf('open')], askUser: () => new Promise(() => {}) });
  const uri = await client.open(outage, uriOf('open/a-postmortem.md'));
  assert.ok((await codes(client, uri)).includes('time-zone-missing'));
  assert.ok((await codes(client, await client.open(outage, uriOf('open/b-postmortem.md')))).includes('time-zone-missing'));
});

test('what the user set takes effect although the client says it late', async () => {
  let answer = (_settings: unknown) => {};
  const askUser = () => new Promise((resolve) => (answer = resolve));
  await using client = await start({ folders: [uriOf('open')], askUser });
  const uri = await client.open(outage, uriOf('open/a-postmortem.md'));
  assert.ok((await codes(client, uri)).includes('time-zone-missing'));
  answer({ rules: { 'time-zone-missing': 'off' } });
  await client.until(() => client.refreshes === 1);
  assert.ok(!(await codes(client, uri)).includes('time-zone-missing'));
});

const asked = (client: Client, uri: string, only?: string[]) => {
  const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
  return client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range,
    context: { diagnostics: [], ...(only && { only }) },
  });
};

test('all safe fixes at once, when they are asked for', async () => {
  await using client = await start();
  const uri = await client.open(`${outage}\n<!-- postmortem-disable-line word-count -->\n\n<!-- postmortem-enable -->\n`);
  const titles = (found: Awaited<ReturnType<typeof asked>>) => (found ?? []).map(({ title }) => title);
  assert.ok(!titles(await asked(client, uri)).includes('Apply all safe fixes'));
  for (const kind of ['source', 'source.fixAll', 'source.fixAll.postmortem'])
    assert.deepEqual(titles(await asked(client, uri, [kind])), ['Apply all safe fixes']);
  const [action] = (await asked(client, uri, ['source.fixAll'])) ?? [];
  assert.ok(action && 'edit' in action && action.edit);
  client.apply(action.edit);
  assert.equal(client.text(uri).trimEnd(), outage.trimEnd());
  assert.deepEqual(await asked(client, uri, ['source.fixAll']), []);
});

test('the rule of each finding can be disabled, after its own fixes', async () => {
  await using client = await start();
  const uri = await client.open(outage);
  const actions = (await asked(client, uri, ['quickfix'])) ?? [];
  const disabling = actions.map(({ title }) => title.startsWith('Disable '));
  assert.ok(disabling.includes(true) && !disabling[0]);
  assert.equal(disabling.lastIndexOf(false) + 1, disabling.indexOf(true));
  const action = actions.find(({ title }) => title === 'Disable time-zone-missing for the whole file');
  assert.ok(action && 'edit' in action && action.edit && action.diagnostics?.length === 2);
  client.apply(action.edit);
  assert.match(client.text(uri), /^<!-- postmortem-disable-file time-zone-missing -- why -->\n\n# /);
  assert.ok(!(await codes(client, uri)).includes('time-zone-missing'));
});

test('a client that watches no files gets a changed configuration when a document is saved', async () => {
  write('unwatched/.postmortem.jsonc', '{}');
  await using client = await Client.start(editor, {}, { folders: [uriOf('')] });
  const uri = await client.open(outage, write('unwatched/a-postmortem.md', outage));
  const before = await codes(client, uri);
  assert.ok(before.includes('time-zone-missing'), `${before}`);
  write('unwatched/.postmortem.jsonc', '{ "rules": { "time-zone-missing": "off" } }');
  await client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  assert.ok(!(await codes(client, uri)).includes('time-zone-missing'));
});
