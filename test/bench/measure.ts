export interface Patience {
  /** How often each is run. */
  turns: number;
  /** Turns before those, which are not counted. */
  warmUp?: number;
  /** No further turn begins after this many seconds, of which the warm-up may take a third; one is always counted. */
  seconds?: number;
}

/**
 * Runs each of several things again and again, A B C C B A, so that what else the machine does falls on all of them, and
 * what one does after it has answered falls on each of the others. Answers what each run answered.
 */
export async function inTurns<Name extends string, Value>(
  things: Record<Name, () => Promise<Value>>,
  { turns, warmUp = 0, seconds = Number.POSITIVE_INFINITY }: Patience,
): Promise<Record<Name, Value[]>> {
  const order = Object.keys(things) as Name[];
  const values = Object.fromEntries(order.map((name) => [name, []])) as unknown as Record<Name, Value[]>;
  const start = performance.now();
  const within = (share: number) => performance.now() - start < share * seconds * 1000;
  const turn = async (keep: (name: Name, value: Value) => void) => {
    for (const name of order) keep(name, await things[name]());
    order.reverse();
  };
  for (let done = 0; done < warmUp && within(1 / 3); done++) await turn(() => {});
  for (let done = 0; done === 0 || (done < turns && within(1)); done++) await turn((name, value) => values[name].push(value));
  return values;
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

/** How long it takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
