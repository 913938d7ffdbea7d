import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { parse, parseAllDocuments } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import server from '../../server/package.json' with { type: 'json' };
import { folderWith, git, outage } from '../cli/folder';
import type { Action, Step, Workflow } from './github';

// What others run in their CI, run here with this checkout's package in place of that on npm.

const packed = folderWith({});
/** `npx` as what is tested calls it, without npm: notes the package, and runs this checkout's program. */
const standIn = folderWith({
  npx: `#!/bin/sh
[ "$1 $2 $4 $5" = "--yes --package -- postmortem-lint" ] || { echo "npx $*" >&2; exit 99; }
echo "$3" > "$(dirname "$0")/package"
shift 5
exec "${process.execPath}" "${process.cwd()}/server/bin/postmortem-lint.js" "$@"
`,
});
chmodSync(path.join(standIn, 'npx'), 0o755);
/** The package that was asked for last. */
const asked = () => readFileSync(path.join(standIn, 'package'), 'utf8').trim();

const work = folderWith({ 'incidents/a-postmortem.md': outage, 'README.md': '# A service\n' });
const withNpm: NodeJS.ProcessEnv = { ...process.env, npm_config_offline: 'true', npm_config_update_notifier: 'false' };
const env = { ...withNpm, PATH: `${standIn}${path.delimiter}${process.env.PATH}` };
/** The package that would be on npm, as a version of it. */
let version = '';

