/** Of a hundred documents so many have something, and these so many of it in 600 words. */
export type Frequency = readonly [share: number, count: number];

/** Chance that is the same for the same seed. */
export class Chance {
  constructor(private state: number) {}

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    // The generator “mulberry32”.
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  pick<Choice>(choices: readonly Choice[]): Choice {
    return choices[this.below(choices.length)] as Choice;
  }

  /** One of several names, each as often as its share of a hundred says. */
  oneOf<Name extends string>(shares: Readonly<Record<Name, number>>): Name {
    let left = this.below(100);
    const names = Object.keys(shares) as Name[];
    for (const name of names) {
      left -= shares[name];
      if (left < 0) return name;
    }
    return names.at(-1) as Name;
  }

  /** Whether something is so that is so in `share` of a hundred cases. */
  happens(share: number): boolean {
    return this.below(100) < share;
  }

  /** How often something occurs: half as often to one and a half times as often as it does where it does. */
  often([share, count]: Frequency): number {
    return this.happens(share) ? Math.max(1, Math.round((count * (50 + this.below(101))) / 100)) : 0;
  }
}
