import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { validateXML } from 'xmllint-wasm';
import { template } from '../../server/src';
import { catalogue } from '../../server/src/examine';
import { add, folderWith, notes, outage } from './folder';
import { run } from './run';

const dns = `---
profile: google-sre
---

# Postmortem: DNS was down

## Summary

On 2 May 2026 the resolver ns-01 answered nothing from 10:00 UTC to 11:30 UTC, because its zone file was empty.

## Timeline

- 2026-05-02 10:00 UTC - The outage began: the zone file of ns-01 was empty.
- 2026-05-02 10:10 UTC - An alert told that no host was found.
- 2026-05-02 11:00 UTC - Traffic was moved to ns-02, which mitigated the impact.
- 2026-05-02 11:30 UTC - The zone file was restored: the incident was resolved.

## Root Causes

A script wrote an empty zone file for ns-01.

## Action Items

- [ ] Refuse an empty zone file in deploy-zones.sh (owner: @ada, due: 2020-01-02, DNS-7)
- [x] Add ns-02 to the resolvers of all hosts (owner: Bo, due: 2099-01-02)
- [ ] Alert on a zone file without records, it's "empty", in \`ns-01\`
`;

const again = dns
  .replace('# Postmortem: DNS was down', '# Postmortem: Names were not resolved')
  .replaceAll('2026-05-02', '2026-08-03')
  .replace('2 May 2026', '3 August 2026')
  .replaceAll('11:30 UTC', '14:00 UTC');

const cwd = folderWith({ 'a/dns-postmortem.md': dns, 'b/again-postmortem.md': again, 'c/shop-postmortem.md': outage, 'notes.md': notes });

/** What a command prints that has nothing to complain of. */
async function printed(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(args, { cwd });
  assert.deepEqual([code, stderr], [0, ''], args.join(' '));
  return stdout;
}

/** All commands fail in the same way where they are called wrongly. */
async function refused(args: string[], message: RegExp, where = cwd): Promise<void> {
  const { code, stdout, stderr } = await run(args, { cwd: where });
  assert.deepEqual([code, stdout], [2, ''], args.join(' '));
  assert.match(stderr, message);
  assert.match(stderr, /^postmortem-lint: .+\n$/);
}

describe('postmortem-lint inspect', () => {
  it('prints an array for a folder', async () => {
    const models = JSON.parse(await printed('inspect', 'a'));
    assert.deepEqual(
      models.map(({ file }: { file: string }) => file.replaceAll('\\', '/')),
      ['a/dns-postmortem.md'],
    );
  });
});

