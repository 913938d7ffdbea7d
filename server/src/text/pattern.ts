/** What tells that a sentence says a certain thing. */
export type Cue = Pick<RegExp, 'test'>;
