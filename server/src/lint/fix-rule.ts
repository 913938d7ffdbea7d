import { type Edit, type Finding, type Fix, ownFixesOf } from '../model/finding';
import type { Postmortem } from '../model/postmortem';
import { ApartEdits } from './apart-edits';
import type { Effect } from './fix-effect';

/** One way to fix all findings of a rule: safe fixes, or the preferred ones with one title. */
export interface RuleFix {
  rule: string;
  /** Of the preferred fixes; none for the safe ones. */
  title?: string;
}

/** How a finding's rule can be fixed throughout, if its first fixes are such that several findings have. */
export function ruleFixOf(finding: Finding, findings: readonly Finding[], postmortem: Postmortem): RuleFix | undefined {
  const others = findings.filter((other) => other.rule === finding.rule && other !== finding);
  const first = others.length > 0 ? ownFixesOf(finding, postmortem).find(({ safe, preferred }) => safe || preferred) : undefined;
  if (!first) return undefined;
  const wanted: RuleFix = { rule: finding.rule, ...(!first.safe && { title: first.title }) };
  return others.some((other) => fixFor(other, wanted, postmortem)) ? wanted : undefined;
}

const fixFor = (finding: Finding, { title }: RuleFix, postmortem: Postmortem): Fix | undefined =>
  ownFixesOf(finding, postmortem).find((fix) => (title === undefined ? fix.safe : fix.preferred && fix.title === title));

/** The edits for all findings of a rule. Those that would touch what another one changes stay, and safe ones that change how a time is read. */
export function editsOfRule(
  wanted: RuleFix,
  findings: readonly Finding[],
  postmortem: Postmortem,
  effect: (edits: readonly Edit[]) => Effect,
): Edit[] {
  const apart = new ApartEdits(postmortem.text);
  const taken = findings.flatMap((finding) => {
    const fix = finding.rule === wanted.rule ? fixFor(finding, wanted, postmortem) : undefined;
    return fix && apart.take(fix.edits) ? fix.edits : [];
  });
  if (wanted.title !== undefined || effect(taken) === 'none') return taken;
  return taken.filter((edit) => effect([edit]) === 'none');
}
