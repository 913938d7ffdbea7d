import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, read, setProfile } from '../../server/src';
import { byItself } from '../../server/src/profiles';

const chosen = (text: string, id = 'google-sre') => {
  const edit = setProfile(read(text, byItself), id);
  return edit ? applyEdits(text, [edit]) : text;
};

describe('choosing a profile', () => {
  const CASES: Record<string, readonly [before: string, after: string]> = {
    'makes front matter': ['# P\n', '---\nprofile: google-sre\n---\n\n# P\n'],
    'makes it with the line ends of the text': ['# P\r\n\r\nx\r\n', '---\r\nprofile: google-sre\r\n---\r\n\r\n# P\r\n\r\nx\r\n'],
    'makes it behind a byte order mark': ['\uFEFF# P\r\n', '\uFEFF---\r\nprofile: google-sre\r\n---\r\n\r\n# P\r\n'],
    'keeps to one blank line': ['\n# P\n', '---\nprofile: google-sre\n---\n\n# P\n'],
    'fills an empty text': ['', '---\nprofile: google-sre\n---\n'],
    'makes it before a rule that nothing closes': ['---\n# P\n', '---\nprofile: google-sre\n---\n\n---\n# P\n'],
    'adds a line to front matter': ['---\ntitle: P\n---\n\nx\n', '---\nprofile: google-sre\ntitle: P\n---\n\nx\n'],
    'adds it behind a byte order mark': ['\uFEFF---\r\ntitle: P\r\n---\r\n', '\uFEFF---\r\nprofile: google-sre\r\ntitle: P\r\n---\r\n'],
    'adds it before the tables of TOML': [
      '+++\ntitle = "P"\n[a]\nb = 1\n+++\n',
      '+++\nprofile = "google-sre"\ntitle = "P"\n[a]\nb = 1\n+++\n',
    ],
    'replaces the one that is named': ['---\na: b\nprofile: alx\nc: d\n---\n', '---\na: b\nprofile: google-sre\nc: d\n---\n'],
    'replaces it between CRLFs': ['\uFEFF---\r\nProfile:  "alx"\r\n---\r\n', '\uFEFF---\r\nProfile:  google-sre\r\n---\r\n'],
    'replaces it in TOML': ['+++\nprofile = "alx"\n+++\n', '+++\nprofile = "google-sre"\n+++\n'],
    'replaces an empty one': ['---\nprofile:\n---\n', '---\nprofile: google-sre\n---\n'],
  };
  for (const [what, [before, after]] of Object.entries(CASES))
    it(what, () => {
      assert.equal(chosen(before), after);
      assert.equal(read(after, byItself).profile.id, 'google-sre');
      assert.equal(setProfile(read(after, byItself), 'google-sre'), undefined);
    });

  it('names the default too', () => assert.equal(chosen('# P\n', 'alx'), '---\nprofile: alx\n---\n\n# P\n'));

  it('makes the document a postmortem, whatever its sections are', () => assert.ok(read(chosen('# P\n'), byItself).applies));
});
