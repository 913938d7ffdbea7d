/**
 * Remembers what a function makes of an object, on the object itself and as long as it lives: whatever stays while a document is edited is worked out once.
 * The function may use only what never changes about the object: of a line its text and kind, of a statement or a sentence its words, never a place in the document.
 */
export function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const slots = new Map<Kind, number>();
  let last: Kind | undefined;
  let slot = 0;
  return (key) => {
    const facts = factsOf(key);
    if (facts[0] !== last) {
      last = facts[0];
      slot = slotIn(last, slots);
    }
    const known = facts[slot];
    if (known !== undefined) return known === NOTHING ? (undefined as V) : (known as V);
    const made = make(key);
    // What was asked meanwhile may be of another kind.
    facts[facts[0] === last ? slot : slotIn(facts[0], slots)] = made === undefined ? NOTHING : made;
    return made;
  };
}

/** As `remembered`, of an object and something else that lives long, such as a pattern or a profile, or one of few numbers and texts. */
export function rememberedFor<K extends object, O, V>(make: (key: K, other: O) => V): (key: K, other: O) => V {
  const made = remembered<K, { newest?: Made<O, V> }>(() => ({}));
  return (key, other) => {
    const known = made(key);
    for (let one = known.newest; one; one = one.older) if (one.other === other) return one.value;
    const value = make(key, other);
    known.newest = { other, value, older: known.newest };
    return value;
  };
}

/** There are few of an object: a list takes less than a map. */
interface Made<O, V> {
  other: O;
  value: V;
  older: Made<O, V> | undefined;
}

/** As `remembered`, of an object as it is around just now: worked out anew only when that differs from the last time. */
export function whileSame<K extends object, Around, V>(
  isSame: (last: Around, now: Around) => boolean,
  make: (key: K, around: Around) => V,
): (key: K, around: Around) => V {
  const known = remembered((_key: K): { last?: { around: Around; value: V } } => ({}));
  return (key, around) => {
    const memory = known(key);
    if (!memory.last || !isSame(memory.last.around, around)) memory.last = { around, value: make(key, around) };
    return memory.last.value;
  };
}

/** As `remembered`, of the text that stands at an object just now: worked out anew only when that is another. */
export function latest<K extends object, V>(make: (text: string) => V): (key: K, text: string) => V {
  const last = remembered<K, { text?: string; value?: V }>(() => ({}));
  return (key, text) => {
    const known = last(key);
    if (known.text !== text) {
      known.value = make(text);
      known.text = detached(text);
    }
    return known.value as V;
  };
}

/** Something that is made when it is asked for first. */
export function once<V>(make: () => V): () => V {
  let made: { value: V } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const MOST = 5000;

/** Remembers what a function makes of short texts, as long as there are not too many. */
export function byText<V>(make: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const value = known.get(text);
    if (value !== undefined || known.has(text)) return value as V;
    if (known.size >= MOST) known.clear();
    const made = make(text);
    known.set(detached(text), made);
    return made;
  };
}

/** A copy: a slice keeps the whole document that it was cut from in memory. */
export const detached = (text: string): string => ` ${text}`.slice(1);

/** Whether a text says what a pattern asks; the pattern is neither global nor sticky. */
export const says = rememberedFor(({ text }: { text: string }, pattern: Pick<RegExp, 'test'>): boolean => pattern.test(text));

const FACTS = Symbol('facts');
const NOTHING = Symbol('nothing');

/** Objects of one class, of which much the same is asked: so many places they take to remember it, the first for the kind itself. */
interface Kind {
  size: number;
}

type Facts = [Kind, ...unknown[]];

const kinds = new Map<unknown, Kind>();

function kindOf(key: object): Kind {
  const prototype = Object.getPrototypeOf(key);
  const known = kinds.get(prototype);
  if (known) return known;
  const kind = { size: 1 };
  kinds.set(prototype, kind);
  return kind;
}

function slotIn(kind: Kind, slots: Map<Kind, number>): number {
  const known = slots.get(kind);
  if (known !== undefined) return known;
  const slot = kind.size++;
  slots.set(kind, slot);
  return slot;
}

function factsOf(key: object): Facts {
  const holder = key as { [FACTS]?: Facts };
  if (holder[FACTS]) return holder[FACTS];
  const kind = kindOf(key);
  // As long as it can become: grown bit by bit it would take twice as much.
  const facts = new Array(kind.size) as unknown as Facts;
  facts[0] = kind;
  // Not enumerable, so that a copy with other words starts with nothing.
  Object.defineProperty(key, FACTS, { value: facts });
  return facts;
}
