import {
  type Edit,
  effectsOn,
  fixesOf,
  insertAll,
  insertPart,
  missingSections,
  resolveSetup,
  setProfile,
  suppressions,
} from '../../server/src';
import { type CorrectOptions, correct } from '../../server/src/api/correct';
import { examine, timesReader } from '../../server/src/examine';
import { editsOfRule, ruleFixOf } from '../../server/src/lint/fix-rule';
import { replacement } from '../../server/src/lsp/edits';
import { profiles } from '../../server/src/profiles';
import { memoText } from '../../server/src/text/memo-text';

/** Something that a user can choose, and what it does to the text. */
export interface Offer {
  title: string;
  edits: readonly Edit[];
  /** The rule of the finding that it answers; none for the outline's and the commands'. */
  rule?: string;
  /** Adds a section or a line that is missing. */
  inserts: boolean;
}

const INSERTING = new Set([
  'section-missing',
  'section-empty',
  'element-missing',
  'action-none',
  'timeline-milestone-missing',
  'metadata-missing',
  'not-yet-written',
]);

/** As the command line and editors are asked to fix a document; `style`: that of clock times, where a configuration asks for one. */
interface Correction {
  options?: CorrectOptions;
  style?: '12h' | '24h';
}

const CORRECTIONS: Readonly<Record<string, Correction>> = {
  'all safe fixes': {},
  'all safe fixes with UTC': { options: { zone: 'UTC' } },
  'all safe fixes in 12h': { style: '12h' },
  'all safe fixes in 24h': { style: '24h' },
  'all fixes': { options: { unsafe: true } },
};

/** Whether what is offered is one of them, which write a whole text. */
export const isWholeText = (title: string): boolean => Object.hasOwn(CORRECTIONS, title);

/** Those that leave nothing for the next time. */
export const safeCorrections: readonly Correction[] = Object.values(CORRECTIONS).filter(({ options }) => !options?.unsafe);

const asking = (style: string) =>
  resolveSetup([{ folder: '', config: { rules: { 'time-format': { severity: 'info', options: { style } } } } }]);

/** A document as `--fix` leaves it. */
export function corrected(text: string, path: string, { options, style }: Correction = {}): string {
  const setup = style && asking(style);
  return correct(
    text,
    memoText((current) => examine(current, setup, { path })),
    timesReader(setup, path),
    options,
  );
}

/** Everything that is offered in a document: fixes of findings and of all of a rule's, comments that disable rules, the outline's inserts, profiles, all fixes. */
export function offersIn(text: string, path: string): Offer[] {
  const { postmortem, findings } = examine(text, undefined, { path });
  const offers = new Map<string, Offer>();
  const add = (offer: Offer) => offers.set(JSON.stringify([offer.title, offer.edits]), JSON.parse(JSON.stringify(offer)));
  const disabling = suppressions(text);
  const rules = new Set<string>();
  const effect = effectsOn(text, timesReader(undefined, path));
  for (const finding of findings) {
    for (const { title, edits } of fixesOf(finding, postmortem))
      add({ title, edits, rule: finding.rule, inserts: INSERTING.has(finding.rule) });
    // The comments for one rule differ from place to place only.
    if (rules.size === rules.add(finding.rule).size) continue;
    for (const { title, edits } of disabling(finding)) add({ title, edits, rule: finding.rule, inserts: false });
    const wanted = ruleFixOf(finding, findings, postmortem);
    const throughout = wanted ? editsOfRule(wanted, findings, postmortem, effect) : [];
    if (throughout.length > 0) add({ title: `all of ${finding.rule}`, edits: throughout, rule: finding.rule, inserts: false });
  }
  const insert = (id: string) => {
    const edit = insertPart(postmortem, id);
    if (edit) add({ title: `outline: insert ${id}`, edits: [edit], inserts: true });
  };
  if (postmortem.applies && (postmortem.kind === 'postmortem' || postmortem.kind === 'other')) {
    for (const { parts } of missingSections(postmortem)) for (const { id } of parts) insert(id);
    for (const { id, present } of postmortem.elements) if (!present) insert(id);
    add({ title: 'outline: insert all', edits: insertAll(postmortem), inserts: true });
    for (const { id } of profiles) {
      const edit = setProfile(postmortem, id);
      if (edit) add({ title: `choose profile ${id}`, edits: [edit], inserts: false });
    }
    for (const [title, correction] of Object.entries(CORRECTIONS)) {
      const fixed = corrected(text, path, correction);
      if (fixed !== text) add({ title, edits: [replacement(text, fixed)], inserts: false });
    }
  }
  return [...offers.values()];
}
