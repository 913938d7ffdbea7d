import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import { describe, it } from 'node:test';
import { isPattern } from '../../server/src/cli/targets/below';
import { isWithin, namesBelow, slashed } from '../../server/src/disk/paths';
import { isPostmortemPath } from '../../server/src/reading/document-path';

describe('paths of Windows', () => {
  it('have slashes in globs, URIs and reports', () => {
    assert.equal(slashed('C:\\docs\\a.md', win32), 'C:/docs/a.md');
    assert.equal(slashed('\\\\host\\share\\a.md', win32), '//host/share/a.md');
    assert.equal(slashed('docs/a\\b.md', posix), 'docs/a\\b.md');
    assert.ok(isPattern(slashed('docs\\*.md', win32)));
    assert.ok(!isPattern(slashed('docs\\a.md', win32)));
  });

  it('are in a folder, also in that of a drive', () => {
    const CASES: [file: string, folder: string, isIn: boolean][] = [
      ['C:\\repo\\a.md', 'C:\\repo', true],
      ['C:\\repo\\a.md', 'C:\\', true],
      ['C:\\repo', 'C:\\repo', true],
      ['C:\\repository\\a.md', 'C:\\repo', false],
      ['D:\\repo\\a.md', 'C:\\repo', false],
    ];
    for (const [file, folder, isIn] of CASES) assert.equal(isWithin(file, folder, win32), isIn, `${file} in ${folder}`);
    assert.ok(isWithin('/a.md', '/', posix));
  });

  it('lead down from a folder, and never out of it', () => {
    const CASES: [file: string, names: string[] | undefined][] = [
      ['C:\\repo\\docs\\a.json', ['docs', 'a.json']],
      ['c:\\REPO\\..a.json', ['..a.json']],
      ['C:\\repo\\docs\\..\\..\\a.json', undefined],
      ['D:\\a.json', undefined],
      ['\\\\host\\share\\a.json', undefined],
      ['\\\\.\\pipe\\a', undefined],
    ];
    for (const [file, names] of CASES) assert.deepEqual(namesBelow('C:\\repo\\', file, win32), names, file);
  });

  it('say that a postmortem belongs there', () => {
    assert.ok(isPostmortemPath('C:\\team\\postmortems\\2026-03-04-dns.md'));
    assert.ok(!isPostmortemPath('C:\\postmortems\\team\\notes.txt'));
  });
});
