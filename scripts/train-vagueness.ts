// Learns what each feature of a task says of its vagueness, and writes the weights that the server uses.
//
//   node dist/scripts/train-vagueness.js [CORPUS]
//
// It learns from the tasks of scripts/vagueness/tasks.txt, which are made up. With CORPUS, docs/*.md with labels/*.json that judge real actions,
// it only says how right it is about those, by halves, and how right it would be if it knew the other half.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '../server/src';
import { byItself } from '../server/src/profiles';
import { threshold } from '../server/src/reading/lexicon/vagueness-weights';
import { taskFeatures } from '../server/src/reading/vagueness/task-features';

interface Example {
  features: readonly string[];
  /** 1 vague, 0 specific, between them where readers are torn. */
  vague: number;
  /** Where it is from: made up, or a half of the corpus. */
  group: 'made up' | 'a' | 'b';
}

const OUTPUT = 'server/src/reading/lexicon/vagueness-weights.ts';
const JUDGED: Readonly<Record<string, number>> = { v: 1, '?': 0.5, s: 0 };
/** How much a torn reader's word counts. */
const TORN = 0.5;
/** Keeps weights small. */
const RIDGE = 0.3;

function madeUp(): Example[] {
  const lines = readFileSync('scripts/vagueness/tasks.txt', 'utf8').split('\n');
  return lines.flatMap((line) => {
    const vague = JUDGED[line.charAt(0)];
    const task = line.slice(2).replaceAll('`', '');
    return vague === undefined ? [] : [{ features: [...taskFeatures(task)], vague, group: 'made up' as const }];
  });
}

interface Label {
  line: number;
  text: string;
  vague: boolean | 'borderline';
}

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function real(corpus: string): Example[] {
  const names = readdirSync(path.join(corpus, 'labels')).map((name) => name.replace(/\.json$/, ''));
  return names.flatMap((name) => {
    const bytes = readFileSync(path.join(corpus, 'docs', `${name}.md`));
    const { actions = [] } = JSON.parse(readFileSync(path.join(corpus, 'labels', `${name}.json`), 'utf8')) as { actions?: Label[] };
    const group = (createHash('sha256').update(bytes).digest()[0] ?? 0) % 2 ? ('a' as const) : ('b' as const);
    const text = bytes.toString('utf8');
    const found = read(text, byItself).actions;
    return actions.map((label) => {
      const start = letters(label.text).slice(0, 40);
      const own = found.find((one) => letters(one.text).includes(start) && text.slice(0, one.span.start).split('\n').length === label.line);
      const vague = label.vague === 'borderline' ? 0.5 : Number(label.vague);
      return { features: [...taskFeatures(own?.text ?? label.text)], vague, group };
    });
  });
}

/** Logistic regression with a ridge. Each step stays below a bound of the loss's curvature, so that it goes down until the end. */
function learn(examples: readonly Example[]): Map<string, number> {
  const rows = examples.map(({ features, vague }) => {
    const own = ['bias', ...features];
    return { own, vague, sum: own.length, counts: vague === 0.5 ? TORN : 1 };
  });
  const bounds = new Map<string, number>();
  for (const { own, sum, counts: by } of rows)
    for (const feature of own) bounds.set(feature, (bounds.get(feature) ?? RIDGE) + (by * sum) / 4);
  const weights = new Map([...bounds.keys()].map((feature) => [feature, 0]));
  for (let step = 0; step < 1500; step++) {
    const slopes = new Map([...weights].map(([feature, weight]) => [feature, feature === 'bias' ? 0 : RIDGE * weight]));
    for (const { own, vague, counts: by } of rows) {
      const score = own.reduce((sum, feature) => sum + (weights.get(feature) as number), 0);
      const miss = by * (1 / (1 + Math.exp(-score)) - vague);
      for (const feature of own) slopes.set(feature, (slopes.get(feature) as number) + miss);
    }
    for (const [feature, slope] of slopes) weights.set(feature, (weights.get(feature) as number) - slope / (bounds.get(feature) as number));
  }
  return weights;
}

/** Precision and recall at some thresholds, of the examples that readers are sure of. */
function measured(weights: ReadonlyMap<string, number>, examples: readonly Example[]): string {
  const scored = examples
    .filter(({ vague }) => vague !== 0.5)
    .map(({ features, vague }) => ({
      vague,
      score: features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), weights.get('bias') ?? 0),
    }));
  const vague = scored.filter((one) => one.vague === 1).length;
  return [-0.5, 0, 0.5, 1, 1.5, 2]
    .map((least) => {
      const said = scored.filter(({ score }) => score >= least);
      const right = said.filter((one) => one.vague === 1).length;
      return `${least}: ${(right / said.length).toFixed(2)}/${(right / vague).toFixed(2)}`;
    })
    .join('  ');
}

const corpus = process.argv[2];
if (corpus === undefined) write(learn(madeUp()));
else {
  const examples = [...madeUp(), ...real(corpus)];
  const of = (...groups: Example['group'][]) => examples.filter(({ group }) => groups.includes(group));
  console.log('precision/recall by threshold');
  console.log(`made up → a  ${measured(learn(of('made up')), of('a'))}`);
  console.log(`made up → b  ${measured(learn(of('made up')), of('b'))}`);
  console.log(`made up + a → b  ${measured(learn(of('made up', 'a')), of('b'))}`);
  console.log(`made up + b → a  ${measured(learn(of('made up', 'b')), of('a'))}`);
}

/** Writes what was learnt where the server reads it. */
function write(weights: ReadonlyMap<string, number>): void {
  const lines = [...weights]
    .map(([feature, weight]) => [feature, Math.round(weight * 100) / 100] as const)
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, weight]) => `  ${/^\w+$/.test(feature) ? feature : `'${feature}'`}: ${weight},`);
  const said = `/** Written by scripts/train-vagueness.ts. From here on a task is called vague, in log odds: in doubt it is not. */
export const threshold = ${threshold};

/** What each feature of a task adds to the log odds that it is vague. */
export const weights: Readonly<Record<string, number>> = {
`;
  writeFileSync(OUTPUT, `${said}${lines.join('\n')}\n};\n`);
}
