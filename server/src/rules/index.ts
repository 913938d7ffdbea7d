import type { Rule } from '../core/rule';

/** The one list of rules. Each has its page beside it. */
export const rules: readonly Rule[] = [];
