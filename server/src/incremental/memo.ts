/**
 * An immutable value that knows no position in a document: what a line, a statement or a sentence says, or data that lives long, such as a profile.
 * Only such values may be memoised on. The type forbids the fields that hold positions, and lists, so that the compiler refuses a memo that could go stale.
 */
export type PositionFree = object & {
  readonly span?: never;
  readonly start?: never;
  readonly from?: never;
  readonly times?: never;
  readonly length?: never;
};

/** What a memoised function may take beside its key. */
type Other = PositionFree | string | number | boolean | undefined;

const FACTS = Symbol('facts');

/** Memoises a pure function of one position-free value. The results are kept on the value and live as long as it does. */
export function memo<K extends PositionFree, V>(make: (key: K) => V): (key: K) => V {
  return (key) => {
    const facts = factsOf(key);
    const known = facts.get(make);
    if (known !== undefined || facts.has(make)) return known as V;
    const made = make(key);
    facts.set(make, made);
    return made;
  };
}

/** As `memo`, of a position-free value and one other: a pattern, a profile, a text or a number. */
export function memoFor<K extends PositionFree, O extends Other, V>(make: (key: K, other: O) => V): (key: K, other: O) => V {
  const resultsOf = memo<K, Map<O, V>>(() => new Map());
  return (key, other) => {
    const results = resultsOf(key);
    const known = results.get(other);
    if (known !== undefined || results.has(other)) return known as V;
    if (results.size >= MOST_OTHERS) results.clear();
    const made = make(key, other);
    results.set(other, made);
    return made;
  };
}

/** As `memo`, of a position-free value and several others, of which the most recent combinations are kept. */
export function memoAll<K extends PositionFree, O extends readonly Other[], V>(
  make: (key: K, ...others: O) => V,
): (key: K, ...others: O) => V {
  const resultsOf = memo<K, { others: O; value: V }[]>(() => []);
  return (key, ...others) => {
    const results = resultsOf(key);
    for (const known of results) if (areSame(known.others, others)) return known.value;
    const value = make(key, ...others);
    if (results.length >= MOST_COMBINATIONS) results.shift();
    results.push({ others, value });
    return value;
  };
}

/** A value that is made when it is first asked for. */
export function lazy<V>(make: () => V): () => V {
  let made: { value: V } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Whether the text of a position-free value matches a pattern, which must be neither global nor sticky. */
export const matches = memoFor(({ text }: { text: string }, pattern: Pick<RegExp, 'test'>): boolean => pattern.test(text));

const [MOST_OTHERS, MOST_COMBINATIONS] = [200, 4];

/** What is known of a value, by the function that found it. */
function factsOf(key: object): Map<unknown, unknown> {
  const holder = key as { [FACTS]?: Map<unknown, unknown> };
  if (holder[FACTS]) return holder[FACTS];
  const facts = new Map<unknown, unknown>();
  // Not enumerable: a copy of the value must start without results, and a comparison must not see them.
  Object.defineProperty(key, FACTS, { value: facts });
  return facts;
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index++) if (some[index] !== others[index]) return false;
  return true;
}
