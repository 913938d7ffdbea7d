import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import {
  checkConfig,
  type Files,
  findConfig,
  loadConfig,
  parseConfig,
  type Refusal,
  read,
  resolveSetup,
  type Setup,
} from '../../server/src';
import { starterOf } from '../../server/src/config/starter';
import { examine, catalogue as shipped } from '../../server/src/examine';
import { rule } from '../../server/src/model/rule';
import { alx } from '../../server/src/profiles';

const measured = rule({
  id: 'line-length',
  summary: 'Lines are short.',
  severity: 'warning',
  options: v.strictObject({ most: v.optional(v.number(), 80), code: v.optional(v.boolean(), true) }),
  *check() {},
});
const catalogue = { ...shipped, rules: [...shipped.rules, measured] };

const files = (texts: Record<string, string>): Files => ({
  read: async (uri) => texts[uri],
  isRoot: async (folder) => folder === 'file:///repo/',
  isRepository: async (folder) => folder === 'file:///repo/',
});

const faultsOf = (text: string) =>
  parseConfig(text, catalogue).faults.map(({ span, message }) => [text.slice(span.start, span.end), message]);

describe('a configuration', () => {
  it('may hold comments and final commas, and each form of a rule’s setting', () => {
    const { config, faults } = parseConfig(
      `{ // ours
        "rules": { "word-count": "off", "line-length": ["error", { "most": 100 }], "action-vague": { "severity": "hint" }, },
      }`,
      catalogue,
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(config?.rules, {
      'word-count': { severity: 'off' },
      'line-length': { severity: 'error', options: { most: 100 } },
      'action-vague': { severity: 'hint' },
    });
  });

  const wrong: Record<string, [text: string, place: string, message: RegExp]> = {
    'a rule that does not exist': ['{"rules": {"word-cuont": "off"}}', '"word-cuont"', /no rule “word-cuont”: did you mean “word-count”\?/],
    'a rule nothing is near to': [
      '{"rules": {"spelling-of-names": "off"}}',
      '"spelling-of-names"',
      /^There is no rule “spelling-of-names”\.$/,
    ],
    'a rule without a name': ['{"rules": {"": "off"}}', '""', /^The name is empty\. Write one\.$/],
    'a profile without a name': ['{"profile": ""}', '""', /^This is empty\. Write “[^”]+”/],
    'a severity': ['{"rules": {"word-count": "eror"}}', '"eror"', /did you mean “error”\?/],
    'a severity in a list': ['{"rules": {"line-length": ["wraning", {}]}}', '"wraning"', /did you mean “warning”\?/],
    'an option': ['{"rules": {"line-length": ["error", {"mots": 3}]}}', '"mots"', /no option of line-length “mots”: did you mean “most”\?/],
    'an option in an object': ['{"rules": {"line-length": {"options": {"mots": 3}}}}', '"mots"', /did you mean “most”\?/],
    'an option’s kind': [
      '{"rules": {"line-length": ["error", {"most": "3"}]}}',
      '"3"',
      /^This value has the wrong type\. Write a number here\.$/,
    ],
    'options of a rule that has none': ['{"rules": {"word-count": {"options": {}}}}', '"options"', /no setting of a rule “options”/],
    'a setting': ['{"rulse": {}}', '"rulse"', /no setting “rulse”: did you mean “rules”\?/],
    'a profile': ['{"profile": "axl"}', '"axl"', /did you mean “alx”\?/],
    'a profile of one’s own': [
      '{"custom": {"house": {"extends": "alx"}}, "profiles": [{"files": "a", "profile": "huose"}]}',
      '"huose"',
      /did you mean “house”\?/,
    ],
    'what an own profile extends': ['{"custom": {"house": {"extends": "alxx"}}, "profile": "house"}', '"alxx"', /did you mean “alx”\?/],
    'a key of an own profile': ['{"custom": {"house": {"templete": "x.md"}}}', '"templete"', /did you mean “template”\?/],
    'a rule of an own profile': [
      '{"custom": {"house": {"extends": "alx", "severities": {"word-cuont": "off"}}}}',
      '"word-cuont"',
      /no rule “word-cuont”: did you mean “word-count”\?/,
    ],
    'a limit of an own profile': ['{"custom": {"house": {"extends": "alx", "words": {"mx": 9}}}}', '"mx"', /no limit “mx”/],
    'an own profile whose id every object has': ['{"custom": {"constructor": null}}', '"constructor"', /cannot be an id\. Choose another/],
    'an own profile whose id is that of prototypes': ['{"custom": {"__proto__": 7}}', '"__proto__"', /cannot be an id\. Choose another/],
    'a rule whose name every object has': ['{"rules": {"__proto__": "off"}}', '"__proto__"', /no rule “__proto__”/],
    'a setting whose name every object has': ['{"constructor": {}}', '"constructor"', /no setting “constructor”/],
    'a profile whose name every object has': ['{"profile": "toString"}', '"toString"', /^“toString” is not possible here\. Write “/],
    'an own profile from nothing': ['{"custom": {"house": {}}}', '"house"', /either “template” or “extends”/],
    'an own profile from two': ['{"custom": {"house": {"extends": "alx", "template": "x.md"}}}', '"house"', /either “template” or/],
    'an own profile called as a built-in one': [
      '{"custom": {"alx": {"extends": "alx"}}}',
      '"alx"',
      /^“alx” is built in\. Choose another id/,
    ],
    'half of a glob’s profile': ['{"profiles": [{"files": "a"}]}', '{"files": "a"}', /^“profile” is missing here\. Add it\.$/],
    'an offset': ['{"zones": {"IST": "India"}}', '"India"', /“\+05:30”/],
    'a zone nobody knows': ['{"zones": {"HQT": "+05:30"}}', '"HQT"', /no known time zone “HQT”/],
    'a number that is no whole one': [
      '{"rules": {"timeline-entry-length": ["info", {"sentences": 1.5}]}}',
      '1.5',
      /^This is no whole number\. Write one\.$/,
    ],
    'a number that is too small': ['{"words": {"min": -1}}', '-1', /^This number is too small\. Write at least 0\.$/],
    'a text that is too short': [
      '{"rules": {"personal-data": ["info", {"names": ["a"]}]}}',
      '"a"',
      /^This text is too short\. Write at least 2 characters\.$/,
    ],
    'a list that is none': ['{"acronyms": "SLO"}', '"SLO"', /^This value has the wrong type\. Write a list here\.$/],
    'a text or a list that is neither': ['{"extends": 5}', '5', /^This value has the wrong type\. Write a text or a list here\.$/],
    'a severity that is a number': [
      '{"rules": {"word-count": 3}}',
      '3',
      /^This value has the wrong type\. Write “off”, “hint”, “info”, “warning”, “error” here\.$/,
    ],
    'one of two words that is another': [
      '{"rules": {"time-format": ["info", {"style": ""}]}}',
      '""',
      /^This is empty\. Write “24h” or “12h”\.$/,
    ],
    'nothing at all': ['', '', /^This is no object\. Write one/],
    'limits that cross': ['{"words": {"min": 9, "max": 5}}', '"words"', /at least as large/],
    'no object': ['[]', '[', /^This is no object\. Write one/],
    'no JSON': ['{"rules": }', '}', /^This is no JSON: value expected\.$/],
  };
  for (const [what, [text, place, message]] of Object.entries(wrong)) {
    it(`says what is wrong with ${what}, where it stands`, () => {
      const [first, ...others] = faultsOf(text);
      assert.deepEqual(others, []);
      assert.equal(first?.[0], place);
      assert.match(first?.[1] ?? '', message);
    });
  }

  it('takes effect for the rest, and tells of every mistake', () => {
    const { config, faults } = parseConfig(
      '{"rules": {"a": "off", "word-count": "off"}, "words": {"min": 3, "mx": 4}, "ignore": ["a", 1]}',
      catalogue,
    );
    assert.equal(faults.length, 3);
    assert.deepEqual(config, { rules: { 'word-count': { severity: 'off' } }, words: { min: 3 }, ignore: ['a'] });
  });

  it('keeps what can be understood of a profile of one’s own', () => {
    const { config, faults } = parseConfig(
      '{"custom": {"a": {"extends": "alx", "x": 1}, "b": {"template": 5}}, "profile": "b"}',
      catalogue,
    );
    assert.equal(faults.length, 2);
    assert.deepEqual(config, { custom: { a: { extends: 'alx' } }, profile: 'b' });
  });

  it('stands below a key of package.json, whose other content is left alone', () => {
    assert.deepEqual(parseConfig('{"name": "x", "postmortem": {"profile": "alx"}}', catalogue, 'postmortem').config, { profile: 'alx' });
    assert.deepEqual(parseConfig('{"name": }', catalogue, 'postmortem').faults, []);
  });
});

describe('the configuration of a document', () => {
  const texts = {
    'file:///repo/.postmortem.jsonc': '{"extends": "./base/house.jsonc", "rules": {"line-length": "error"}, "ignore": ["drafts/**"]}',
    'file:///repo/base/house.jsonc': '{"rules": {"line-length": ["hint", {"most": 100}], "word-count": "off"}, "acronyms": ["RDLB"]}',
    'file:///repo/docs/package.json': '{"name": "docs"}',
    'file:///repo/team/package.json': '{"postmortem": {"words": {"max": 900}}}',
    'file:///.postmortem.json': '{"words": {"max": 1}}',
  };

  it('is the nearest on the way up to the root, with what it extends below it', async () => {
    const loaded = await findConfig('file:///repo/docs/2026/x.md', files(texts), catalogue);
    assert.deepEqual(loaded?.faults, []);
    const setup = resolveSetup(loaded?.layers ?? [], 'file:///repo/docs/2026/x.md');
    assert.deepEqual(setup.rules, { 'line-length': { severity: 'error', options: { most: 100 } }, 'word-count': { severity: 'off' } });
    assert.deepEqual([setup.ignored, setup.acronyms], [false, ['RDLB']]);
    assert.equal(resolveSetup(loaded?.layers ?? [], 'file:///repo/drafts/a/x.md').ignored, true);
    assert.deepEqual((await findConfig('file:///repo/team/x.md', files(texts), catalogue))?.layers[0]?.config, { words: { max: 900 } });
    assert.equal(await findConfig('file:///repo/x.md', files({ 'file:///.postmortem.json': '{}' }), catalogue), undefined);
    assert.equal(await findConfig('untitled:Untitled-1', files(texts), catalogue), undefined);
  });

  it('tells of a file that cannot be read, and keeps the rest', async () => {
    const load = async (config: object | Refusal, other: Refusal) => {
      const texts: Record<string, string | Refusal> = {
        'file:///repo/a.json': 'refused' in config ? (config as Refusal) : JSON.stringify(config),
        'file:///repo/b.md': other,
      };
      const loaded = await loadConfig('file:///repo/a.json', { ...files({}), read: async (uri) => texts[uri] }, catalogue);
      return [loaded?.faults.map(({ message }) => message), loaded?.layers.map(({ config: own }) => own.acronyms)];
    };
    const large = '“b.md” is larger than 1 MB, so it is not read. Make it shorter.';
    for (const config of [{ extends: 'b.md' }, { custom: { house: { template: 'b.md' } } }])
      assert.deepEqual(await load({ ...config, acronyms: ['RDLB'] }, { refused: 'large' }), [[large], [['RDLB']]]);
    assert.deepEqual(await load({ refused: 'unreadable' }, { refused: 'large' }), [
      ['“a.json” cannot be read. Check who may read it.'],
      [],
    ]);
  });

  it('may be one to begin with', () => {
    const kept = (...chosen: Parameters<typeof starterOf>) => {
      const { config, faults } = parseConfig(starterOf(...chosen), catalogue);
      assert.deepEqual(faults, []);
      return config;
    };
    assert.deepEqual(kept(['incident', 'alx']), { rules: {}, ignore: [] });
    assert.deepEqual(kept(['incident', 'alx'], { profile: 'alx', schema: 'https://example.com/s.json' }), {
      $schema: 'https://example.com/s.json',
      profile: 'alx',
      rules: {},
      ignore: [],
    });
    assert.match(starterOf(['incident', 'alx']), /is to hold: incident, alx, or[\s\S]*else by incident\.\n {2}\/\/ "profile"/);
  });

  it('tells of what it cannot extend', async () => {
    const cannot = async (name: string, more: Record<string, string> = {}) =>
      (
        await loadConfig('file:///repo/a.json', files({ 'file:///repo/a.json': `{"extends": ["${name}"]}`, ...more }), catalogue)
      )?.faults.map(({ uri, text, span, message }) => [uri, text.slice(span.start, span.end), message]);
    assert.deepEqual(await cannot('b.json'), [['file:///repo/a.json', '"b.json"', 'There is no configuration “b.json”.']]);
    assert.deepEqual(await cannot(''), [['file:///repo/a.json', '""', 'The path is empty. Write that of a configuration.']]);
    assert.match((await cannot('https://example.com/x.json'))?.[0]?.[2] ?? '', /relative to this file/);
    assert.deepEqual(await cannot('b.json', { 'file:///repo/b.json': '{"extends": "./a.json"}' }), [
      ['file:///repo/b.json', '"./a.json"', '“./a.json” leads back to this file (a.json → b.json → a.json). Take it out.'],
    ]);
  });

  it('chooses profile and disabled rules by glob, relative to the file', () => {
    const layer = {
      folder: 'file:///c%3A/re%20po/',
      config: { ignore: ['*.draft.md'], profiles: [{ files: 'sre/**', profile: 'google-sre' }], profile: 'alx' },
    };
    const at = (uri: string) => resolveSetup([layer], uri);
    assert.equal(at('file:///c%3A/re%20po/sre/x.md').profile, 'google-sre');
    assert.equal(at('file:///c:/re po/sre/x.md').profile, 'google-sre');
    assert.equal(at('file:///c%3A/re%20po/x.md').profile, 'alx');
    assert.equal(at('file:///c%3A/re%20po/a/x.draft.md').ignored, true);
    assert.equal(at('file:///elsewhere/x.draft.md').ignored, false);
  });

  it('tells a name in the folder alone from a name anywhere below', () => {
    const ignored = (glob: string, uri: string) => resolveSetup([{ folder: 'file:///repo/', config: { ignore: [glob] } }], uri).ignored;
    assert.deepEqual(
      ['file:///repo/README.md', 'file:///repo/0x19-postmortem/README.md'].map((uri) => [
        ignored('README.md', uri),
        ignored('./README.md', uri),
      ]),
      [
        [true, true],
        [true, false],
      ],
    );
    assert.ok(ignored('./drafts/', 'file:///repo/drafts/a/b.md'));
  });
});

describe('a configuration from a stranger', () => {
  /** The faults of a configuration among other files, and what was read for it. */
  const loaded = async (config: string | object, more: Record<string, string> = {}) => {
    const read: string[] = [];
    const within = files({ 'file:///repo/a.json': typeof config === 'string' ? config : JSON.stringify(config), ...more });
    const spied: Files = {
      ...within,
      read: (uri, folder) => {
        read.push(uri);
        return within.read(uri, folder);
      },
    };
    const { faults = [], layers = [] } = (await loadConfig('file:///repo/a.json', spied, catalogue)) ?? {};
    return { read, layers, messages: faults.map(({ message }) => message) };
  };

  const elsewhere = [
    '//host/share/x',
    '\\\\host\\share\\x',
    '/\\host/share/x',
    'file://host/share/x',
    'file:///repo/b.json',
    '/dev/zero',
    '//./pipe/x',
    '\\\\?\\C:\\x',
    '\\\\.\\COM1',
    'C:\\x',
    'C:x',
    'x:stream',
  ];
  for (const path of elsewhere)
    it(`reads nothing at ${path}`, async () => {
      const { read, messages, layers } = await loaded({ extends: path, custom: { house: { template: path } }, acronyms: ['RDLB'] });
      assert.deepEqual(read, ['file:///repo/a.json']);
      assert.deepEqual(messages, new Array(2).fill(`“${path}” is no relative path. Write one that is relative to this file.`));
      assert.deepEqual(layers[0]?.config.acronyms, ['RDLB']);
    });

  it('reads nothing outside of the repository', async () => {
    const { read, messages } = await loaded({ extends: ['../b.json', 'x/../../b.json', '..\\b.json'] }, { 'file:///b.json': '{}' });
    assert.deepEqual(read, ['file:///repo/a.json']);
    assert.match(
      messages.join('\n'),
      /^(?:“.*b\.json” is outside of this repository or folder, so it is not read\. Move it inside\.\n?){3}$/,
    );
  });

  it('changes what no other object has', async () => {
    const { messages, layers } = await loaded(`{
      "__proto__": { "mine": 1 },
      "rules": { "__proto__": { "options": { "mine": 1 } }, "line-length": { "options": { "__proto__": { "mine": 1, "most": 9 } } } },
      "words": { "__proto__": { "mine": 1, "max": 9 } },
      "zones": { "__proto__": "+01:00" },
      "custom": { "__proto__": { "extends": "alx" }, "house": { "extends": "alx", "severities": { "__proto__": "off" } } },
      "profiles": [{ "files": "**", "profile": "alx", "__proto__": { "mine": 1 } }],
    }`);
    assert.ok(messages.length >= 7, messages.join('\n'));
    const { words, rules, zones } = resolveSetup(layers, 'file:///repo/a.md');
    for (const each of [{}, words, rules, zones, rules['line-length']?.options ?? {}])
      assert.ok(!('mine' in each) && !('max' in each) && !('most' in each) && Object.keys(each).length < 2);
  });

  it('is quoted in one short line', async () => {
    const name = `\u001b[31m${'x\n'.repeat(100)}`;
    const { messages } = await loaded({ [name]: 1, extends: name });
    assert.equal(messages.length, 2);
    for (const message of messages) assert.match(message, /^There is no \P{Cc}{20,120}…”\.$/u);
  });

  it('reads each file once, however often it is extended; later ones win', async () => {
    const names = Array.from({ length: 9 }, (_, index) => `file:///repo/${index}.json`);
    const chain = Object.fromEntries(
      names.map((uri, index) => [
        uri,
        JSON.stringify({ extends: index < 8 ? [`${index + 1}.json`, `${index + 1}.json`] : [], words: { max: 900 - index } }),
      ]),
    );
    const { read, layers, messages } = await loaded({ extends: ['0.json', '0.json'] }, chain);
    assert.deepEqual([read.length, layers.length, messages], [10, 10, []]);
    assert.deepEqual(resolveSetup(layers).words, { max: 900 });

    const diamond = await loaded(
      { extends: ['b.json', 'c.json'] },
      {
        'file:///repo/b.json': '{"extends": "base.json", "words": {"max": 1}}',
        'file:///repo/c.json': '{"extends": "base.json"}',
        'file:///repo/base.json': '{"words": {"max": 2}}',
      },
    );
    assert.deepEqual(resolveSetup(diamond.layers).words, { max: 2 });
  });

  it('extends so many files in a row, so many in all, and so much', async () => {
    const row = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`file:///repo/${index}.json`, `{"extends": "${index + 1}.json"}`]),
    );
    assert.deepEqual((await loaded({ extends: '0.json' }, row)).messages, [
      '“10.json” is one too many: at most 10 files may extend one another in a row. Take it out.',
    ]);
    const names = Array.from({ length: 100 }, (_, index) => `${index}.json`);
    const wide = await loaded({ extends: names }, Object.fromEntries(names.map((name) => [`file:///repo/${name}`, '{}'])));
    assert.deepEqual([wide.read.length, wide.messages.length], [100, 1]);
    assert.equal(wide.messages[0], '“99.json” is not read: a configuration has at most 100 files and 1 MB. Make it shorter.');
    const large = { 'file:///repo/b.json': `{}${' '.repeat(600_000)}`, 'file:///repo/c.json': `{}${' '.repeat(600_000)}` };
    assert.match((await loaded({ extends: ['b.json', 'c.json'] }, large)).messages.join(), /^“c\.json” is not read/);
  });

  it('names so many files and profiles', async () => {
    const many = Array.from({ length: 101 }, (_, index) => `${index}.json`);
    const custom = Object.fromEntries(many.map((id) => [id, { extends: 'alx' }]));
    assert.deepEqual((await loaded({ extends: many, custom })).messages, [
      'Too many files: at most 100. Extend fewer.',
      'Too many profiles: at most 100. Define fewer.',
    ]);
  });

  it('reads no template that is too long or nested too deeply', async () => {
    const custom = { house: { template: 'x.md' } };
    const { messages } = await loaded({ custom }, { 'file:///repo/x.md': '## A\n'.repeat(15_000) });
    assert.deepEqual(messages, ['“x.md” is longer than 64000 characters, so it is not read. Make it shorter.']);
    const deep = await loaded({ custom }, { 'file:///repo/x.md': `## A\n\n${'> '.repeat(5_000)}` });
    assert.deepEqual(deep.messages, ['“x.md” is nested too deeply to be read. Make it simpler.']);
  });

  const nested = '['.repeat(50_000) + ']'.repeat(50_000);

  it('may be nested only so deeply', () => {
    const deep = `{"rules": ${nested}}`;
    assert.deepEqual(faultsOf(deep), [['{', 'This is more than 100 levels deep. Nest it less.']]);
    assert.deepEqual(checkConfig(JSON.parse(deep), catalogue).faults.length, 1);
  });

  it('is not looked for in the rest of a package.json', () => {
    const config = '{"profile": "alx"}';
    const inside = (text: string) => parseConfig(text, catalogue, 'postmortem');
    for (const text of [
      `{"a": ${nested}}`,
      `{"keywords": ["postmortem"], "a": ${nested}}`,
      '{"a": {"postmortem": {"x": 1}}}',
      '{"name": "postmortem"',
      '{{{',
    ])
      assert.deepEqual([inside(text).config, inside(text).faults], [undefined, []]);
    for (const text of [
      `{"a": ${nested}, "postmortem": ${config}}`,
      `{"postmortem": ${config}, "a": ${nested}`,
      `{"name": , "postmortem" /**/ : ${config}`,
    ])
      assert.deepEqual([inside(text).config, inside(text).faults], [{ profile: 'alx' }, []]);
    const [fault] = inside(`{"a": [], "postmortem": {"rules": ${nested}}}`).faults;
    assert.deepEqual(fault, { span: { start: 24, end: 25 }, message: 'This is more than 100 levels deep. Nest it less.' });
    const wrong = '{"a": [], "postmortem": {"profil": "alx"}}';
    assert.deepEqual(
      inside(wrong).faults.map(({ span }) => wrong.slice(span.start, span.end)),
      ['"profil"'],
    );
  });

  it('is reported up to twenty faults; settings without one take effect', () => {
    const text = JSON.stringify({
      acronyms: new Array(20_000).fill(1),
      ...Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`x${index}`, 1])),
      profile: 'alx',
    });
    const { config, faults } = parseConfig(text, catalogue);
    assert.deepEqual([config, faults.length], [{ profile: 'alx' }, 21]);
    assert.match(faults.at(-1)?.message ?? '', /^There are more than these 20 faults/);
  });

  const globs: Record<string, [glob: string | string[], message: RegExp | undefined]> = {
    'many alternatives': ['{a,b}'.repeat(30), /^Too many globs: at most 100/],
    'many alternatives together': [new Array(60).fill('{a,b}.md'), /^Too many globs: at most 100/],
    'a sequence': ['{1..100000}', /^Too many globs/],
    'many wildcards in a name': ['*a*a*a*a*b', /^Too many wildcards: at most 3 between two slashes/],
    'repeated groups': ['+(a|aa)b', /^Too many wildcards: at most 3/],
    'what the library fails on': ['[z-a]-x', /^This glob cannot be understood/],
    'a long one': ['a'.repeat(300), /^This glob is too long: at most 200 characters\./],
    'a very long one': ['*'.repeat(100_000), /^This glob is too long/],
    'usual ones': [
      ['docs/**/*.draft.md', '**/{node_modules,vendor}/**', '*.{draft,wip,tmp}.md', '{*-a,*-b,*-c,*-d}.md', '!(README).md', '????-*'],
      undefined,
    ],
  };
  for (const [what, [glob, message]] of Object.entries(globs))
    it(`is ${message ? 'refused' : 'taken'} with globs of ${what}`, () => {
      const ignore = [glob].flat();
      for (const config of [{ ignore }, { profiles: [{ files: glob, profile: 'alx' }] }]) {
        const { faults, config: kept } = checkConfig(config, catalogue);
        assert.equal(faults.length, message ? 1 : 0);
        if (message) assert.match(faults[0]?.message ?? '', message);
        const setup = resolveSetup([{ folder: 'file:///repo/', config: kept }], 'file:///repo/aaaa.md');
        assert.equal(setup.ignored || setup.profile === 'alx', message === undefined);
      }
    });
});

