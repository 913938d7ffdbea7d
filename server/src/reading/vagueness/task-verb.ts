import { caseInsensitive } from '../../text/fast-regexp';
import { taskVerbs, weakVerbs } from '../lexicon/action-words';

const FILLER =
  /^(?:(?:please|also|always|additionally|furthermore|moreover|finally|first(?:ly)?|second(?:ly)?|lastly|regularly|frequently|periodically|proactively|continuously|then|next|to)[\s,]+)+/i;
const WILL = caseInsensitive(
  /\b(?:we|i|they|the team|the \w+ team|our team|team|engineers?)?\s*(?:will|should|must|shall|need to|needs to|have to|plan to|intend to|(?:are|am|is|['’]re|['’]m) (?:going|committed|determined|planning|looking|hoping) to|aim to|hope to|pledge to|promise to|endeavou?r to|vow to|seek to|would like to|want to)\s+(?:also\s+|always\s+|be\s+)?(\p{L}[\p{L}-]*)/u,
);

const PASSIVE = caseInsensitive(
  /\b(?:(?:can|could|will|should|must|to|needs? to|has to)\s+(?:(?:also|always|never|not|\p{L}+ly)\s+)*be|(?:was|were|is|are)(?: being)?|ha(?:s|ve) been)\s+(?:\p{L}+ly\s+)?(\p{L}+(?:ed|en|ne|ut|ilt))\b/u,
);

/** “We are upgrading …”. */
const PROGRESSIVE = caseInsensitive(
  /^(?:we|i|they|the team|the \w+ team|our team)(?:['’](?:re|m)| are| am| is)\s+(?:(?:also|now|currently|already)\s+)*(\p{L}+ing)\b/u,
);

/** “Implementation of …”, “An increase in …”. */
const NOMINAL = caseInsensitive(/^(?:(?:an?|the)\s+)?(?:\p{L}+\s+(?:and\s+)?)?(\p{L}{4,})\s+(?:of|in|to)\s/u);

/** The verb that leads a task, in lower case: `improve` of “We will improve …”, “Improving …”, “… can be improved”; undefined when there is none. */
export function leadVerb(task: string): string | undefined {
  const text = task.replace(FILLER, '');
  const [first = '', second = ''] = text
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter(Boolean);
  const base = baseForm(first);
  const own = base === 'back' && second !== 'up' ? undefined : base;
  const passive = PASSIVE.exec(text)?.[1]?.toLowerCase();
  // “Ensure that logging is enabled” is about enabling.
  const ensured = /^(?:ensure|make sure|guarantee|verify|check|confirm)\b/i.test(text) && passive ? baseForm(passive) : undefined;
  if (own === first) return ensured ?? own;
  // “Testing should be improved” is about testing, and about improving.
  if (own && !passive) return own;
  if (weakVerbs.has(first)) return first;
  const after = passive ?? (WILL.exec(text) ?? PROGRESSIVE.exec(text))?.[1]?.toLowerCase();
  if (after) return baseForm(after) ?? after;
  return verbIn(NOMINAL.exec(text)?.[1]?.toLowerCase() ?? '');
}

/** The verb in the name of what is done: `implement` in “implementation”. */
function verbIn(noun: string): string | undefined {
  const stems = [
    noun,
    ...[/ment$/, /ation$/, /ion$/, /al$/, /ance$/].flatMap((end) =>
      end.test(noun) ? [noun.replace(end, ''), noun.replace(end, 'e')] : [],
    ),
  ];
  return [...stems, noun.replace(/uction$/, 'uce'), noun.replace(/ication$/, 'ify')].find((stem) => taskVerbs.has(stem));
}

/** The base form of a task's verb, also of its gerund and participle. */
export function baseForm(word: string): string | undefined {
  if (taskVerbs.has(word)) return word;
  const stems = [
    word.replace(/ing$/, ''),
    word.replace(/ing$/, 'e'),
    word.replace(/ed$/, ''),
    word.replace(/d$/, ''),
    word.replace(/ied$/, 'y'),
    word.replace(/(.)\1(?:ing|ed)$/, '$1'),
  ];
  return stems.find((stem) => stem !== word && stem.length > 2 && taskVerbs.has(stem));
}
