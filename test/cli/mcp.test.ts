import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { catalogue } from '../../server/src/examine';
import { folderWith, outage } from './folder';
import { run } from './run';

const bin = path.resolve('server/bin/postmortem-lint.js');

/** A server as an agent starts it, and a client that talks to it. */
async function connect(cwd: string, ...args: string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [bin, 'mcp', ...args], cwd }));
  return client;
}

const ITEMS =
  '# Postmortem: queue\n\n## Action items\n\n- [ ] Alert on queue-1 at 80% (owner: @ada, due: 2020-01-02)\n- [x] Restart queue-1\n';

describe('the server for agents', () => {
  const cwd = folderWith({ 'in/outage-postmortem.md': outage, 'in/items-postmortem.md': ITEMS, 'secret.md': '# Secret' });
  symlinkSync(path.join(cwd, 'secret.md'), path.join(cwd, 'in/link.md'));
  let client: Client;

  before(async () => {
    client = await connect(cwd, 'in');
  });
  after(() => client.close());

  /** What a tool answers as data; an error's text where it fails. */
  async function asked(name: string, input: Record<string, unknown>): Promise<Record<string, unknown> | string> {
    const { isError, content, structuredContent } = await client.callTool({ name, arguments: input });
    const [first] = content;
    assert.equal(first?.type, 'text');
    if (isError) return first.text;
    assert.deepEqual(JSON.parse(first.text), structuredContent);
    return structuredContent as Record<string, unknown>;
  }

  it('offers its tools, none of which changes a file', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['lint_postmortem', 'inspect_postmortem', 'fix_postmortem', 'new_postmortem', 'action_items', 'timeline'],
    );
    for (const { annotations, description } of tools) {
      assert.equal(annotations?.readOnlyHint, true);
      assert.ok(description);
    }
  });

  it('finds what the command line finds, in a file and in its text', async () => {
    const { stdout } = await run(['--format', 'json', 'outage-postmortem.md'], { cwd: path.join(cwd, 'in') });
    const [{ findings }] = JSON.parse(stdout).files;
    assert.ok(findings.length > 0);
    for (const input of [{ path: 'outage-postmortem.md' }, { path: 'not-there-yet-postmortem.md', text: outage }]) {
      const answer = await asked('lint_postmortem', input);
      assert.deepEqual(typeof answer === 'string' ? answer : answer.findings, findings);
    }
  });

  it('reads a text without a path as a postmortem', async () => {
    const answer = await asked('lint_postmortem', { text: '# Cache\n\n- 14:05 - The cache was full.\n' });
    assert.ok(typeof answer === 'object' && answer.applies === true);
  });

  it('reads what the command line reads', async () => {
    const { stdout } = await run(['inspect', 'outage-postmortem.md'], { cwd: path.join(cwd, 'in') });
    assert.deepEqual(await asked('inspect_postmortem', { path: 'outage-postmortem.md' }), JSON.parse(stdout));
  });

  it('answers a fixed text and its diff, and leaves the file alone', async () => {
    const answer = await asked('fix_postmortem', { path: 'outage-postmortem.md', zone: 'UTC' });
    assert.ok(typeof answer === 'object' && answer.changed === true && answer.written === false);
    assert.match(String(answer.diff), /^\+.*\d UTC/m);
    assert.equal(readFileSync(path.join(cwd, 'in/outage-postmortem.md'), 'utf8'), outage);
  });

  it('takes paths from where it runs, too', async () => {
    const answer = await asked('inspect_postmortem', { path: 'in/outage-postmortem.md' });
    assert.equal(typeof answer === 'object' && answer.file, 'outage-postmortem.md');
  });

  it('shows no secret, and says why the text is not to be written', async () => {
    const token = `ghp_${'1b2C3d4E5f6G7h8'.repeat(3).slice(0, 36)}`;
    const answer = await asked('fix_postmortem', { text: `${outage}\nThe token ${token} was in the log.\n`, zone: 'UTC' });
    assert.ok(typeof answer === 'object');
    assert.doesNotMatch(JSON.stringify(answer), /ghp_/);
    assert.match(String(answer.text), /The token \*{40} was in the log/);
    assert.match(String(answer.notes), /do not write this text/);
    const drawn = await asked('timeline', { text: `${outage}\n- 15:10 UTC - The token ${token} was revoked.\n`, format: 'svg' });
    assert.doesNotMatch(JSON.stringify(drawn), /ghp_/);
  });

  it('writes nothing unless it may', async () => {
    assert.match(String(await asked('fix_postmortem', { path: 'outage-postmortem.md', zone: 'UTC', write: true })), /--write/);
    assert.match(String(await asked('new_postmortem', { path: 'new.md' })), /--write/);
    assert.equal(readFileSync(path.join(cwd, 'in/outage-postmortem.md'), 'utf8'), outage);
  });

  it('looks at nothing outside its folders', async () => {
    for (const outside of ['../secret.md', path.join(cwd, 'secret.md'), 'link.md', '..', '/'])
      for (const tool of ['lint_postmortem', 'inspect_postmortem', 'timeline', 'action_items'])
        assert.match(String(await asked(tool, { path: outside })), /outside the folders/, `${tool} ${outside}`);
  });

  it('says what is wrong with a call', async () => {
    assert.match(String(await asked('lint_postmortem', {})), /give its `path`, or its `text`/);
    assert.match(String(await asked('lint_postmortem', { path: 'none.md' })), /no such file/);
    assert.match(String(await asked('lint_postmortem', { text: 'x', profile: 'goggle-sre' })), /did you mean “google-sre”/);
    assert.match(String(await asked('fix_postmortem', { path: 'outage-postmortem.md', zone: 'nowhere' })), /is not read as a time zone/);
    assert.match(String(await asked('timeline', { path: 'outage-postmortem.md', format: 'gif' })), /format/);
  });

  it('lists action items', async () => {
    const overdue = await asked('action_items', { overdue: true });
    assert.ok(typeof overdue === 'object');
    const [item, ...others] = overdue.items as { file: string; line: number; owner: string }[];
    assert.deepEqual([item?.file, item?.line, item?.owner, others.length], ['items-postmortem.md', 5, '@ada', 0]);
    const all = await asked('action_items', { path: 'items-postmortem.md' });
    assert.ok(typeof all === 'object');
    assert.equal((all.items as unknown[]).length, 2);
  });

  it('draws the timeline', async () => {
    const { stdout } = await run(['timeline', 'outage-postmortem.md'], { cwd: path.join(cwd, 'in') });
    const answer = await asked('timeline', { path: 'outage-postmortem.md' });
    assert.equal(typeof answer === 'object' && answer.timeline, stdout);
  });

  it('has a page of each rule, each profile and each template', async () => {
    const { resources } = await client.listResources();
    assert.equal(resources.length, catalogue.rules.length + 2 * catalogue.profiles.length);
    for (const { uri } of resources) {
      const [page] = (await client.readResource({ uri })).contents;
      assert.ok(page && 'text' in page && page.text.length > 100, uri);
    }
    await assert.rejects(client.readResource({ uri: 'postmortem://rules/none' }), /there is nothing at/);
  });

  it('has a prompt that holds the notes and the template', async () => {
    const { messages } = await client.getPrompt({ name: 'write-postmortem', arguments: { notes: 'db-1 was full', profile: 'alx' } });
    const content = messages[0]?.content;
    assert.ok(content?.type === 'text');
    assert.match(content.text, /db-1 was full/);
    assert.match(content.text, /Corrective and Preventative Measures/);
  });
});