describe('profiles of one’s own', () => {
  const template = '## What broke\n\n## Guest experience\n\n## What we learned\n\n## Who helped\n\n## Follow-ups\n';
  const load = async (config: object, more: Record<string, string> = {}) => {
    const texts = { 'file:///repo/a.json': JSON.stringify(config), 'file:///repo/docs/our%20review.md': template, ...more };
    const loaded = await loadConfig('file:///repo/a.json', files(texts), catalogue);
    assert.ok(loaded);
    const faults = loaded.faults.map(({ uri, text, span, message }) => [uri, text.slice(span.start, span.end), message]);
    return { ...loaded, faults, setup: resolveSetup(loaded.layers, 'file:///repo/x.md') };
  };
  const house = { house: { template: 'docs/our review.md', words: { max: 90 } } };
  const text = '# Postmortem: login failed\n\n## What broke\n\nLogin failed for guests.\n';
  const missing = (setup: Setup, body = text) =>
    examine(body, setup, { path: 'postmortem.md' })
      .findings.filter(({ rule: id }) => id === 'section-missing')
      .map(({ message }) => message);

  it('are read from a template', async () => {
    const { faults, setup, templates, files: read } = await load({ custom: house, profile: 'house' });
    assert.deepEqual([faults, templates], [[], ['file:///repo/docs/our%20review.md']]);
    assert.ok(read.includes('file:///repo/docs/our%20review.md'));
    const { profile } = examine(text, setup, { path: 'postmortem.md' }).postmortem;
    assert.deepEqual([profile.id, profile.words], ['house', { max: 90 }]);
    assert.equal(missing(setup).length, 4);
    assert.match(missing(setup).join(), /Guest experience/);
  });

  it('leave the template itself alone', async () => {
    const { layers } = await load({ custom: house });
    const ignored = (uri: string) => resolveSetup(layers, uri).ignored;
    assert.ok(ignored('file:///repo/docs/our%20review.md'));
    assert.ok(!ignored('file:///repo/docs/review.md'));
  });

  it('hold for a document that names them or follows their template', async () => {
    const { setup } = await load({ custom: { ...house, strict: { extends: 'google-sre' } } });
    const profileOf = (body: string) => examine(body, setup, { path: 'postmortem.md' }).postmortem.profile.id;
    assert.equal(profileOf(text), 'incident');
    assert.equal(profileOf(`---\nprofile: house\n---\n\n${text}`), 'house');
    assert.equal(profileOf(`---\nprofile: strict\n---\n\n${text}`), 'strict');
    assert.equal(profileOf(`# Login failed\n\n${template}`), 'house');
  });

  it('differ from a built-in one in what they say', async () => {
    const { faults, setup } = await load({
      custom: { short: { extends: 'alx', words: { min: 1, max: 3 }, severities: { 'section-missing': 'hint', 'action-none': 'off' } } },
      profile: 'short',
    });
    assert.deepEqual(faults, []);
    const { findings, postmortem } = examine(text, setup, { path: 'postmortem.md' });
    assert.equal(postmortem.profile.sections, alx.sections);
    assert.match(findings.find(({ rule: id }) => id === 'word-count')?.message ?? '', /1–3/);
    assert.equal(findings.find(({ rule: id }) => id === 'section-missing')?.severity, 'hint');
    assert.ok(!findings.some(({ rule: id }) => id === 'action-none'));
  });

  it('do not keep a document from the default one that they only differ from in limits', async () => {
    const { setup } = await load({ custom: { short: { extends: 'alx', words: { max: 9 } } } });
    const body = `# Login failed\n\n${alx.sections.map(({ title }) => `## ${title}\n`).join('\n')}`;
    assert.equal(examine(body, setup, { path: 'postmortem.md' }).postmortem.profile.id, 'alx');
  });

  it('may stand in a file that is extended, with paths relative to it', async () => {
    const base = { 'file:///repo/docs/base.json': '{"custom": {"house": {"template": "our review.md"}}}' };
    const { faults, setup } = await load({ extends: 'docs/base.json', profile: 'house' }, base);
    assert.deepEqual(faults, []);
    assert.equal(missing(setup).length, 4);
    assert.deepEqual((await load({ extends: 'docs/base.json', profile: 'hause' }, base)).faults, [
      ['file:///repo/a.json', '"hause"', 'There is no “hause” here: did you mean “house”?'],
    ]);
  });

  it('tell of a template that is not there or says nothing; the default holds', async () => {
    const wrong = async (path: string, more: Record<string, string> = {}) => {
      const { faults, setup } = await load({ custom: { house: { template: path } }, profile: 'house' }, more);
      assert.equal(examine(text, setup, { path: 'postmortem.md' }).postmortem.profile.id, 'incident');
      return faults;
    };
    assert.deepEqual(await wrong('docs/x.md'), [['file:///repo/a.json', '"docs/x.md"', 'There is no template “docs/x.md”.']]);
    assert.deepEqual(await wrong(''), [['file:///repo/a.json', '""', 'The path is empty. Write that of the template.']]);
    assert.match((await wrong('https://example.com/x.md'))[0]?.[2] ?? '', /relative to this file/);
    assert.match((await wrong('x.md', { 'file:///repo/x.md': 'Text.\n' }))[0]?.[2] ?? '', /^“x.md” has no headings/);
  });
});