before(() => {
  const npm = ['pack', '--json', '--ignore-scripts', '--pack-destination', packed];
  const [{ filename }] = JSON.parse(execFileSync('npm', npm, { cwd: 'server', encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  version = `file:${packed}/${filename}`;
  git(work, 'init', '--quiet');
  git(work, 'add', '.');
  git(work, 'commit', '--quiet', '--message', 'A postmortem');
});

/** Values of `${{ inputs.x }}` and the like, by what is written there. */
type Known = Readonly<Record<string, string>>;

const filled = (text: string, known: Known): string => text.replace(/\$\{\{ *([\w.-]+) *\}\}/g, (_, name) => known[name] ?? '');

/** Whether a condition of the kind `a == 'b' && c != ''` is true. */
const isTrue = (condition: string, known: Known): boolean =>
  condition.split(' && ').every((part) => {
    const [, name = '', sign, value] = /^([\w.-]+) (==|!=) '(.*)'$/.exec(part) ?? assert.fail(part);
    return ((known[name] ?? '') === value) === (sign === '==');
  });

/** Runs a script as GitHub does. */
const bash = (script: string, env: NodeJS.ProcessEnv) =>
  spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd: work, env, encoding: 'utf8' });

describe('action.yml', () => {
  const action: Action = parse(readFileSync('action.yml', 'utf8'));
  const defaults = Object.entries(action.inputs).map(([name, { default: value = '' }]) => [`inputs.${name}`, value]);

  /** Runs the steps of the action as a runner does, until one fails. Steps that use other actions are named. */
  function act(inputs: Known) {
    const runner = folderWith({ output: '', summary: '' });
    const known: Record<string, string> = Object.fromEntries([
      ...defaults,
      ...Object.entries(inputs).map(([name, value]) => [`inputs.${name}`, value]),
    ]);
    const given = {
      RUNNER_TEMP: runner,
      GITHUB_ACTION_PATH: process.cwd(),
      GITHUB_OUTPUT: `${runner}/output`,
      GITHUB_STEP_SUMMARY: `${runner}/summary`,
    };
    const uses: Step[] = [];
    let printed = '';
    let code: number | null = 0;
    for (const step of action.runs.steps) {
      if (code !== 0) break;
      if (step.if && !isTrue(step.if, known)) continue;
      if (step.uses) {
        uses.push({
          ...step,
          with: Object.fromEntries(Object.entries(step.with ?? {}).map(([key, value]) => [key, filled(String(value), known)])),
        });
        continue;
      }
      const own = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, filled(value, known)]));
      const { status, stdout, stderr } = bash(step.run ?? '', { ...env, ...given, ...own });
      code = status;
      printed += stdout + stderr;
      for (const [, name = '', value = ''] of readFileSync(`${runner}/output`, 'utf8').matchAll(/^([^=\n]+)=(.*)$/gm))
        known[`steps.${step.id}.outputs.${name}`] = value;
    }
    const outputs = Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, filled(value, known)]));
    return { code, printed, uses, outputs, summary: readFileSync(`${runner}/summary`, 'utf8') };
  }

  it('annotates lines, writes a summary and fails', () => {
    const { code, printed, uses, outputs, summary } = act({});
    assert.equal(code, 1, printed);
    assert.match(
      printed,
      /^::warning file=incidents\/a-postmortem\.md,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=time-zone-missing::/m,
    );
    assert.match(summary, /^### Postmortem check\n[\s\S]*`incidents\/a-postmortem\.md`/);
    assert.deepEqual([outputs['exit-code'], uses], ['1', []]);
    assert.equal(asked(), `postmortem-lint@${server.version}`);
    const [{ results }] = JSON.parse(readFileSync(outputs.sarif ?? '', 'utf8')).runs;
    assert.ok(results.length > 0);
  });

  it('sends the findings to code scanning when it is asked to', () => {
    const { uses } = act({ sarif: 'true' });
    assert.deepEqual(
      uses.map(({ uses, with: given }) => [uses?.split('@')[0], existsSync(String(given?.sarif_file))]),
      [['github/codeql-action/upload-sarif', true]],
    );
  });

  it('takes paths and options, one a line, and does what it is told of annotations and the summary', () => {
    const { code, printed, summary } = act({
      paths: 'README.md\nincidents/a-postmortem.md\n',
      options: '--only=time-zone-missing\n--max-warnings=99',
      annotations: 'false',
      summary: 'false',
      version: '1.2.3',
    });
    assert.equal(asked(), 'postmortem-lint@1.2.3');
    assert.equal(code, 0, printed);
    assert.match(printed, /^incidents\/a-postmortem\.md:\d+:\d+ warning .* time-zone-missing$/m);
    assert.equal(summary, '');
  });

  it('checks what has changed since a commit', () => {
    const { code, printed, outputs } = act({ since: 'HEAD' });
    assert.deepEqual([code, outputs['exit-code'], printed], [0, '0', '']);
  });

  it('runs nothing that is in an input, and fails when it cannot run', () => {
    const { code, printed, outputs, uses } = act({
      paths: '$(touch pwned)"; touch pwned; "',
      options: '--nothing; touch pwned',
      sarif: 'true',
    });
    assert.deepEqual([code, outputs['exit-code'], outputs.sarif, uses], [2, '2', '', []]);
    assert.match(printed, /unknown option/);
    assert.ok(!existsSync(path.join(work, 'pwned')));
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const hooks: { id: string; entry: string; language: string; types: string[] }[] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));

  /** Runs a hook on files as pre-commit does: the entry is in the repository of the hooks. */
  const hook = (id: string, cwd: string, ...names: string[]) => {
    const [program = '', ...args] = hooks.find((hook) => hook.id === id)?.entry.split(' ') ?? [];
    return spawnSync(path.resolve(program), [...args, ...names], { cwd, env, encoding: 'utf8' });
  };

  it('has a hook that checks and one that fixes', () => {
    const found = hook('postmortem-lint', work, 'README.md', 'incidents/a-postmortem.md');
    assert.equal(found.status, 1, found.stderr);
    assert.match(found.stdout, /^incidents\/a-postmortem\.md:\d+:\d+ warning /m);
    const folder = folderWith({
      'a-postmortem.md': '# Postmortem\n\n## Timeline\n\n14:05 UTC - It broke.\n14:50 UTC - It worked again.\n',
    });
    hook('postmortem-lint-fix', folder, 'a-postmortem.md');
    assert.match(readFileSync(path.join(folder, 'a-postmortem.md'), 'utf8'), /^- 14:05 UTC - It broke\.$/m);
  });

  const installed = spawnSync('pre-commit', ['--version']).status === 0;
  it('works with pre-commit', { skip: !installed && 'pre-commit is not on this machine' }, () => {
    const own = ['.pre-commit-hooks.yaml', 'scripts/npx.sh', 'server/package.json'];
    const repository = folderWith(Object.fromEntries(own.map((file) => [file, readFileSync(file, 'utf8')])));
    chmodSync(path.join(repository, 'scripts/npx.sh'), 0o755);
    git(repository, 'init', '--quiet');
    git(repository, 'add', '.');
    git(repository, 'commit', '--quiet', '--message', 'Hooks');
    const tried = spawnSync('pre-commit', ['try-repo', repository, 'postmortem-lint', '--all-files'], {
      cwd: work,
      env: { ...withNpm, POSTMORTEM_LINT_VERSION: version, PRE_COMMIT_HOME: folderWith({}) },
      encoding: 'utf8',
    });
    assert.equal(tried.status, 1, tried.stdout + tried.stderr);
    assert.match(tried.stdout, /^postmortem-lint\.+Failed$/m);
    assert.match(tried.stdout, /^incidents\/a-postmortem\.md:\d+:\d+ warning .* time-zone-missing$/m);
  });
});

