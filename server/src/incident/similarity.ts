/** Which texts are about the same, by TF-IDF: a word counts more the fewer texts have it, and less each time it is repeated. */

type Counts = Readonly<Record<string, number>>;
type Weights = ReadonlyMap<string, number>;

/** How much of one text's direction another one has. */
export interface Likeness {
  /** From 0, nothing in common, to 1. */
  score: number;
  /** The words that it comes from, those that say most first. */
  shared: string[];
}

/** Compares the first of some texts with each of the others. */
export function likenesses(texts: readonly Counts[]): Likeness[] {
  const having = new Map<string, number>();
  for (const counts of texts) for (const word of Object.keys(counts)) having.set(word, (having.get(word) ?? 0) + 1);
  const [first = new Map<string, number>(), ...others] = texts.map((counts) => weightsOf(counts, having, texts.length));
  return others.map((other) => likeness(first, other));
}

/** The weights of a text's words, its length made 1. */
function weightsOf(counts: Counts, having: ReadonlyMap<string, number>, all: number): Weights {
  const weights = Object.entries(counts).map(([word, count]): [string, number] => [
    word,
    (1 + Math.log(count)) * Math.log((1 + all) / (having.get(word) ?? 1)),
  ]);
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return new Map(weights.map(([word, weight]) => [word, weight / length]));
}

function likeness(a: Weights, b: Weights): Likeness {
  const shared = [...a].map(([word, weight]): [string, number] => [word, weight * (b.get(word) ?? 0)]).filter(([, product]) => product > 0);
  shared.sort(([, x], [, y]) => y - x);
  return { score: shared.reduce((sum, [, product]) => sum + product, 0), shared: shared.map(([word]) => word) };
}
