import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fstatSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
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

  /** A folder of these files, which belong to the user and everybody may write to. */
  function openFolder(files: Record<string, string>): string {
    const cwd = folderWith({ ...files, '.git/HEAD': '' });
    for (const own of ['', '.git', ...Object.keys(files)].map((name) => path.join(cwd, name))) {
      chmodSync(own, 0o777);
      if (user !== undefined) chownSync(own, user, user);
    }
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

describe('whose a file is', { skip: unix.skip || isHidden() || (process.getuid?.() !== 0 && 'only root may give files away') }, () => {
  const owner = (file: string) => [statSync(file).uid, statSync(file).gid];

  it('stays so when root fixes it', async () => {
    const cwd = folderWith({ 'a-postmortem.md': dirty });
    const file = path.join(cwd, 'a-postmortem.md');
    chownSync(file, NOBODY, NOBODY);
    chmodSync(file, 0o640);
    const { stderr } = await run(['--fix'], { cwd });
    assert.deepEqual([stderr, readFileSync(file, 'utf8'), owner(file)], ['', clean, [NOBODY, NOBODY]]);
    assert.equal(statSync(file).mode & 0o777, 0o640);
  });

  it('stays so when somebody else may write it: it is left as it is, and the other files are fixed', async () => {
    const cwd = folderWith({ 'a-postmortem.md': dirty, 'b-postmortem.md': dirty });
    chmodSync(cwd, 0o777);
    chmodSync(path.join(cwd, 'a-postmortem.md'), 0o666);
    chownSync(path.join(cwd, 'b-postmortem.md'), NOBODY, NOBODY);
    const { code, stderr } = await run(['--fix'], { cwd, user: NOBODY });
    const line =
      'postmortem-lint: a-postmortem.md: could not be fixed and is as it was: it belongs to another user or group and would not any more\n';
    assert.deepEqual([code, stderr], [2, line]);
    const texts = ['a-postmortem.md', 'b-postmortem.md'].map((name) => readFileSync(path.join(cwd, name), 'utf8'));
    assert.deepEqual(texts, [dirty, clean]);
    assert.deepEqual([owner(path.join(cwd, 'a-postmortem.md')), readdirSync(cwd).length], [[0, 0], 2]);
  });
});

describe('a file for --output', unix, () => {
  const made = (file: string) => ['--format', 'unix', '--output', file, 'a-postmortem.md'];
  const expected = /^a-postmortem\.md:\d+:\d+ .*time-zone-missing$/m;

  it('is replaced as a whole, and a link to it stays', async () => {
    const cwd = folderWith({ 'a-postmortem.md': outage, 'real.txt': 'old' });
    const real = path.join(cwd, 'real.txt');
    chmodSync(real, 0o640);
    symlinkSync('real.txt', path.join(cwd, 'link.txt'));
    const open = openSync(real, 'r');
    try {
      assert.equal((await run(made('link.txt'), { cwd })).stderr, '');
      assert.match(readFileSync(real, 'utf8'), expected);
      // Who has opened the old one still reads the old one.
      assert.equal(readFileSync(open, 'utf8'), 'old');
    } finally {
      closeSync(open);
    }
    assert.ok(lstatSync(path.join(cwd, 'link.txt')).isSymbolicLink());
    assert.equal(statSync(real).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(cwd), ['a-postmortem.md', 'link.txt', 'real.txt']);
  });

  it('is made where there is none, also by a link that leads to none yet', async () => {
    const cwd = folderWith({ 'a-postmortem.md': outage });
    symlinkSync('real.txt', path.join(cwd, 'link.txt'));
    for (const name of ['new.txt', 'link.txt']) {
      assert.equal((await run(made(name), { cwd })).stderr, '');
      assert.match(readFileSync(path.join(cwd, name), 'utf8'), expected);
    }
    assert.equal(statSync(path.join(cwd, 'new.txt')).mode & 0o777, 0o666 & ~process.umask());
    assert.deepEqual(readdirSync(cwd), ['a-postmortem.md', 'link.txt', 'new.txt', 'real.txt']);
  });

  it('keeps its other names', async () => {
    const cwd = folderWith({ 'a-postmortem.md': outage, 'one.txt': 'old' });
    linkSync(path.join(cwd, 'one.txt'), path.join(cwd, 'other.txt'));
    assert.equal((await run(made('one.txt'), { cwd })).stderr, '');
    assert.match(readFileSync(path.join(cwd, 'other.txt'), 'utf8'), expected);
  });

  it('may be a pipe', async () => {
    const cwd = folderWith({ 'a-postmortem.md': outage });
    pipe(path.join(cwd, 'pipe'));
    const reader = spawn('cat', ['pipe'], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
    const [read, { stderr }] = await Promise.all([text(reader.stdout), run(made('pipe'), { cwd })]);
    assert.equal(stderr, '');
    assert.match(read, expected);
    assert.ok(lstatSync(path.join(cwd, 'pipe')).isFIFO());
  });

  it('may be what standard output is, also where that is a file', { skip: !existsSync('/dev/stdout') && 'it has no name' }, async () => {
    const cwd = folderWith({ 'a-postmortem.md': outage });
    const out = openSync(path.join(cwd, 'out.txt'), 'w');
    try {
      await once(spawn(process.execPath, [PROGRAM, ...made('/dev/stdout')], { cwd, stdio: ['ignore', out, 'inherit'] }), 'close');
      assert.equal(statSync(path.join(cwd, 'out.txt')).ino, fstatSync(out).ino);
    } finally {
      closeSync(out);
    }
    assert.match(readFileSync(path.join(cwd, 'out.txt'), 'utf8'), expected);
  });

  it('may be in a folder that takes no other file', { skip: isHidden() }, async () => {
    const cwd = folderWith({ 'a-postmortem.md': outage, 'closed/out.txt': 'old' });
    chmodSync(path.join(cwd, 'closed/out.txt'), 0o666);
    for (const folder of ['.', 'closed']) chmodSync(path.join(cwd, folder), 0o555);
    try {
      const user = process.getuid?.() === 0 ? NOBODY : undefined;
      assert.equal((await run(made('closed/out.txt'), { cwd, user })).stderr, '');
      assert.match(readFileSync(path.join(cwd, 'closed/out.txt'), 'utf8'), expected);
    } finally {
      for (const folder of ['.', 'closed']) chmodSync(path.join(cwd, folder), 0o755);
    }
  });

  it('that cannot be written keeps no other from being written', async () => {
    const cwd = folderWith({ 'a-postmortem.md': outage });
    const { code, stderr } = await run(['-f', 'json', '-o', 'gone/a.json', ...made('b.txt')], { cwd });
    assert.deepEqual([code, stderr], [2, 'postmortem-lint: gone/a.json: no such folder\n']);
    assert.match(readFileSync(path.join(cwd, 'b.txt'), 'utf8'), expected);
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
      add(cwd, 'old.json', '[]');
      assert.throws(() => add(cwd, 'rest', 'x'.repeat(100_000)), /ENOSPC/);
      const before = readdirSync(cwd);
      const CASES: Record<string, string[]> = {
        'a-postmortem.md: could not be fixed and is as it was': ['--fix', 'a-postmortem.md'],
        'postmortem-baseline.json': ['--write-baseline', 'a-postmortem.md'],
        'b-postmortem.md': ['new', 'b-postmortem.md'],
        'old.json': ['--format', 'json', '--output', 'old.json', 'a-postmortem.md'],
      };
      for (const [what, args] of Object.entries(CASES)) {
        const { code, stderr } = await run(args, { cwd });
        assert.deepEqual([code, stderr], [2, `postmortem-lint: ${what}: no space left on the disk\n`]);
      }
      assert.deepEqual(readdirSync(cwd), before);
      assert.equal(readFileSync(path.join(cwd, 'a-postmortem.md'), 'utf8'), dirty);
      assert.equal(readFileSync(path.join(cwd, 'old.json'), 'utf8'), '[]');
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