describe('the template for GitLab', () => {
  const [head, jobs] = parseAllDocuments(readFileSync('templates/postmortem-lint.yml', 'utf8')).map((document) => document.toJS());
  const job = jobs['postmortem-lint'];

  it('writes the reports that it names, and fails', () => {
    const values: Known = {
      ...Object.fromEntries(Object.entries(head.spec.inputs as Action['inputs']).map(([name, input]) => [name, input.default ?? ''])),
      version,
    };
    const script = job.script
      .join('\n')
      .replace(/\$\[\[ inputs\.(\w+) \]\]/g, (_: string, name: string) => values[name] ?? assert.fail(name));
    const { status, stdout, stderr } = bash(script, env);
    assert.equal(status, 1, stderr);
    assert.match(stdout, /time-zone-missing/);
    const { codequality, junit } = job.artifacts.reports;
    assert.ok(JSON.parse(readFileSync(path.join(work, codequality), 'utf8')).length > 0);
    assert.match(readFileSync(path.join(work, junit), 'utf8'), /<testsuites>/);
  });
});

describe('the Dockerfile', () => {
  const lines = [...readFileSync('Dockerfile', 'utf8').matchAll(/^([A-Z]+) (.*)$/gm)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  const all = (name: string) => lines.flatMap(([instruction, value]) => (instruction === name ? [value] : []));

  it('installs the package and runs it', () => {
    assert.match(all('FROM').join(), /^node:(?:22|24|26)-alpine$/);
    const prefix = folderWith({});
    const [command = '', ...others] = all('RUN');
    assert.deepEqual(others, []);
    // The system's package manager and its settings are left out.
    const { status, stderr } = bash(`apk() { :; }\ngit() { :; }\n${command}`, { ...env, npm_config_prefix: prefix, VERSION: version });
    assert.equal(status, 0, stderr);
    const [program] = JSON.parse(all('ENTRYPOINT').join());
    assert.equal(execFileSync(path.join(prefix, 'bin', program), ['--version'], { encoding: 'utf8' }), `${server.version}\n`);
  });

  it('takes nothing of the folder that it is built in, and runs as nobody in particular', () => {
    assert.equal(readFileSync('.dockerignore', 'utf8'), '**\n');
    assert.deepEqual([all('COPY'), all('USER')], [[], ['node']]);
  });
});

describe('the entry for SchemaStore', () => {
  const entry = JSON.parse(readFileSync('schema/schemastore.json', 'utf8'));

  it('is for the files that VS Code checks, and leads to what the package exports', () => {
    assert.deepEqual(entry.fileMatch, manifest.contributes.jsonValidation[0]?.fileMatch);
    assert.equal(entry.url, `https://unpkg.com/postmortem-lint/${server.exports['./schema.json'].replace('./', '')}`);
  });
});

describe('docs/ci.md', () => {
  const page = readFileSync('docs/ci.md', 'utf8');
  const blocks = [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text = '']): Record<string, unknown> => parse(text));

  it('names this version of the package, of the action and of the hooks', () => {
    const named = [...page.matchAll(/(?:postmortem-lint@|postmortem@v|rev: v|VERSION=|\bversion: )(\d\S*)/g)].map(([, name]) => name);
    assert.ok(named.length > 6);
    assert.deepEqual([...new Set(named)], [server.version]);
  });

  it('gives the action inputs that it has, and names them all', () => {
    const { inputs }: Action = parse(readFileSync('action.yml', 'utf8'));
    const uses = blocks.flatMap(({ jobs }) => Object.values((jobs as Workflow['jobs'] | undefined) ?? {}).flatMap(({ steps }) => steps));
    const given = uses.filter((step) => step.uses?.startsWith('OWNER/postmortem@')).map((step) => Object.keys(step.with ?? {}));
    assert.deepEqual(given, [['since'], ['sarif', 'annotations']]);
    const table = [...page.matchAll(/^\| `([\w-]+)` \| /gm)].map(([, name]) => name);
    assert.deepEqual(table, Object.keys(inputs));
  });

  it('names hooks that there are', () => {
    for (const [, id = ''] of page.matchAll(/`?\b(postmortem-lint-[a-z]+)`/g))
      assert.match(readFileSync('.pre-commit-hooks.yaml', 'utf8'), new RegExp(`id: ${id}$`, 'm'));
  });

  it('has commands with options that there are', () => {
    const help = execFileSync(process.execPath, ['server/bin/postmortem-lint.js', '--help'], { encoding: 'utf8' });
    const commands = [...page.matchAll(/postmortem-lint(?:@\S+)? (--[^`|\n]*)|\bargs: \[(.*)\]|`(--[a-z-]+)[ =]/g)].map((match) =>
      match.slice(1).join(' '),
    );
    const options = new Set(commands.flatMap((command) => command.match(/--[a-z-]+/g) ?? []));
    assert.ok(options.size > 5);
    for (const option of options) if (option !== '--user' && option !== '--tag') assert.ok(help.includes(option), option);
  });
});
