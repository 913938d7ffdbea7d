import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Postmortem, read, type Span } from '../../server/src';
import type { MarkdownDocument } from '../../server/src/markdown/document';
import { IncrementalDocument } from '../../server/src/markdown/incremental/document';
import { defaultProfile } from '../../server/src/profiles';

/** The lines of a Markdown text, and what else the reading goes by. */
export const documentOf = (text: string): MarkdownDocument => new IncrementalDocument().update(text);

/** A text read by the default profile, at no particular path. */
export const readIt = (text: string): Postmortem => read(text, { profile: defaultProfile });

/** What a text says in a span. */
export const at = (text: string, { start, end }: Span): string => text.slice(start, end);

/** Texts, each with what is read in it, a line each. */
export type Cases = readonly (readonly [text: string, ...read: string[]])[];

/** One test for each text: `show` gives what is read in it, as the table writes it. */
export function reads(what: string, show: (text: string) => readonly string[], cases: Cases): void {
  describe(what, () => {
    for (const [text, ...expected] of cases) it(text.replaceAll('\n', ' ⏎ '), () => assert.deepEqual(show(text), expected));
  });
}
