import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { add, folderWith, outage } from './folder';
import { run } from './run';

const unix = { skip: process.platform === 'win32' && 'there are no such files' };
const PROGRAM = path.resolve('server/bin/postmortem-lint.js');

const IDLE = ' <!-- postmortem-disable-line word-count -->';
const clean = '# Postmortem: login failed\n\n## Timeline\n\n- 14:05 UTC - The alert fired.\n';
const dirty = clean.replace('fired.', `fired.${IDLE}`);

/** Who owns nothing. */
const NOBODY = 65_534;

/** Why the program can't be run by somebody else; false where it can, or where nobody is needed, as permissions count for all but root. */
function isHidden(): string | false {
  if (process.getuid?.() !== 0) return false;
  const { status } = spawnSync(process.execPath, [PROGRAM, '--version'], { uid: NOBODY, gid: NOBODY });
  return status !== 0 && 'nobody but root may run the program here';
}

/** Why no small disk can be had. */
function cannotMount(): string | false {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root may mount a small disk, on Linux';
  const { status } = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']);
  return status !== 0 && 'no disk can be mounted here';
}

/** A pipe by name, which nobody writes into. */
const pipe = (file: string) => execFileSync('mkfifo', [file]);

describe('what is no text', () => {
  const texts: Record<string, [make: (file: string) => void, why: string]> = {
    'a pipe that nobody writes into': [pipe, 'is not a file'],
    'a device without an end': [(file) => symlinkSync('/dev/zero', file), 'is not a file'],
    'links in a circle': [(file) => symlinkSync(path.basename(file), file), 'its links lead in a circle'],
    'a link that leads nowhere': [(file) => symlinkSync('gone.md', file), 'no such file'],
    'a text in UTF-16': [(file) => add(path.dirname(file), 'x.md', `\ufeff${outage}`, 'utf16le'), 'is UTF-16; save it as UTF-8'],
  };
  for (const [what, [make, why]] of Object.entries(texts))
    it(`is named in one line, and the other files are read: ${what}`, unix, async () => {
      const cwd = folderWith({ 'a-postmortem.md': outage });
      make(path.join(cwd, 'x.md'));
      const { code, stdout, stderr } = await run(['x.md', 'a-postmortem.md'], { cwd });
      assert.deepEqual([code, stderr], [2, `postmortem-lint: x.md: ${why}\n`]);
      assert.match(stdout, /^a-postmortem\.md:\d+:\d+ .*time-zone-missing$/m);
    });

  it('is left alone where files are looked for', unix, async () => {
    const cwd = folderWith({ 'a-postmortem.md': clean, '.git/HEAD': '' });
    for (const name of ['.gitignore', 'pipe.md', '.postmortem-baseline.json']) pipe(path.join(cwd, name));
    mkdirSync(path.join(cwd, 'folder.md'));
    symlinkSync('.', path.join(cwd, 'again'));
    const { code, stderr } = await run(['--no-baseline', '--only', 'time-invalid'], { cwd });
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('is no configuration', unix, async () => {
    const cwd = folderWith({ 'a-postmortem.md': clean, '.git/HEAD': '' });
    for (const name of ['.postmortem.jsonc', 'package.json']) pipe(path.join(cwd, name));
    const { code, stderr } = await run(['a-postmortem.md'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /^postmortem-lint: \.postmortem\.jsonc:1:1: “\.postmortem\.jsonc” is not a regular file, so it is not read\.\n$/);
  });

  it('is no baseline', unix, async () => {
    const cwd = folderWith({ 'a-postmortem.md': clean });
    pipe(path.join(cwd, 'base.json'));
    const { code, stderr } = await run(['--baseline', 'base.json', 'a-postmortem.md'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /^postmortem-lint: base\.json: this is no baseline; .*\n$/);
  });
});

describe('what only others may read or write', { skip: unix.skip || isHidden() }, () => {
  const user = process.getuid?.() === 0 ? NOBODY : undefined;

  /** A folder of these files that everybody may look into and write to. */
  function openFolder(files: Record<string, string>): string {
    const cwd = folderWith({ ...files, '.git/HEAD': '' });
    for (const own of ['', '.git', ...Object.keys(files)]) chmodSync(path.join(cwd, own), 0o777);
    return cwd;
  }

  it('is a file that is named in one line, and the other files are read', async () => {
    const cwd = openFolder({ 'a-postmortem.md': outage, 'x-postmortem.md': outage });
    chmodSync(path.join(cwd, 'x-postmortem.md'), 0);
    for (const args of [['x-postmortem.md', 'a-postmortem.md'], []]) {
      const { code, stdout, stderr } = await run(args, { cwd, user });
      assert.deepEqual([code, stderr], [2, 'postmortem-lint: x-postmortem.md: permission denied\n']);
      assert.match(stdout, /^a-postmortem\.md:\d+:\d+ .*time-zone-missing$/m);
    }
  });

  it('is a folder that is named in one line, unless Git leaves it out, and the other files are read', async () => {
    const cwd = openFolder({ 'a-postmortem.md': outage, '.gitignore': '/left-out/\n' });
    for (const name of ['closed', 'left-out']) {
      add(cwd, `${name}/b-postmortem.md`, outage);
      chmodSync(path.join(cwd, name), 0);
    }
    for (const args of [[], ['closed', 'a-postmortem.md'], ['**/*.md']]) {
      const { code, stdout, stderr } = await run(args, { cwd, user });
      assert.deepEqual([code, stderr], [2, 'postmortem-lint: closed: permission denied\n']);
      assert.match(stdout, /^a-postmortem\.md:\d+:\d+ .*time-zone-missing$/m);
    }
  });

  it('stays as it is with --fix, a file as well as what is in a folder, and the other files are fixed', async () => {
    const cwd = openFolder({ 'a-postmortem.md': dirty, 'x-postmortem.md': dirty, 'closed/b-postmortem.md': dirty });
    chmodSync(path.join(cwd, 'x-postmortem.md'), 0o444);
    chmodSync(path.join(cwd, 'closed'), 0o555);
    const { code, stderr } = await run(['--fix'], { cwd, user });
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^postmortem-lint: closed.b-postmortem\.md: could not be fixed and is as it was: permission denied\npostmortem-lint: x-postmortem\.md: could not be fixed and is as it was: it is read-only\n$/,
    );
    const texts = ['a-postmortem.md', 'x-postmortem.md', 'closed/b-postmortem.md'].map((name) =>
      readFileSync(path.join(cwd, name), 'utf8'),
    );
    assert.deepEqual(texts, [clean, dirty, dirty]);
    assert.deepEqual(readdirSync(path.join(cwd, 'closed')), ['b-postmortem.md']);
  });
});

describe('a disk that is full', { skip: cannotMount() }, () => {
  it('leaves files, baseline and what is to be new as they were, and says so', async () => {
    const cwd = folderWith({});
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', cwd]);
    try {
      const baseline = '{"version": 1, "files": {}}';
      add(cwd, 'a-postmortem.md', dirty);
      add(cwd, 'postmortem-baseline.json', baseline);
      assert.throws(() => add(cwd, 'rest', 'x'.repeat(100_000)), /ENOSPC/);
      const before = readdirSync(cwd);
      const CASES: Record<string, string[]> = {
        'a-postmortem.md: could not be fixed and is as it was': ['--fix', 'a-postmortem.md'],
        'postmortem-baseline.json': ['--write-baseline', 'a-postmortem.md'],
        'b-postmortem.md': ['new', 'b-postmortem.md'],
      };
      for (const [what, args] of Object.entries(CASES)) {
        const { code, stderr } = await run(args, { cwd });
        assert.deepEqual([code, stderr], [2, `postmortem-lint: ${what}: no space left on the disk\n`]);
      }
      assert.deepEqual(readdirSync(cwd), before);
      assert.equal(readFileSync(path.join(cwd, 'a-postmortem.md'), 'utf8'), dirty);
      assert.equal(readFileSync(path.join(cwd, 'postmortem-baseline.json'), 'utf8'), baseline);
    } finally {
      execFileSync('umount', [cwd]);
    }
  });
});

describe('names of files', () => {
  const names = ['-a.md', '--help.md', '$(x) `y` "z".md', 'é 🔥.md', '[a].md', '*.md'];
  for (const name of names)
    it(`may be ${JSON.stringify(name)}`, unix, async () => {
      const cwd = folderWith({ [name]: outage });
      const { code, stdout, stderr } = await run(['--fix', '--', name], { cwd });
      assert.deepEqual([code, stderr], [1, '']);
      assert.ok(stdout.startsWith(`${name}:`), stdout);
    });

  it('are printed in one line', unix, async () => {
    const cwd = folderWith({ 'a\nb: c.md': outage });
    for (const format of ['unix', 'github', 'pretty']) {
      const { code, stdout } = await run(['--format', format], { cwd });
      assert.equal(code, 1);
      assert.doesNotMatch(stdout, /^b: c/m);
    }
  });
});

describe('standard output', () => {
  const long = `${outage}\n## Timeline\n\n${'- 14:05 - a\n'.repeat(2000)}`;

  it('that is closed takes nothing from the exit code', async () => {
    const cwd = folderWith({ 'a-postmortem.md': long, 'b-postmortem.md': dirty });
    const program = spawn(process.execPath, [PROGRAM, '--fix'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    program.stdout.once('data', () => program.stdout.destroy());
    let errors = '';
    program.stderr.on('data', (data) => (errors += data));
    const [code] = await once(program, 'close');
    assert.deepEqual([code, errors], [1, '']);
    assert.equal(readFileSync(path.join(cwd, 'b-postmortem.md'), 'utf8'), clean);
  });

  it('that is full is told once', { skip: !existsSync('/dev/full') && 'there is no full device' }, async () => {
    const cwd = folderWith({ 'a-postmortem.md': long, 'b-postmortem.md': dirty });
    const full = openSync('/dev/full', 'w');
    try {
      const program = spawn(process.execPath, [PROGRAM, '--fix'], { cwd, stdio: ['ignore', full, 'pipe'] });
      let errors = '';
      program.stderr?.on('data', (data) => (errors += data));
      const [code] = await once(program, 'close');
      assert.deepEqual([code, errors], [2, 'postmortem-lint: standard output: no space left on the disk\n']);
      assert.equal(readFileSync(path.join(cwd, 'b-postmortem.md'), 'utf8'), clean);
    } finally {
      closeSync(full);
    }
  });
});

describe('a run that is interrupted', () => {
  it('leaves each file as it was or as it is to be', unix, async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${index}-postmortem.md`, dirty]));
    const cwd = folderWith(files);
    const program = spawn(process.execPath, [PROGRAM, '--fix'], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
    program.stdout.once('data', () => program.kill('SIGINT'));
    const [code, signal] = await once(program, 'close');
    assert.deepEqual([code, signal], [null, 'SIGINT']);
    const written = Object.keys(files).map((name) => readFileSync(path.join(cwd, name), 'utf8'));
    assert.deepEqual(new Set([...written, clean, dirty]).size, 2);
    assert.ok(readdirSync(cwd).length >= 200);
  });
});
