import { lowercase, lowercaseOnly } from '../../text/fast-regexp';
import type { Pattern } from '../../text/pattern';
import { wordSet } from '../../text/word-set';

/**
 * How people say what share of the users were affected: a share or a number, of whom, and what befell them. Sources: the course's task and its
 * examples, the SRE book's postmortem (“estimated 1.21B queries lost”), PagerDuty's guide, and reading published write-ups.
 */

/** People and what they send. */
const AFFECTED = wordSet(`
  users user end-users userbase customers customer clients client visitors visitor subscribers people person persons members member players player tenants tenant merchants merchant employees
  students developers audience organizations organisations teams consumers viewers readers listeners shoppers buyers sellers guests callers patients passengers drivers riders
  participants individuals population community staff accounts account companies stores schools hospitals banks traders donors
  requests request traffic sessions session orders order transactions transaction payments payment queries logins calls connections messages emails e-mails purchases bookings reservations
  checkouts downloads uploads searches visits hits loads views devices websites website sites site jobs builds deployments shops workspaces projects repositories
`);

/** What befell them. */
const SUFFERED =
  /^(?:(?:affect|impact|inaccessib|fail|slow|delay|experienc|suffer|interrupt|disrupt|receiv|encounter|prevent|crash|refus|reject|degrad|timeout|drop|throttl|abandon)[a-z]*|unable|unavailable|unreachable|unresponsive|couldn.t|can.t|cannot|errors?|lost|los[et]|down|saw|seeing|timed|denied|5\d\d|without|blocked|locked|fac(?:e|es|ed|ing)|got|met|offline|inoperab[a-z]+|non-?(?:functional|operational|responsive)|unusable|halted|outages?|inability|stuck|hung|wrong|incorrect|broken|not)$/;

/** Words for a share or a number of something. */
const QUANTITIES = wordSet(
  'half third quarter thirds quarters most entire whole each majority minority fraction subset handful all every none hundreds thousands millions dozen dozens one two three four five six seven eight nine ten',
);

/** What does not lead from a number to what it counts. */
const BREAKS = wordSet(
  'for to by from with through via using within after before between over until since when that which who in on at were was are is and or as than minute minutes min mins hour hours hr hrs h second seconds sec secs s day days week weeks month months am pm utc next step steps error errors response responses first main initial',
);

/** What is full or busy to some percent, which tells of nobody. */
const MACHINE = wordSet('cpu memory ram disk storage capacity utilization utilisation usage load cores');

const WHOLE =
  /\b(?:total(?:ly)?|complete(?:ly)?|entire(?:ly)?|full(?:y)?|wholly|altogether)[ -](?:and \w+ )?(?:\w+ )?(?:outage|unavailab\w+|inaccessib\w+|unreachable|unresponsive|down(?:time)?|offline|unusable|blackout|disruption|interruption|loss of (?:service|access|availability))\b|\bnothing (?:was )?(?:usable|work(?:s|ed|ing)|reachable|accessible)\b|\b(?:drop(?:s|ped)|fell|falls|went) to (?:zero|0)\b/;

/** A percentage, a time, a number, a word, or a mark. */
const TOKEN = lowercaseOnly(
  /(\d[\d.,]*\s?(?:%|percent\b|per cent\b))|\d+(?::\d\d)+|(\d(?:[\d.,]*\d)?[kmb]?\b\+?)|[\p{L}_][\p{L}\p{N}_'’-]*|[.;,()]/gu,
);

/** Whether a sentence says how many were affected: “40% of our users”, “1,200 orders failed”, “nobody could log in”, “a total outage”. */
export const share: Pattern = {
  test: (text) => {
    const lower = lowercase(text);
    return WHOLE.test(lower) || clausesOf(lower).some(saysShare);
  },
};

interface Token {
  word: string;
  is: 'percent' | 'number' | 'word';
}

/** The tokens between full stops and semicolons. */
function clausesOf(text: string): Token[][] {
  const clauses: Token[][] = [[]];
  for (const [word, percent, number] of text.matchAll(TOKEN)) {
    if (word === '.' || word === ';') clauses.push([]);
    else clauses.at(-1)?.push({ word, is: percent ? 'percent' : number ? 'number' : 'word' });
  }
  return clauses;
}

function saysShare(clause: readonly Token[]): boolean {
  const suffered = clause.some(({ word }) => SUFFERED.test(word));
  return clause.some(({ word, is }, index) => {
    const after = clause.slice(index + 1);
    if (is === 'percent') return counts(after) || isOfAffected(clause, index) || (suffered && isOfAService(after));
    if (/^(?:nobody|no-?one)$/.test(word) || (word === 'one' && clause[index - 1]?.word === 'no'))
      return /^(?:could|was able)\b/.test(wordsIn(after, 2));
    if (is === 'number' || QUANTITIES.has(word)) return counts(after) && (suffered || isRemark(clause, index));
    return (
      /^(?:any|every)(?:one|body)$/.test(word) && clause.slice(Math.max(0, index - 6), index + 7).some((near) => SUFFERED.test(near.word))
    );
  });
}

/** Whether what follows a number is what it counts: “of our paying customers”. */
function counts(after: readonly Token[]): boolean {
  const end = after.findIndex(({ word, is }) => is !== 'word' || /^\W$/.test(word) || BREAKS.has(word));
  return after.slice(0, Math.min(end < 0 ? after.length : end, 5)).some(({ word }) => AFFECTED.has(word));
}

/** “100% of the web servers were down”. */
const isOfAService = (after: readonly Token[]): boolean =>
  after[0]?.word === 'of' && !after.slice(0, 6).some(({ word }) => MACHINE.has(word));

/** Whether a percentage is of people or requests that are named before it, or is said of what was affected: “users affected: 40%”, “an error rate of 40%”. */
function isOfAffected(clause: readonly Token[], index: number): boolean {
  const comma = clause.findLastIndex(({ word }, at) => at < index && word === ',');
  if (isApposed(clause, comma, index)) return true;
  const before = clause.slice(Math.max(comma + 1, index - 10), index);
  if ([...before, ...clause.slice(index + 1, index + 6)].some(({ word }) => MACHINE.has(word))) return false;
  const said = wordsIn(before, 10);
  return (
    before.some(({ word }) => AFFECTED.has(word)) ||
    /\b(?:error|failure|success|drop) rates?\b|\bavailability\b|\b(?:affect|impact)\w*(?: \S+){0,4}$/.test(said) ||
    /\b(?:was|were) (?:affected|impacted|unable)\b/.test(wordsIn(clause.slice(index + 1), 9))
  );
}

/** “A part of our customers, about 20%, …”: between the commas is how many those are. */
const isApposed = (clause: readonly Token[], comma: number, index: number): boolean =>
  comma > 0 &&
  index - comma <= 4 &&
  clause[index + 1]?.word === ',' &&
  clause.slice(Math.max(0, comma - 3), comma).some(({ word }) => AFFECTED.has(word));

/** “Users (about 300 people)”. */
function isRemark(clause: readonly Token[], index: number): boolean {
  const open = clause.findLastIndex(({ word }, at) => at < index && /[()]/.test(word));
  return clause[open]?.word === '(' && clause.slice(Math.max(0, open - 15), open).some(({ word }) => AFFECTED.has(word));
}

const wordsIn = (tokens: readonly Token[], most: number): string =>
  tokens
    .slice(0, most)
    .map(({ word }) => word)
    .join(' ');