describe('the server for agents, started with --write', () => {
  it('writes fixes and new files, inside its folders only', async () => {
    const cwd = folderWith({ 'in/outage-postmortem.md': outage.replaceAll('\n', '\r\n') });
    await using client = Object.assign(await connect(cwd, 'in', '--write'), {
      async [Symbol.asyncDispose](this: Client) {
        await this.close();
      },
    });
    const file = path.join(cwd, 'in/outage-postmortem.md');
    const call = (name: string, input: Record<string, unknown>) => client.callTool({ name, arguments: input });

    const fixed = await call('fix_postmortem', { path: 'outage-postmortem.md', zone: 'UTC', write: true });
    const text = readFileSync(file, 'utf8');
    assert.equal((fixed.structuredContent as { text: string }).text, text);
    assert.match(text, /\d UTC/);
    assert.doesNotMatch(text, /[^\r]\n/);

    const made = await call('new_postmortem', { profile: 'google-sre', path: 'next/2026-postmortem.md' });
    assert.equal((made.structuredContent as { text: string }).text, readFileSync(path.join(cwd, 'in/next/2026-postmortem.md'), 'utf8'));
    await call('new_postmortem', { path: 'in/from-outside-postmortem.md' });
    assert.match(readFileSync(path.join(cwd, 'in/from-outside-postmortem.md'), 'utf8'), /^# Postmortem/);
    assert.equal((await call('new_postmortem', { path: 'next/2026-postmortem.md' })).isError, true);
    assert.equal((await call('new_postmortem', { path: '../out.md' })).isError, true);
    assert.equal((await client.listTools()).tools.find(({ name }) => name === 'fix_postmortem')?.annotations?.readOnlyHint, false);
  });
});
