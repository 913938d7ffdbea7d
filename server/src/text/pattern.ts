/** What tells that a sentence says a certain thing. */
export type Pattern = Pick<RegExp, 'test'>;
