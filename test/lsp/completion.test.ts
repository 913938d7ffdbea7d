import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CompletionItem, CompletionRequest, type TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client, editor } from './client';
import { notes, outage } from './texts';

const NAIROBI = { userZone: 'Africa/Nairobi' };

/** What is offered at the `|` of a text. */
async function offered(
  client: Client,
  marked: string,
  uri?: string,
): Promise<{ items: CompletionItem[]; accept: (label: RegExp) => string }> {
  const at = marked.indexOf('|¦');
  const text = marked.replace('|¦', '');
  const opened = await client.open(text, uri);
  const document = TextDocument.create(opened, 'markdown', 1, text);
  const items = (await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri: opened },
    position: document.positionAt(at),
  })) as CompletionItem[];
  const accept = (label: RegExp) => {
    const item = items.find((one) => label.test(one.label));
    assert.ok(item, `${label} is among ${items.map((one) => one.label)}`);
    return TextDocument.applyEdits(document, [item.textEdit as TextEdit]);
  };
  return { items, accept };
}

const labels = (items: CompletionItem[]) =>
  [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(({ label }) => label);

test('a missing section comes first where a line starts', async () => {
  await using client = await Client.start();
  const { items, accept } = await offered(client, `${outage}\n|¦`);
  assert.match(labels(items)[0] ?? '', /^Corrective/);
  assert.match(accept(/^Corrective/), /connections\.\n\n## Corrective[^\n]*\n\n[\s\S]*\$\{1:/);
});

test('and takes the place of what was typed of its title', async () => {
  await using client = await Client.start();
  const { items, accept } = await offered(client, `${outage}\n## Corr|¦`);
  const item = items.find(({ label }) => label.startsWith('Corrective'));
  assert.match(item?.filterText ?? '', /^Corr/);
  assert.match(accept(/^Corrective/), /\n## Corrective/);
  assert.doesNotMatch(accept(/^Corrective/), /## ## /);
});

test('until the title is typed in full, so that Enter ends its line', async () => {
  await using client = await Client.start();
  const { items } = await offered(client, `${outage}\n## Corr|¦`);
  const item = items.find(({ label }) => label.startsWith('Corrective'));
  assert.ok(item?.filterText && item.filterText.length < item.label.length);
  assert.ok(item.label.startsWith(item.filterText));
});

test('only the word at the cursor is replaced, which is all that some clients compare', async () => {
  await using client = await Client.start();
  const { items } = await offered(client, `${outage}\n## Corr|¦`);
  const edit = items.find(({ label }) => label.startsWith('Corrective'))?.textEdit;
  assert.ok(edit && 'range' in edit);
  assert.deepEqual([edit.range.start.character, edit.range.end.character], ['## '.length, '## Corr'.length]);
});

test('hashes of another level are replaced', async () => {
  await using client = await Client.start();
  const { accept } = await offered(client, `${outage}\n### Corr|¦`);
  assert.match(accept(/^Corrective/), /\n## Corrective/);
});

test('without tab stops where the client has none', async () => {
  await using client = await Client.start({});
  const { accept } = await offered(client, `${outage}\n|¦`);
  assert.doesNotMatch(accept(/^Corrective/), /\$\{/);
});

test('an empty postmortem is offered the whole template', async () => {
  await using client = await Client.start();
  const { items, accept } = await offered(client, '|¦', 'file:///repo/0x19-postmortem/README.md');
  assert.equal(labels(items)[0], 'Postmortem');
  assert.match(accept(/^Postmortem$/), /^# Postmortem[\s\S]*## Timeline[\s\S]*## Corrective/);
});

test('a timeline entry starts with the present time, in UTC and on the user’s own clock, in the form that the others have', async () => {
  await using client = await Client.start(editor, NAIROBI);
  const clock = (ahead: number) => new Date(Date.now() + ahead * 3_600_000).toISOString().slice(11, 16);
  const before = [clock(0), clock(3)];
  const { items, accept } = await offered(client, outage.replace('limit.\n', 'limit.\n- |¦\n'));
  const after = [clock(0), clock(3)];
  const [utc = '', own = ''] = labels(items);
  assert.ok(utc === `${before[0]} UTC` || utc === `${after[0]} UTC`, utc);
  assert.ok(own === `${before[1]} UTC+3` || own === `${after[1]} UTC+3`, own);
  assert.match(accept(/UTC$/), /\n- \*\*\d\d:\d\d UTC\*\* - \$\{1:\[TODO: what happened\]\}\n/);
});

test('in a table the entry is a row', async () => {
  await using client = await Client.start();
  const table = outage.replace(/- \*\*14:05 UTC[\s\S]*limit\.\n/, '| Time | What |\n|---|---|\n| 14:05 UTC | An alert fired |\n|¦\n');
  const { accept } = await offered(client, table);
  assert.match(accept(/UTC$/), /\n\| \d\d:\d\d UTC \| \$\{1:\[TODO: what happened\]\} \|\n/);
});

test('after a time without a time zone: the document’s own zone, UTC, the user’s', async () => {
  await using client = await Client.start(editor, NAIROBI);
  const eat = outage.replaceAll('UTC', 'CAT').replace('**14:12**', '14:12 |¦');
  const { items, accept } = await offered(client, eat);
  assert.deepEqual(labels(items), ['CAT', 'UTC', 'UTC+3']);
  assert.match(accept(/^CAT$/), /14:12 CAT -/);
});

test('right behind the digits a space comes with the zone', async () => {
  await using client = await Client.start();
  const { accept } = await offered(client, outage.replace('14:12', '14:12|¦'));
  assert.match(accept(/^UTC$/), /\*\*14:12 UTC\*\*/);
});

test('the summary is offered the lines that it lacks', async () => {
  await using client = await Client.start();
  const text = outage.replace(/- \*\*Duration[\s\S]*connections of the orders database\.\n/, 'It was a Wednesday.\n\n- |¦\n');
  const { items, accept } = await offered(client, text);
  for (const label of ['Duration', 'Share of users affected'])
    assert.ok(labels(items).includes(label), `${label} is among ${labels(items)}`);
  assert.match(accept(/^Duration$/), /\n- \*\*Duration:\*\*/);
});

test('the corrective part is offered one more task', async () => {
  await using client = await Client.start();
  const text = `${outage}\n## Corrective and Preventative Measures\n\n- [ ] Add an alert on the connections of orders-db at 80%\n- |¦`;
  const { accept } = await offered(client, text);
  assert.match(accept(/tasks?$/i), /80%\n- \[ \] \$\{1:/);
});

test('nothing in the middle of a sentence, and nothing in other Markdown', async () => {
  await using client = await Client.start();
  const { items } = await offered(client, outage.replace('never gave', 'never |¦ gave'));
  assert.deepEqual(items, []);
  const other = await offered(client, notes.replace('14:30', '14:30 |¦'), 'file:///home/ada/notes.md');
  assert.deepEqual(other.items, []);
});

test('an entry after another one has its hour, zone and form, and minutes to write over', async () => {
  await using client = await Client.start();
  const { accept } = await offered(client, outage.replace('limit.\n', 'limit.\n- |¦\n'));
  assert.match(accept(/^15:20 UTC or later$/), /\n- \*\*15:\$\{1:20\} UTC\*\* - \$\{2:\[TODO: what happened\]\}\n/);
});

test('after an entry’s time: phrases of the milestones that are said nowhere', async () => {
  await using client = await Client.start();
  const { items, accept } = await offered(client, outage.replace('limit.\n', 'limit.\n- **15:30 UTC** - Mi|¦\n'));
  assert.ok(!labels(items).includes('Resolved:'), String(labels(items)));
  assert.match(accept(/^Mitigated:$/), /15:30 UTC\*\* - Mitigated: \n/);
});

const tasks =
  '\n## Corrective and Preventative Measures\n\n- [ ] Alert when disk use on web-01 passes 80% (owner: Ana Sow, ticket: OPS-12)\n';

test('owners and tickets that this and other open postmortems name, where a label or a column asks for one', async () => {
  await using client = await Client.start();
  await client.open(`${outage}${tasks.replace('Ana Sow', 'Ben')}`, 'file:///ops/postmortems/other.md');
  const { items, accept } = await offered(client, `${outage}${tasks}- [ ] Add a test of the restore to CI (owner: |¦\n`);
  assert.deepEqual(labels(items), ['Ana Sow', 'Ben']);
  assert.match(accept(/^Ana/), /CI \(owner: Ana Sow\n/);
  const inTable = await offered(
    client,
    `${outage}${tasks}\n| Task | Ticket |\n| --- | --- |\n| Add a test | O|¦ |\n`,
    'file:///ops/postmortems/third.md',
  );
  assert.ok(labels(inTable.items).includes('OPS-12'), String(labels(inTable.items)));
});

test('front matter: fields that are not set, and the profiles, also before it is a postmortem', async () => {
  await using client = await Client.start();
  const fields = await offered(client, `---\nprofile: alx\n|¦\n---\n\n${outage}`);
  assert.ok(labels(fields.items).includes('severity') && !labels(fields.items).includes('profile'), String(labels(fields.items)));
  const { items, accept } = await offered(client, '---\nprofile: |¦\n---\n', 'file:///home/ada/draft.md');
  assert.ok(labels(items).includes('google-sre'));
  assert.match(accept(/^alx$/), /^---\nprofile: alx\n---/);
});

test('the head is offered the fields that the profile asks for', async () => {
  await using client = await Client.start();
  const { accept } = await offered(client, `---\nprofile: google-sre\n---\n\n${outage.replace('paid\n', 'paid\n\n|¦\n')}`);
  assert.match(accept(/^Status$/), /paid\n\n\*\*Status:\*\* \$\{1:\[TODO: status\]\}/);
});

test('a comment that disables rules is offered what it may say, and rules, those first that found something', async () => {
  await using client = await Client.start();
  const commands = await offered(client, outage.replace('## Timeline\n', '## Timeline\n\n<!-- postmortem-dis|¦\n'));
  assert.match(commands.accept(/^postmortem-disable-file$/), /<!-- postmortem-disable-file\n/);
  const { items, accept } = await offered(
    client,
    outage.replace('## Timeline\n', '## Timeline\n\n<!-- postmortem-disable time-order, t|¦ -->\n'),
  );
  assert.equal(labels(items)[0], 'section-missing');
  assert.ok(labels(items).length > 30);
  assert.match(accept(/^time-format$/), /time-order, time-format -->/);
});
