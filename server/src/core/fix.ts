import { applyEdits } from './edit';
import type { Postmortem } from './model';
import { type Edit, type Finding, fixesOf } from './rule';

const MOST_ROUNDS = 50;

/** A text that was read, and what was found in it. */
interface Held {
  postmortem: Postmortem;
  findings: readonly Finding[];
}

/** Applies the safe fixes until nothing changes: one fix may make room for another. `hold` reads a text and answers what is found in it. */
export function fixAll(text: string, hold: (text: string) => Held): string {
  const seen = new Set<string>();
  let current = text;
  while (seen.size < MOST_ROUNDS && !seen.has(current)) {
    seen.add(current);
    current = applyEdits(current, safeEdits(hold(current)));
  }
  return current;
}

/** The edits of the first safe fix of each finding, those left out that would touch what another one changes. */
function safeEdits({ findings, postmortem }: Held): Edit[] {
  const taken: Edit[] = [];
  for (const finding of findings) {
    const edits = fixesOf(finding, postmortem).find(({ safe }) => safe)?.edits ?? [];
    if (!edits.some((edit) => taken.some((other) => touch(edit, other)))) taken.push(...edits);
  }
  return taken;
}

const touch = ({ span: a }: Edit, { span: b }: Edit): boolean => a.start <= b.end && b.start <= a.end;
