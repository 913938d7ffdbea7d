import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';

interface Form {
  name: string;
  description: string;
  body: {
    type: string;
    id?: string;
    attributes: { label?: string; value?: string; options?: string[] };
    validations?: { required: boolean };
  }[];
}

const FORMS = '.github/ISSUE_TEMPLATE';

describe('the forms for issues', () => {
  const forms = readdirSync(FORMS)
    .filter((name) => name !== 'config.yml')
    .map((name): [string, Form] => [name, parse(readFileSync(`${FORMS}/${name}`, 'utf8'))]);

  it('are what GitHub shows', () => {
    assert.equal(forms.length, 3);
    for (const [name, { name: title, description, body }] of forms) {
      assert.ok(title && description, name);
      const ids = body.flatMap(({ id }) => id ?? []);
      assert.equal(new Set(ids).size, ids.length, name);
      for (const { type, id, attributes } of body) {
        assert.ok(['markdown', 'input', 'textarea', 'dropdown'].includes(type), `${name}: ${type}`);
        assert.ok(type === 'markdown' ? attributes.value : id && attributes.label, `${name}: ${id}`);
        assert.equal(type === 'dropdown', Boolean(attributes.options?.length), `${name}: ${id}`);
      }
      assert.ok(
        body.some(({ validations }) => validations?.required),
        name,
      );
    }
  });
});

describe('Dependabot', () => {
  const { updates }: { updates: { 'package-ecosystem': string; directory: string }[] } = parse(
    readFileSync('.github/dependabot.yml', 'utf8'),
  );

  it('watches everything that names a version of others', () => {
    const watched = updates.map(({ 'package-ecosystem': what, directory }) => [what, directory]);
    assert.deepEqual(watched, [
      ['npm', '/'],
      ['github-actions', '/'],
      ['docker', '/'],
    ]);
    for (const file of ['package-lock.json', 'action.yml', '.github/workflows/release.yml', 'Dockerfile'])
      assert.ok(existsSync(file), file);
  });
});

describe('pages for who takes part', () => {
  for (const page of ['SECURITY.md', 'CODE_OF_CONDUCT.md', 'CONTRIBUTING.md', 'docs/ci.md', 'docs/editors.md', 'README.md'])
    it(`${page} links to files that there are`, () => {
      const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/') + 1) : '';
      const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
      for (const link of links) if (!/^(?:https:|#)/.test(link)) assert.ok(existsSync(folder + link.split('#')[0]), link);
    });

  it('no page names an address of the project that nobody has registered', () => {
    const pages = [
      'README.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      'docs/ci.md',
      'docs/cli.md',
      'docs/editors.md',
      'docs/marketplace.md',
      'server/README.md',
    ];
    for (const page of pages) assert.doesNotMatch(readFileSync(page, 'utf8'), /github\.com\/(?!OWNER\/)[\w-]+\/postmortem\b/, page);
  });
});
