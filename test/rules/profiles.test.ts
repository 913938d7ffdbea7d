import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { lint, plainOf, read, template } from '../../server/src';
import { alx, byItself, profiles } from '../../server/src/profiles';
import { rules } from '../../server/src/rules';

for (const profile of profiles) {
  const { id, sections, names } = profile;
  const parts = sections.flatMap((section) => section.parts);

  describe(`the profile ${id}`, () => {
    it('names each of its parts, and no part twice', () => {
      assert.equal(new Set(parts.map((part) => part.id)).size, parts.length);
      for (const part of parts) assert.ok(names[part.id]?.length, part.id);
    });

    it('claims each title for one part', () => {
      const titles = Object.values(names).flat();
      const own = Object.keys(names).filter((part) => parts.some(({ id: known }) => known === part));
      for (const title of own.flatMap((part) => names[part] ?? []))
        assert.equal(titles.filter((other) => other === title).length, 1, title);
    });

    it('recognises every section of its template', () => {
      const { sections: found } = read(template(profile).text, { profile, path: 'postmortem.md' });
      for (const { title, parts: asked } of sections) {
        const section = found.find((own) => own.title === title);
        assert.deepEqual(
          section?.covers,
          asked.map((part) => part.id),
          title,
        );
      }
    });

    it('has a template that states nothing: all that it asks for is missing, and each place to fill in is found', () => {
      const { text } = template(profile);
      const postmortem = read(text, { profile, path: 'postmortem.md' });
      assert.deepEqual(
        postmortem.elements.filter(({ present }) => present),
        [],
      );
      assert.deepEqual([postmortem.times, postmortem.actions], [[], []]);
      const left = lint(postmortem, rules).filter(({ rule }) => rule === 'placeholder-left');
      assert.equal(left.length, text.match(/\[TODO: /g)?.length);
    });

    it('has lines for its elements that state nothing', () => {
      for (const { line, id: element } of sections.flatMap(({ parts }) => parts.flatMap((part) => part.elements)))
        assert.match(plainOf(line), /^(?:- (?:\[ \] )?)?(?:[^\d[]*\[TODO: [^\]]+\][^\d[]*)+$/, element);
    });

    it('finds nothing in its sample', () => {
      const path = profile === alx ? 'samples/finished/0x19-postmortem/README.md' : `samples/${id}/postmortem.md`;
      const postmortem = read(readFileSync(path, 'utf8'), { ...byItself, path });
      assert.equal(postmortem.profile.id, id);
      assert.equal(postmortem.kind, 'postmortem');
      assert.deepEqual(
        lint(postmortem, rules).map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    });
  });
}
