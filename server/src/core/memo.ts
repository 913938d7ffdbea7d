/**
 * Remembers what a function makes of an object, on the object itself and as long as it lives: whatever stays while a document is edited is worked out once.
 * The function may use only what never changes about the object: of a line its text and kind, of a statement or a sentence its words, never a place in the document.
 */
export function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const slot = slots++;
  return (key) => {
    const facts = factsOf(key);
    const known = facts[slot];
    if (known !== undefined) return known === NOTHING ? (undefined as V) : (known as V);
    const made = make(key);
    facts[slot] = made === undefined ? NOTHING : made;
    return made;
  };
}

/** As `remembered`, of an object and something else that lives long, such as a pattern or a profile, or one of few numbers and texts. */
export function rememberedFor<K extends object, O, V>(make: (key: K, other: O) => V): (key: K, other: O) => V {
  const made = remembered<K, Map<O, V>>(() => new Map());
  return (key, other) => {
    const known = made(key);
    const value = known.get(other);
    if (value !== undefined || known.has(other)) return value as V;
    const fresh = make(key, other);
    known.set(other, fresh);
    return fresh;
  };
}

/** Whether a text says what a pattern asks; the pattern is neither global nor sticky. */
export const says = rememberedFor(({ text }: { text: string }, pattern: Pick<RegExp, 'test'>): boolean => pattern.test(text));

const FACTS = Symbol('facts');
const NOTHING = Symbol('nothing');
let slots = 0;

function factsOf(key: object): unknown[] {
  const holder = key as { [FACTS]?: unknown[] };
  if (holder[FACTS]) return holder[FACTS];
  const facts: unknown[] = [];
  // Not enumerable, so that a copy with other words starts with nothing.
  Object.defineProperty(key, FACTS, { value: facts });
  return facts;
}
