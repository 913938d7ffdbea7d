import { type Edit, type Finding, type Fix, fixesOf, ownFixesOf } from '../model/finding';
import type { Postmortem } from '../model/postmortem';
import { applyEdits } from '../text/apply-edits';
import { ApartEdits } from './apart-edits';
import { type Effect, effectsOn, type ReadTimes } from './fix-effect';

const MOST_ROUNDS = 50;

/** A text that was read, and what was found in it. */
interface Held {
  postmortem: Postmortem;
  findings: readonly Finding[];
}

/** The fixes to offer for a finding, as far as `checked` leaves them. */
export const fixesToOffer = (finding: Finding, postmortem: Postmortem, effect: (edits: readonly Edit[]) => Effect): Fix[] =>
  checked(fixesOf(finding, postmortem), effect);

/**
 * Fixes that may be offered. One that a rule calls safe is so only if every clock time of the document is read as before;
 * where its own time would be read as another one it is not offered. `effect`: what edits change about the readings.
 */
export function checked(fixes: readonly Fix[], effect: (edits: readonly Edit[]) => Effect): Fix[] {
  return fixes.flatMap((fix) => {
    const changed = fix.safe ? effect(fix.edits) : 'none';
    if (changed === 'none') return [fix];
    const { safe, preferred, ...unsafe } = fix;
    return changed === 'own' ? [] : [unsafe];
  });
}

/**
 * Applies the safe fixes until nothing changes: one fix may make room for another. Every clock time is read as before, but for impossible ones that are corrected.
 * `hold` reads a text and answers what is found in it.
 */
export function fixAll(text: string, hold: (text: string) => Held, readTimes: ReadTimes): string {
  const seen = new Set<string>();
  let current = text;
  while (seen.size < MOST_ROUNDS && !seen.has(current)) {
    seen.add(current);
    const effect = effectsOn(current, readTimes);
    current = applyEdits(current, thatKeepTimes(safeFixes(hold(current)), effect));
  }
  return current;
}

/** The edits of the first safe fix of each finding, those left out that would touch what another one changes. */
function safeFixes({ findings, postmortem }: Held): Edit[][] {
  const apart = new ApartEdits(postmortem.text);
  return findings.flatMap((finding) => {
    const edits = ownFixesOf(finding, postmortem).find(({ safe }) => safe)?.edits;
    return edits && apart.take(edits) ? [edits] : [];
  });
}

/** As many of these fixes as leave all times as they are, together with those `taken` before. Nearly always that is all of them, so halves are tried, then their halves. */
function thatKeepTimes(fixes: readonly Edit[][], effect: (edits: readonly Edit[]) => Effect, taken: Edit[] = []): Edit[] {
  if (fixes.length === 0) return taken;
  const all = [...taken, ...fixes.flat()];
  if (effect(all) === 'none') return all;
  if (fixes.length === 1) return taken;
  const half = fixes.length >> 1;
  return thatKeepTimes(fixes.slice(half), effect, thatKeepTimes(fixes.slice(0, half), effect, taken));
}