describe('what the configuration says', () => {
  const text = '# Postmortem: login failed\n\n## Timeline (IST)\n\n- 14:05 - down\n- 15:20 IST - up on 4 May 2026\n';
  const path = 'postmortem.md';

  it('gives an abbreviation of a zone one meaning', () => {
    const { times } = read(text, { profile: alx, path, zones: { IST: '+02:00' } });
    assert.deepEqual(
      times.map(({ zone }) => zone.offsets),
      [['+02:00'], ['+02:00']],
    );
    assert.equal(read(text, { profile: alx, path }).times[0]?.zone.offsets?.length, 3);
  });

  it('sets severities and limits, and leaves documents alone', () => {
    const found = (config: object) => examine(text, resolveSetup([{ folder: '', config }], 'x.md'), { path }).findings;
    const count = (config: object) => found(config).filter(({ rule: id }) => id === 'word-count');
    assert.equal(count({ profile: 'alx', rules: { 'word-count': { severity: 'hint' } } })[0]?.severity, 'hint');
    assert.deepEqual(count({ words: { min: 5, max: 50 } }), []);
    assert.match(count({ words: { min: 0, max: 5 } })[0]?.message ?? '', /0–5/);
    assert.deepEqual(found({ ignore: ['**'] }), []);
  });
});