describe('postmortem-lint actions', () => {
  it('lists the items of all postmortems: owner, due, ticket, done, file and line', async () => {
    const items = JSON.parse(await printed('actions', '--format=json', 'a'));
    assert.deepEqual(items, [
      {
        file: path.join('a', 'dns-postmortem.md'),
        line: 24,
        incident: 'DNS was down',
        text: items[0].text,
        owner: '@ada',
        due: '2020-01-02',
        dueDate: '2020-01-02',
        ticket: 'DNS-7',
        done: false,
      },
      {
        file: path.join('a', 'dns-postmortem.md'),
        line: 25,
        incident: 'DNS was down',
        text: items[1].text,
        owner: 'Bo',
        due: '2099-01-02',
        dueDate: '2099-01-02',
        done: true,
      },
      { file: path.join('a', 'dns-postmortem.md'), line: 26, incident: 'DNS was down', text: items[2].text, done: false },
    ]);
  });

  it('keeps the open and the overdue ones', async () => {
    const lines = async (...args: string[]) =>
      JSON.parse(await printed('actions', '--format=json', 'a', ...args)).map(({ line }: { line: number }) => line);
    assert.deepEqual(await lines('--open'), [24, 26]);
    assert.deepEqual(await lines('--overdue'), [24]);
  });

  it('prints a table, a table of Markdown, and values for a spreadsheet', async () => {
    const table = await printed('actions', 'a');
    assert.match(
      table,
      /^where +done +owner +due +ticket +what\na.dns-postmortem\.md:24 +no +@ada +2020-01-02 +DNS-7 +Refuse an empty zone file/,
    );
    assert.match(
      await printed('actions', '--format', 'markdown', 'a'),
      /^\| where \| done \|.*\n\| --- \|.*\n\| a.dns-postmortem\.md:24 \| no \| @ada \|/,
    );
    const csv = await printed('actions', '--format', 'csv', 'a');
    assert.match(csv, /^file,line,incident,text,owner,due,dueDate,ticket,done\r\n/);
    assert.match(csv, /,"Alert on a zone file without records, it's ""empty"", in [^"]*",,,,,false\r\n$/);
    assert.equal(await printed('actions', 'notes.md'), 'No action items.\n');
  });

  it('prints commands for GitHub that a shell takes as they are meant', { skip: process.platform === 'win32' }, async () => {
    const commands = await printed('actions', '--open', '--format=github', 'a');
    const gh = `gh() { printf '<%s>' "$@"; printf '\\n--\\n'; }\n`;
    const { stdout } = spawnSync('sh', { input: gh + commands, encoding: 'utf8' });
    const [first = '', second = ''] = stdout.split('\n--\n');
    assert.match(
      first,
      /^<issue><create><--title><Refuse an empty zone file in deploy-zones\.sh><--body><From the postmortem “DNS was down” \(a\/dns-postmortem\.md, line 24\)\./,
    );
    assert.match(first, /<--assignee><ada>$/);
    assert.match(second, /^<issue><create><--title><Alert on a zone file without records, it's "empty", in .*ns-01.*><--body>/);
  });

  it('is refused for wrong formats and missing files', async () => {
    await refused(['actions', '--format=xml'], /argument 'xml' is invalid\. Write one of table, json/);
    assert.equal((await run(['actions', 'nowhere.md'], { cwd })).code, 2);
  });
});

describe('postmortem-lint stats', () => {
  it('tells for each incident when it began, was detected and ended', async () => {
    const { incidents, durations, trend } = JSON.parse(await printed('stats', '--format=json'));
    const [shop, first] = incidents;
    assert.deepEqual([shop.date, first.date], ['2026-03-04', '2026-05-02']);
    assert.deepEqual(first.milestones, {
      points: {
        started: { instant: '2026-05-02T10:00:00Z', time: '10:00', line: first.milestones.points.started.line },
        detected: { instant: '2026-05-02T10:10:00Z', time: '10:10', line: 14 },
        mitigated: { instant: '2026-05-02T11:00:00Z', time: '11:00', line: 15 },
        resolved: { instant: '2026-05-02T11:30:00Z', time: '11:30', line: first.milestones.points.resolved.line },
      },
      seconds: { detected: 600, mitigated: 3600, resolved: 5400 },
    });
    const { count, min, median, max } = durations['time to resolve'];
    assert.deepEqual([count, min, median, max], [3, 4500, 5400, 14400]);
    assert.deepEqual(
      trend.map(({ quarter, incidents: number }: { quarter: string; incidents: number }) => [quarter, number]),
      [
        ['2026 Q1', 1],
        ['2026 Q2', 1],
        ['2026 Q3', 1],
      ],
    );
  });

  it('prints tables and values', async () => {
    const table = await printed('stats');
    assert.match(table, /^2026-05-02 +10:00 UTC +10 min +1 h +1 h 30 min +\d+ +\d+ +DNS was down$/m);
    assert.match(table, /^time to resolve +3 +1 h 15 min +.* 4 h$/m);
    assert.match(table, /^3 postmortems$/m);
    assert.match(
      await printed('stats', '--format=csv'),
      /^a.dns-postmortem\.md,DNS was down,2026-05-02,2026-05-02T10:00:00Z,2026-05-02T10:10:00Z,2026-05-02T11:00:00Z,2026-05-02T11:30:00Z,600,3600,5400,/m,
    );
    assert.equal(await printed('stats', 'notes.md'), 'No postmortems.\n');
  });

  it('writes one page that asks for nothing else, whatever a title holds', async () => {
    const where = folderWith({ 'x-postmortem.md': dns.replace('DNS was down', '<script>alert(1)</script> & "x"') });
    const { code, stdout } = await run(['stats', '--format=html', '-o', 'stats.html'], { cwd: where });
    assert.deepEqual([code, stdout], [0, '']);
    const page = readFileSync(path.join(where, 'stats.html'), 'utf8');
    assert.doesNotMatch(page, /<script|<link|<img|src=|url\(/);
    const svg = /<svg.*<\/svg>/s.exec(page)?.[0] ?? '';
    assert.ok((await validateXML({ xml: { fileName: 'chart.svg', contents: svg }, normalization: 'format' })).valid, svg);
    assert.match(page, /<br><small>x-postmortem\.md<\/small>/);
    assert.match(svg, />2026-05-02<\/text>/);
    assert.match(svg, /<circle [^>]*><title>alert\(1\) &amp; &quot;x&quot;, 2026-05-02: 1 h 30 min<\/title>/);
    await refused(['stats', '-o', 'nowhere/stats.html'], /nowhere\/stats\.html: no such folder/);
  });
});

describe('postmortem-lint timeline', () => {
  const file = 'a/dns-postmortem.md';

  it('prints diagrams for Mermaid', async () => {
    const diagram = await printed('timeline', file);
    assert.match(
      diagram,
      /^timeline\n {2}title DNS was down\n {2}section 2026-05-02\n {4}10∶00 UTC : The outage began∶ the zone file of ns-01 was empty\.\n/,
    );
    const gantt = await printed('timeline', '--format=gantt', file);
    assert.match(
      gantt,
      /^ {4}until detected :crit, 2026-05-02 10:00:00, 2026-05-02 10:10:00\n {4}until mitigated :2026-05-02 10:10:00, 2026-05-02 11:00:00\n {4}until resolved :2026-05-02 11:00:00, 2026-05-02 11:30:00$/m,
    );
  });

  it('prints what a picture says, line by line', async () =>
    assert.match(
      await printed('timeline', '--format=text', file),
      /^Timeline: DNS was down\n\nHow long it took\nTime to detect: 10 min, from Started [\s\S]*\n2026-05-02\n10:00 UTC, Started: The outage began/,
    ));

  it('prints a picture, and data', async () => {
    const svg = await printed('timeline', '--format=svg', file);
    assert.ok((await validateXML({ xml: { fileName: 'timeline.svg', contents: svg }, normalization: 'format' })).valid, svg);
    assert.equal(svg.match(/ data-row="entry:/g)?.length, 4);
    const { entries } = JSON.parse(await printed('timeline', '--format=json', file));
    assert.deepEqual([entries[1].instant, entries[1].since, entries[1].marks], ['2026-05-02T10:10:00Z', 600, ['detected']]);
    assert.match(await printed('timeline', '--format=csv', file), /^14,10:10 UTC,2026-05-02T10:10:00Z,600,detected,An alert/m);
  });

  it('is refused for what is no postmortem', async () => {
    await refused(['timeline', 'notes.md'], /^postmortem-lint: notes\.md: not a postmortem$/m);
    await refused(['timeline', 'nowhere.md'], /nowhere\.md: no such file/);
    await refused(['timeline'], /missing required argument 'file'/);
  });
});

describe('postmortem-lint similar', () => {
  it('finds the incident that is most like one, and the open items that they share', async () => {
    const found = JSON.parse(await printed('similar', '--format=json', 'a/dns-postmortem.md'));
    const [first] = found;
    assert.equal(first.file, path.join('b', 'again-postmortem.md'));
    assert.ok(first.score > 0.5, `${first.score}`);
    assert.ok(first.shared.includes('zone'));
    assert.deepEqual(
      first.open.map(({ line }: { line: number }) => line),
      [24, 26],
    );
    for (const { score } of found.slice(1)) assert.ok(score < first.score / 2);
    const text = await printed('similar', 'a/dns-postmortem.md', 'b');
    assert.match(
      text,
      /^0\.\d\d {2}Names were not resolved\n {6}b.again-postmortem\.md\n {6}in common: .+\n {6}still open: b.again-postmortem\.md:24 Refuse/,
    );
    assert.equal(await printed('similar', 'a/dns-postmortem.md', 'a'), 'No similar incident.\n');
  });

  it('is refused for what is no postmortem', () => refused(['similar', 'notes.md'], /notes\.md: not a postmortem/));
});

describe('postmortem-lint explain', () => {
  it('prints each page as it is written, and made up for a terminal', async () => {
    const page = readFileSync('server/src/rules/time-zone-missing.md', 'utf8');
    assert.equal(await printed('explain', 'time-zone-missing'), page);
    const made = await printed('explain', '--color', 'time-zone-missing');
    const plain = stripVTControlCharacters(made);
    assert.notEqual(plain, made);
    assert.match(plain, /^time-zone-missing\n/);
    for (const line of plain.split('\n')) assert.ok(line.length <= 100 || line.startsWith('    ') || line.startsWith('|'), line);
    assert.doesNotMatch(plain, /`|\*\*/);
  });

  it('tells which rule was meant', () => refused(['explain', 'word-cuont'], /there is no rule “word-cuont”: did you mean “word-count”\?/));
});

describe('postmortem-lint rules', () => {
  it('lists every rule', async () => {
    const rules = JSON.parse(await printed('rules', '--format=json'));
    assert.deepEqual(
      rules.map(({ id, severity }: { id: string; severity: string }) => [id, severity]),
      catalogue.rules.map(({ id, severity }) => [id, severity]),
    );
    assert.equal((await printed('rules')).trimEnd().split('\n').length, catalogue.rules.length + 1);
  });
});

describe('postmortem-lint config', () => {
  const where = folderWith({
    'docs/a-postmortem.md': outage,
    'docs/.postmortem.jsonc': '{ "extends": "../house.json", "rules": { "word-count": "off" }, "zones": { "IST": "+05:30" } }',
    'house.json': '{ "rules": { "word-count": "error", "section-order": "error" }, "words": { "max": 900 }, "profile": "google-sre" }',
    '.git/HEAD': '',
  });

  it('tells what holds for a file, and where it comes from', async () => {
    const { code, stdout, stderr } = await run(['config', '--format=json', '--rule=action-vague:info', 'docs/a-postmortem.md'], {
      cwd: where,
    });
    assert.deepEqual([code, stderr], [0, '']);
    const { settings } = JSON.parse(stdout);
    const held = new Map(
      settings.map(({ setting, value, from }: { setting: string; value: unknown; from: string }) => [
        setting,
        [value, from.replaceAll('\\', '/')],
      ]),
    );
    assert.deepEqual(held.get('profile'), ['google-sre', 'house.json']);
    assert.deepEqual(held.get('words.max'), [900, 'house.json']);
    assert.deepEqual(held.get('zones.IST'), ['+05:30', 'docs/.postmortem.jsonc']);
    assert.deepEqual(held.get('rules.word-count'), ['off', 'docs/.postmortem.jsonc']);
    assert.deepEqual(held.get('rules.section-order'), ['error', 'house.json']);
    assert.deepEqual(held.get('rules.action-vague'), ['info', 'the command line']);
    assert.deepEqual(held.get('rules.time-invalid'), ['error', 'built in']);
    for (const { id } of catalogue.rules) assert.ok(held.has(`rules.${id}`), id);
  });

  it('prints a table, and knows what the document says itself', async () => {
    assert.match(
      (await run(['config', 'a/dns-postmortem.md'], { cwd })).stdout,
      /^setting +value +from\nprofile +google-sre +the document\n/,
    );
    const wrong = folderWith({ 'a-postmortem.md': outage, '.postmortem.json': '{ "profil": "alx" }' });
    const { code, stderr } = await run(['config', 'a-postmortem.md'], { cwd: wrong });
    assert.deepEqual([code, stderr], [2, 'postmortem-lint: .postmortem.json:1:3: There is no setting “profil”: did you mean “profile”?\n']);
  });
});

describe('postmortem-lint init', () => {
  it('writes a configuration that holds, asks nothing, and writes over nothing', async () => {
    const where = folderWith({ 'a-postmortem.md': outage });
    const { code, stdout, stderr } = await run(['init', '--profile=atlassian'], { cwd: where });
    assert.deepEqual([code, stdout, stderr], [0, '', 'postmortem-lint: .postmortem.jsonc: written\n']);
    assert.match((await run(['config', 'a-postmortem.md'], { cwd: where })).stdout, /^profile +atlassian +\.postmortem\.jsonc$/m);
    await refused(['init'], /\.postmortem\.jsonc: it is there already/, where);
    await refused(['init', '--profile=axl'], /there is no profile “axl”, only incident, alx, .*; did you mean “alx”\?/, folderWith({}));
    const open = folderWith({ 'dns-postmortem.md': dns });
    await run(['init'], { cwd: open });
    const { stdout: held } = await run(['config', 'dns-postmortem.md'], { cwd: open });
    assert.match(held, /^profile +google-sre +the document$/m, 'none is chosen for the document');
    const whole = folderWith({ 'a-postmortem.md': outage });
    await run(['init'], { cwd: whole });
    const file = path.join(whole, '.postmortem.jsonc');
    add(
      whole,
      '.postmortem.jsonc',
      readFileSync(file, 'utf8')
        .replace(/^( *)\/\/ (?=")/gm, '$1')
        .replace(/^("|\s+")(.*[^,{\s])$/gm, '$1$2,'),
    );
    const all = await run(['config', 'a-postmortem.md'], { cwd: whole });
    assert.equal(all.stderr, 'postmortem-lint: .postmortem.jsonc:13:37: There is no template “docs/postmortem-template.md”.\n');
  });
});

describe('postmortem-lint new', () => {
  it('writes the template of a profile into a new file', async () => {
    const where = folderWith({});
    const { code, stdout } = await run(['new', '--profile=google-sre', 'docs/new/postmortem.md'], { cwd: where });
    assert.deepEqual([code, stdout], [0, '']);
    const profile = catalogue.profiles.find(({ id }) => id === 'google-sre');
    assert.ok(profile);
    assert.equal(readFileSync(path.join(where, 'docs/new/postmortem.md'), 'utf8'), template(profile).text);
    await refused(['new', 'docs/new/postmortem.md'], /docs\/new\/postmortem\.md: it is there already/, where);
    await refused(['new', '--profile=axl', 'x.md'], /there is no profile “axl”, only .*; did you mean “alx”\?/, where);
    assert.ok(!existsSync(path.join(where, 'x.md')));
    add(where, '.postmortem.json', '{ "profile": "alx" }');
    const { stderr } = await run(['new', '--profile=google-sre', 'y.md'], { cwd: where });
    assert.match(stderr, /\npostmortem-lint: y\.md: the configuration has it checked as “alx”\n$/);
  });

  it('takes the profile that is configured for the place, and prints it where that is asked for', async () => {
    const where = folderWith({
      '.postmortem.json': '{ "profile": "house", "custom": { "house": { "template": "t.md" } } }',
      't.md': '## What broke\n\nSay it.\n',
      '.git/HEAD': '',
    });
    const { stdout } = await run(['new', '-'], { cwd: where });
    assert.match(stdout, /^# Postmortem: .*\n\n## What broke\n/);
  });
});

describe('postmortem-lint import', () => {
  const chat = 'Ada Lovelace\n  5:20 PM\nthe pool is *full*, @grace\nGrace Hopper\n  5:25 PM\nlooking\n';

  it('prints the entries of a log in UTC, and says what it was', async () => {
    const { stdout, stderr, code } = await run(['import', '-'], {
      input: '2026-03-04T15:05:00+01:00 pool | full\n2026-03-04T14:06:00Z up\n',
    });
    assert.equal(stdout, '- **2026-03-04 14:05 UTC** - pool | full\n- **14:06 UTC** - up\n');
    assert.deepEqual([stderr, code], ['postmortem-lint: -: 2 events of Log\n', 0]);
  });

  it('takes the zone and puts roles in place of names when it is told to', async () => {
    const known = await run(['import', '-', '--zone', '+03:00', '--names', 'roles'], { input: chat });
    assert.equal(
      known.stdout,
      '- **17:20 UTC+3** - Responder 1: the pool is \\*full\\*, Responder 2\n- **17:25 UTC+3** - Responder 2: looking\n',
    );
    const { stdout, stderr } = await run(['import', '-'], { input: chat });
    assert.match(stdout, /^- \*\*17:20\*\* - Ada Lovelace: /);
    assert.match(stderr, /2 events of Slack; its times name no zone: --zone says which one they are in/);
  });

  it('refuses what it does not know', async () => {
    for (const [args, reason] of [
      [['import', '-'], /-: not recognised; --format says what it is in/],
      [['import', '-', '--format', 'nginx'], /not recognised/],
      [['import', '-', '--zone', 'Mars'], /The time zone “Mars” is not known/],
      [['import', 'nowhere.txt'], /nowhere\.txt: no such file/],
    ] as const) {
      const { stdout, stderr, code } = await run([...args], { input: args.includes('Mars' as never) ? chat : 'restarted at noon\n' });
      assert.deepEqual([stdout, code], ['', 2]);
      assert.match(stderr, reason);
    }
  });
});

describe('postmortem-lint lsp', () => {
  it('is the language server', async () => {
    const server = spawn(process.execPath, ['server/bin/postmortem-lint.js', 'lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    let answer = '';
    for await (const data of server.stdout) {
      answer += data;
      if (answer.includes('"capabilities"')) break;
    }
    server.kill();
    assert.match(answer, /"serverInfo"|"capabilities":\{/);
  });
});

describe('postmortem-lint completion', () => {
  it('prints a script for each shell that names all commands', async () => {
    for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
      const script = await printed('completion', shell);
      for (const word of ['inspect', 'timeline', '--max-warnings', 'max-warnings', 'sarif', 'gantt', 'google-sre', 'time-zone-missing'])
        assert.ok(script.includes(word) || (shell === 'fish' && word.startsWith('--')), `${shell}: ${word}`);
    }
    await refused(['completion', 'tcsh'], /Write one of bash, zsh, fish, powershell/);
  });

  const isThere = (shell: string) => spawnSync(shell, ['--version']).error === undefined;

  it('completes in fish', { skip: !isThere('fish') }, async () => {
    const script = await printed('completion', 'fish');
    const complete = (typed: string) => {
      const asked = `complete -C ${JSON.stringify(typed)}`;
      const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', `${script}\n${asked}`], { encoding: 'utf8' });
      assert.equal(stderr, '');
      return stdout.split('\n').flatMap((line) => line.split('\t')[0] || []);
    };
    assert.deepEqual(complete('postmortem-lint ins'), ['inspect']);
    assert.deepEqual(complete('postmortem-lint timeline --format s'), ['svg']);
    assert.deepEqual(complete('postmortem-lint explain word'), ['word-count']);
  });

  it('completes in PowerShell', { skip: !isThere('pwsh') }, async () => {
    const script = await printed('completion', 'powershell');
    const complete = (typed: string) => {
      const asked = `(TabExpansion2 '${typed}' ${typed.length}).CompletionMatches.CompletionText`;
      const { stdout, stderr } = spawnSync('pwsh', ['-NoProfile', '-Command', `${script}\n${asked}`], { encoding: 'utf8' });
      assert.equal(stderr, '');
      return stdout.split(/\r?\n/).filter(Boolean);
    };
    assert.deepEqual(complete('postmortem-lint ins'), ['inspect']);
    assert.deepEqual(complete('postmortem-lint timeline --format s'), ['svg']);
    assert.deepEqual(complete('postmortem-lint explain word'), ['word-count']);
  });

  it('completes commands, options, their values and files in bash', {
    skip: spawnSync('bash', ['--version']).error !== undefined,
  }, async () => {
    const script = await printed('completion', 'bash');
    const complete = (...words: string[]): string[] => {
      const call = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})\nCOMP_CWORD=${words.length - 1}\n_postmortem_lint\nprintf '%s\\n' "\${COMPREPLY[@]}"\n`;
      const { stdout, stderr } = spawnSync('bash', ['--norc'], { input: `${script}\n${call}`, encoding: 'utf8', cwd });
      assert.equal(stderr, '');
      return stdout.split('\n').filter(Boolean);
    };
    assert.deepEqual(complete('postmortem-lint', 'ins'), ['inspect']);
    assert.deepEqual(complete('postmortem-lint', '--max'), ['--max-warnings']);
    assert.deepEqual(complete('postmortem-lint', '--format', 's'), ['sarif']);
    assert.deepEqual(complete('postmortem-lint', 'timeline', '--format', 's'), ['svg']);
    assert.deepEqual(complete('postmortem-lint', 'explain', 'word'), ['word-count']);
    assert.deepEqual(complete('postmortem-lint', '--profile', 'google'), ['google-sre']);
    assert.deepEqual(complete('postmortem-lint', '--config', 'no'), ['notes.md']);
    assert.deepEqual(complete('postmortem-lint', 'no'), ['notes.md']);
  });
});

describe('the help', () => {
  it('tells of each command with its options, and of the exit codes', async () => {
    const help = await printed('--help');
    assert.match(help, /^Exit code:\n {2}0 /m);
    const commands = [...(/^Commands:\n((?: {2}.*\n)+)/m.exec(help)?.[1] ?? '').matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name);
    assert.deepEqual(commands, [
      'inspect',
      'actions',
      'stats',
      'timeline',
      'similar',
      'explain',
      'rules',
      'config',
      'init',
      'new',
      'import',
      'lsp',
      'mcp',
      'completion',
      'help',
    ]);
    for (const name of commands.slice(0, -1)) assert.match(await printed(name, '--help'), /^Usage: postmortem-lint /);
    await refused(['help', 'nowhere'], /^postmortem-lint: there is no such command; postmortem-lint --help names all\n$/);
    await refused(['help', 'stast'], /^postmortem-lint: there is no such command: did you mean “stats”\?\n$/);
    await refused(['stats', '--format=htm'], /Write one of table, json, csv, html; did you mean “html”\?\n$/);
    assert.equal(await printed('help', 'stats'), await printed('stats', '--help'));
  });

  it('has examples that run', async () => {
    const examples = [...(await printed('--help')).matchAll(/^ {2}postmortem-lint(.*?) {2,}/gm)].map(([, args = '']) =>
      args.trim().split(' ').filter(Boolean),
    );
    assert.ok(examples.length >= 4);
    for (const args of examples.filter((words) => !words.includes('--since'))) {
      const where = folderWith({ 'docs/incidents/a-postmortem.md': outage });
      assert.equal((await run(args, { cwd: where })).code, 1, args.join(' '));
    }
  });
});
