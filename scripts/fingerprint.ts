import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fixesOf, type Setup } from '../server/src';
import { inspectionOf } from '../server/src/api/inspection';
import { catalogue, type Examined, examine } from '../server/src/examine';
import { postmortems } from '../test/bench/documents';

const USAGE = `Usage: npm run fingerprint -- [--out FILE] [PATH ...]

Prints a SHA-256 of the findings, of their fixes and of what \`inspect\` prints, over the Markdown files of these paths,
the samples, the fixtures and a thousand made-up documents. Messages and titles are left out. Two builds with the
same fingerprints say the same. \`--out\` writes what the fingerprints are of, a line each, so that two builds can be compared with diff.`;

const OWN = ['samples', 'test/fixtures'];
const MADE = 1_000;

/** How a document is read. */
interface Reading {
  name: string;
  setup?: Setup;
  /** Instead of the document's own path. */
  path?: string;
}

/** As in an editor without settings. */
const PLAIN: Reading = { name: 'plain' };

/** By each profile, with all rules on, at a place where a postmortem is expected. */
const byProfile: readonly Reading[] = catalogue.profiles.map(({ id: profile }) => ({
  name: profile,
  path: 'postmortems/document.md',
  setup: {
    ...{ ignored: false, profile, custom: [], words: {}, acronyms: [], zones: {} },
    rules: Object.fromEntries(catalogue.rules.map(({ id, severity }) => [id, { severity: severity === 'off' ? 'hint' : severity }])),
  },
}));

interface Document {
  name: string;
  text: string;
  readings: readonly Reading[];
}

/** Given documents are read in every way, with both line ends. */
function* given(paths: readonly string[]): Iterable<Document> {
  for (const { name, file } of paths.flatMap(markdownFiles)) {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    yield { name, text, readings: [PLAIN, ...byProfile] };
    yield { name: `${name} (CRLF)`, text: text.replaceAll(/\r?\n/g, '\r\n'), readings: [PLAIN] };
  }
}

/** The Markdown files at a path, named from its last part on, so that it does not matter where a checkout is. */
function markdownFiles(root: string): { name: string; file: string }[] {
  if (statSync(root).isFile()) return [{ name: path.basename(root), file: root }];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|markdown)$/i.test(name))
    .map((name) => ({ name: path.posix.join(path.basename(root), name.replaceAll('\\', '/')), file: path.join(root, name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Made-up documents are read in two ways each. */
function* made(): Iterable<Document> {
  for (const [index, text] of postmortems(MADE).entries())
    yield { name: `made/${index + 1}.md`, text, readings: [PLAIN, byProfile[index % byProfile.length] as Reading] };
}

type Thing = 'findings' | 'fixes' | 'inspect';
type Lines = Record<Thing, readonly unknown[]>;

function linesOf({ postmortem, findings }: Examined): Lines {
  const model = inspectionOf(postmortem);
  return {
    findings: findings.map(({ rule, severity, span: { start, end }, related = [] }) => [
      ...[rule, severity, start, end],
      related.map(({ span }) => [span.start, span.end]),
    ]),
    fixes: findings.flatMap((finding) =>
      fixesOf(finding, postmortem).map(({ edits, safe = false, preferred = false }, index) => [
        ...[finding.rule, finding.span.start, finding.span.end, index],
        { safe, preferred },
        edits.map(({ span: { start, end }, text, snippet }) => [start, end, text, snippet ?? null]),
      ]),
    ),
    inspect: Object.entries(model).flatMap(([key, value]) =>
      Array.isArray(value) ? value.map((one: unknown, index) => [key, index, one]) : [[key, value]],
    ),
  };
}

/** JSON with the keys of objects in order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) {
  console.log(USAGE);
  process.exit();
}

const out = values.out === undefined ? undefined : openSync(values.out, 'w');
const prints = Object.fromEntries(
  (['findings', 'fixes', 'inspect'] as const).map((thing) => [thing, { hash: createHash('sha256'), lines: 0 }]),
);
let read = 0;
for (const documents of [given([...OWN, ...positionals]), made()])
  for (const { name, text, readings } of documents)
    for (const reading of readings) {
      read++;
      const examined = examine(text, reading.setup, { path: reading.path ?? name, userOffset: () => '+03:00', onError: failed(name) });
      // What is said at the same place may come in any order.
      for (const [thing, values] of Object.entries(linesOf(examined))) {
        const lines = values.map((value) => `${canonical([thing, name, reading.name, value])}\n`).sort();
        const print = prints[thing] as (typeof prints)[string];
        print.lines += lines.length;
        for (const line of lines) print.hash.update(line);
        if (out !== undefined) writeSync(out, lines.join(''));
      }
    }
if (out !== undefined) closeSync(out);
for (const [thing, { hash, lines }] of Object.entries(prints)) console.log(`${thing.padEnd(8)} ${hash.digest('hex')}  ${lines} lines`);
console.log(`${read} readings`);

function failed(name: string) {
  return (rule: { id: string }, error: unknown): never => {
    throw new Error(`${name}: rule ${rule.id} failed`, { cause: error });
  };
}
