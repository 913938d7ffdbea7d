import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';
import { applyEdits } from '../../server/src/text/apply-edits';
import { folderWith, notes, outage } from './folder';
import { run } from './run';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

// A line with all that formats have to escape, marked by a rule whose message quotes it.
const hostile = `${outage}\n## Corrective Measures\n\n- [ ] Improve <monitoring> & "alerts" | 100%, a:b ]]> 😀 \`x\`\n`;
const cwd = folderWith({
  'incidents/a postmortem.md': hostile,
  'incidents/b,postmortem#1.md': outage,
  'notes.md': notes,
  'empty-postmortem.md': '',
});

/** What one format prints of the folder. */
async function printed(format: string, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await run(['-f', format, ...args], { cwd });
  assert.equal(stderr, '');
  return stdout;
}

describe('--format json', () => {
  it('is as its schema says', async () => {
    const report = JSON.parse(await printed('json'));
    const validate = new Ajv().compile(json('schema/report.schema.json'));
    assert.equal(validate(report), true, JSON.stringify(validate.errors));
    assert.deepEqual([report.summary.files, report.summary.postmortems], [4, 3]);
    assert.deepEqual(
      report.files.map(({ file }: { file: string }) => file),
      ['empty-postmortem.md', 'incidents/a postmortem.md', 'incidents/b,postmortem#1.md', 'notes.md'],
    );
  });

  it('has fixes whose edits fit the text', async () => {
    const [report] = JSON.parse(await printed('json', 'incidents/b,postmortem#1.md')).files;
    const { fixes } = report.findings.find(({ rule }: { rule: string }) => rule === 'time-zone-missing');
    type Edit = { start: { offset: number }; end: { offset: number }; text: string };
    const edits = fixes[0].edits.map(({ start, end, text }: Edit) => ({ span: { start: start.offset, end: end.offset }, text }));
    assert.equal(applyEdits(outage, edits), outage.replace('**14:12**', '**14:12 UTC**'));
  });
});

describe('a cause with several places', () => {
  const file = 'incidents/b,postmortem#1.md';
  const only = ['--only=time-zone-missing', file];

  it('is one entry in every format but json, which lists the places', async () => {
    for (const format of ['unix', 'github', 'pretty'])
      assert.equal((await printed(format, ...only)).match(/time-zone-missing/g)?.length, 1, format);
    for (const format of ['junit', 'checkstyle'])
      assert.equal((await printed(format, ...only)).match(/2 clock times have no time zone[^"]*\(lines 12, 14\)/g)?.length, 1, format);
    const { summary, files } = JSON.parse(await printed('json', ...only));
    assert.deepEqual([summary.warning, summary.causes.warning], [2, 1]);
    const causes = files[0].findings.map(({ cause }: { cause: { place: number; places: number } }) => [cause.place, cause.places]);
    assert.deepEqual(causes, [
      [1, 2],
      [2, 2],
    ]);
  });

  it('keeps its other places where a format has them', async () => {
    const [result, ...more] = JSON.parse(await printed('sarif', ...only)).runs[0].results;
    assert.deepEqual(more, []);
    assert.deepEqual(
      result.relatedLocations.map(
        (other: { physicalLocation: { region: { startLine: number } } }) => other.physicalLocation.region.startLine,
      ),
      [14],
    );
    const [issue] = JSON.parse(await printed('gitlab', ...only));
    assert.deepEqual(issue.other_locations, [{ path: file, lines: { begin: 14, end: 14 } }]);
  });
});

describe('--format sarif', () => {
  it('is valid, with rules, fingerprints and fixes', async () => {
    const log = JSON.parse(await printed('sarif'));
    const validate = addFormats(new AjvDraft04({ strict: false })).compile(json('test/fixtures/schemas/sarif-2.1.0.json'));
    assert.equal(validate(log), true, JSON.stringify(validate.errors));
    const [{ tool, results }] = log.runs;
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
    assert.ok(tool.driver.rules.some(({ name }: { name?: string }) => name === 'TimeZoneMissing'));
    assert.ok(results.some(({ fixes }: { fixes?: object[] }) => fixes));
    const uris = new Set(
      results.map(
        (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
          result.locations[0]?.physicalLocation.artifactLocation.uri,
      ),
    );
    assert.deepEqual([...uris], ['empty-postmortem.md', 'incidents/a%20postmortem.md', 'incidents/b,postmortem%231.md']);
  });

  it('knows a finding again when lines move, and tells the same of one rule apart', async () => {
    const prints = async (text: string): Promise<string[]> => {
      const folder = folderWith({ 'a-postmortem.md': text });
      const { stdout } = await run(['-f', 'sarif', '--only=time-zone-missing', '--only=blame-human-error'], { cwd: folder });
      return JSON.parse(stdout).runs[0].results.map(
        (result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0],
      );
    };
    const repeated = `${outage}\nIt was a human error.\n\nIt was a human error.\n`;
    const before = await prints(repeated);
    assert.ok(before.length > 1);
    assert.equal(new Set(before).size, before.length);
    assert.deepEqual(await prints(repeated.replace('\n\n', '\n\n\n\n')), before);
  });
});

describe('formats in XML', () => {
  const xmllint = (xml: string, schema?: string) =>
    validateXML({
      xml: { fileName: 'report.xml', contents: xml },
      ...(schema ? { schema: readFileSync(schema, 'utf8') } : { normalization: 'format' }),
    });

  it('junit is valid by its XSD', async () => {
    const xml = await printed('junit');
    const { valid, errors } = await xmllint(xml, 'test/fixtures/schemas/junit.xsd');
    assert.ok(valid, JSON.stringify(errors));
    assert.match(xml, /<testsuite id="1" name="incidents\/a postmortem.md"/);
    assert.match(xml, /&lt;monitoring&gt;|time-zone-missing/);
    assert.match(xml, /<testsuite id="0" name="empty-postmortem.md"[^>]* tests="1" failures="0"/);
  });

  it('junit gives each finding a name of its own, as servers show one test of a name', async () => {
    const folder = folderWith({ 'a-postmortem.md': '# Postmortem: login\n\n## Issue Summary\n\nLogin failed.\n' });
    const { stdout } = await run(['-f', 'junit', '--profile=alx'], { cwd: folder });
    const names = [...stdout.matchAll(/<testcase name="([^"]+)"/g)].map(([, name = '']) => name);
    assert.ok(names.includes('element-missing at 3:4 (2)'), names.join());
    assert.equal(new Set(names).size, names.length);
  });

  it('rdjson has columns that count bytes, and suggestions that fit the text', async () => {
    type Place = { line: number; column: number };
    type Range = { start: Place; end: Place };
    interface Diagnostic {
      severity: string;
      location: { path: string; range: Range };
      code: { value: string; url: string };
      suggestions: { range: Range; text: string }[];
    }
    const text = `${outage}\n😀 “Résumé” <!-- postmortem-disable-line section-empty --> jane.smith@bigcorp.io complained.\n`;
    const folder = folderWith({ 'a-postmortem.md': text });
    const { stdout } = await run(['-f', 'rdjson', '--rule=directive-unused:error'], { cwd: folder });
    const { diagnostics }: { diagnostics: Diagnostic[] } = JSON.parse(stdout);
    const bytes = text.split('\n').map((line) => Buffer.from(line));
    const at = ({ start, end }: Range) => bytes[start.line - 1]?.subarray(start.column - 1, end.column - 1).toString();
    const of = (rule: string) => diagnostics.find(({ code }) => code.value === rule);
    const mail = of('personal-data');
    assert.equal(mail && at(mail.location.range), 'jane.smith@bigcorp.io');
    assert.deepEqual([mail?.location.path, mail?.severity, mail?.suggestions], ['a-postmortem.md', 'WARNING', []]);
    const unused = of('directive-unused');
    assert.equal(unused?.severity, 'ERROR');
    const [suggestion] = unused?.suggestions ?? [];
    assert.ok(suggestion);
    assert.match(at(suggestion.range) ?? '', /^ ?<!-- postmortem-disable-line section-empty --> ?$/);
    assert.equal(suggestion.text, '');
  });

  it('checkstyle is well formed, a file once', async () => {
    const xml = await printed('checkstyle');
    const { valid, errors } = await xmllint(xml);
    assert.ok(valid, JSON.stringify(errors));
    assert.equal(xml.match(/<file /g)?.length, 3);
    assert.match(
      xml,
      /<error line="12" column="5" severity="warning" message="2 clock times have no time zone[^"]*" source="postmortem-lint.time-zone-missing"\/>/,
    );
  });
});

describe('formats of forges', () => {
  it('github escapes properties and messages', async () => {
    const lines = (await printed('github')).trimEnd().split('\n');
    for (const line of lines)
      assert.match(line, /^::(?:error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+,(?:col=\d+,endColumn=\d+,)?title=[a-z-]+::\S/);
    assert.ok(
      lines.some((line) =>
        line.startsWith('::warning file=incidents/b%2Cpostmortem#1.md,line=12,endLine=12,col=5,endColumn=10,title=time-zone-missing::'),
      ),
    );
  });

  it('gitlab has what its code quality report asks for', async () => {
    const issues = JSON.parse(await printed('gitlab'));
    // https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
    const issue = {
      type: 'object',
      required: ['description', 'check_name', 'fingerprint', 'location', 'severity'],
      properties: {
        description: { type: 'string' },
        check_name: { type: 'string' },
        fingerprint: { type: 'string' },
        severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
        location: {
          type: 'object',
          required: ['path', 'lines'],
          properties: {
            path: { type: 'string', pattern: '^(?!\\./|/)' },
            lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer' } } },
          },
        },
      },
    };
    const validate = new Ajv().compile({ type: 'array', minItems: 3, items: issue });
    assert.equal(validate(issues), true, JSON.stringify(validate.errors));
    const prints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    assert.equal(new Set(prints).size, prints.length);
  });

  it('markdown is a comment with a table for each file', async () => {
    const text = await printed('markdown');
    assert.match(text, /^### Postmortem check\n\n\*\*\d+ errors?, .* in 3 of 3 postmortems\*\*/);
    assert.match(
      text,
      /\| 12, 14 \| warning \| 2 clock times have no time zone\. Add one to each, for example 14:12 UTC, or say it once for all\. \| \[time-zone-missing\]\(https:/,
    );
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    for (const row of rows) assert.equal(row.split('|').length, 6, row);
  });

  it('markdown is no longer than a comment may be, and says so', async () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`${index}-postmortem.md`, outage]));
    const { stdout } = await run(['-f', 'markdown'], { cwd: folderWith(many) });
    assert.ok(stdout.length < 65_536, `${stdout.length} characters`);
    const left = Number(/^(\d+) more files with findings are left out: the comment would be too long\.$/m.exec(stdout)?.[1]);
    assert.equal(stdout.match(/^#### /gm)?.length, 100 - left);
  });
});

describe('--format checklist', () => {
  it('lists what the profile asks for, and what is there', async () => {
    const text = await printed('checklist', 'incidents/b,postmortem#1.md');
    assert.match(text, /^## incidents\/b,postmortem#1\.md\n\nWhat `alx` asks for:\n\n- \[ \] 169 words \(400–600 asked for\)$/m);
    assert.match(text, /^- \[x\] \*\*Issue Summary\*\* \(line 3\)$/m);
    assert.match(text, /^ {2}- \[x\] .*\(line \d+\)$/m);
    assert.match(text, /^- \[ \] \*\*Corrective and Preventative Measures\*\*$/m);
  });
});

describe('--format pretty', () => {
  const file = 'incidents/b,postmortem#1.md';
  it('names a file once, tells a cause once, and sums up', async () => {
    const text = await printed('pretty', file, 'incidents/a postmortem.md');
    assert.match(text, /^incidents\/b,postmortem#1\.md {2}169 words \(400–600 asked for\)$/m);
    assert.match(
      text,
      /^ {2} ?12:5 {2}warning {2}2 clock times have no time zone\. Add one to each, for example 14:12 UTC, or say it once for all\. \(lines 12, 14\) {2}time-zone-missing$/m,
    );
    assert.match(text, /^✖ 2 errors and 4 warnings in 2 of 2 postmortems/m);
    assert.match(await printed('pretty', file), /^✖ .* in 1 postmortem · 169 words \(400–600 asked for\)/m);
  });

  it('shows the lines of errors with --frame', async () => {
    const text = await printed('pretty', '--frame', '--rule=time-zone-missing:error', file);
    assert.match(text, /\n {4}11 │ .*\n {4}12 │ - \*\*14:12\*\* .*\n {7}│ {5}\^{5}\n/);
  });

  it('shows of a long line what is around the words', async () => {
    const long = `${'Much was said before. '.repeat(20)}At 14:05 it broke. ${'Much was said after. '.repeat(20)}`;
    const folder = folderWith({ 'a-postmortem.md': `# Postmortem: login\n\n## Timeline\n\n${long}\n` });
    const { stdout } = await run(['-f', 'pretty', '--frame', '--only=time-zone-missing', '--rule=time-zone-missing:error'], {
      cwd: folder,
    });
    const [, line = '', mark = ''] = /\n( {4}5 │ ….*…)\n( +│ +\^{5})\n/.exec(stdout) ?? [];
    assert.ok(line.length <= 120 && line.slice(mark.indexOf('^'), mark.length) === '14:05', stdout);
  });

  it('is coloured when it is told, and where NO_COLOR and FORCE_COLOR say so', async () => {
    const coloured = async (args: string[], env = {}) =>
      (await run(['-f', 'pretty', ...args, file], { cwd, env: { ...process.env, ...env } })).stdout.includes('\x1b[');
    assert.equal(await coloured([]), false);
    assert.equal(await coloured(['--color']), true);
    assert.equal(await coloured([], { FORCE_COLOR: '1' }), true);
    assert.equal(await coloured(['--no-color'], { FORCE_COLOR: '1' }), false);
    assert.equal(await coloured(['--color'], { NO_COLOR: '1' }), true);
  });
});

describe('several formats at once', () => {
  it('go to their files, and one to standard output', async () => {
    const folder = folderWith({ 'a-postmortem.md': outage });
    const { code, stdout, stderr } = await run(['-f', 'json', '-o', 'a.json', '-f', 'unix', '-f', 'junit', '-o', 'a.xml'], { cwd: folder });
    assert.deepEqual([code, stderr], [1, '']);
    assert.equal(stdout, (await run(['a-postmortem.md'], { cwd: folder })).stdout);
    assert.equal(json(path.join(folder, 'a.json')).version, 1);
    assert.match(readFileSync(path.join(folder, 'a.xml'), 'utf8'), /^<\?xml/);
    const refused = await run(['-o', 'nowhere/a.txt'], { cwd: folder });
    assert.deepEqual([refused.code, refused.stderr], [2, 'postmortem-lint: nowhere/a.txt: no such folder\n']);
  });
});
