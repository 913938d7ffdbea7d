import { concrete, weakObjects, weakQualities, weakRoutine, weakVerbs } from '../lexicon/action-words';
import {
  account,
  artefacts,
  automation,
  comparatives,
  componentWords,
  conditions,
  decisiveVerbs,
  functionWords,
  genericWords,
  human,
  lookBack,
  objectEnds,
  productWords,
  purpose,
  qualities,
  routines,
  routineVerbs,
  scopes,
  softeners,
  softLead,
} from '../lexicon/task-words';
import { baseForm, leadVerb } from './task-verb';

const LABEL = /^(?:[^:.]{3,60}:|\S+(?: \S+){0,2}\.)\s+(?=\S+\s+\S)/;
const CLAUSE =
  /^(?:(?:until|when|if|while|before|after|once|to|in order to)\b[^,]*,\s*|[^,]{3,80},\s*(?=(?:i|we|our|the team)\b)|(?:by|in|going forward|in (?:the )?future)\s(?=\p{L}+ing\b))/iu;
const FILLER = /^(?:also|finally|additionally|and|then|by|please|always|never)[\s,]+/i;
const TOLD =
  /\b(?:was|were|has been|have been)\b|^(?:(?:i|we) (?:have )?|the team )?(?!need|speed|embed)[a-z]{2,}ed\b|\b(?:i|we)(?: have|['’]ve)? (?:[a-z]+ed|made|put)\b/i;
/** What a task says that something covers. */
const INCLUDED = /\b(?:includ(?:e|es|ing)|covering|such as|namely|specifically|consisting of)\b\s*([^.;]{0,120})/i;
const DUTY = /\b(?:should|must|needs? to|ha(?:s|ve) to|ought to) (?:\w+ )?be\b/i;
const FILE = /\b[\w-]+\.[a-z]{2,7}\b|(?:^|\s)\/[\w./-]{3,}|\w_\w/;

/** A task's first sentence without its label and what leads up to it: “When …, ”, “Monitoring: ”. Later sentences explain it. */
function ownSentence(task: string): string {
  const label = LABEL.exec(task)?.[0] ?? '';
  // “Improve monitoring. …” is an order; “Status monitoring. …” names what the order is about.
  const isOrder = /\.\s+$/.test(label) && baseForm(/^\p{L}+/u.exec(label)?.[0].toLowerCase() ?? '') !== undefined;
  const own = task
    .slice(isOrder ? 0 : label.length)
    .replace(CLAUSE, '')
    .replace(FILLER, '')
    .trim();
  return own.split(/(?<=[.!?])\s+(?=\p{Lu})|\s[-–—:]\s|;\s/u)[0] ?? own;
}

type Kind = 'function' | 'generic' | 'component' | 'name' | 'other';

/** Whether a task is written Like a Title, so that its capitals say nothing. */
function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3);
  return long.length > 1 && long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length * 0.6;
}

/** What a word of a task says: nothing, what every team says, which part, a name, or something of its own. */
function kindOf(word: string, { index, verb, titled }: { index: number; verb: string | undefined; titled: boolean }): Kind {
  const small = word.toLowerCase().replace(/['’]s$/, '');
  if (productWords.has(small)) return 'name';
  if (functionWords.has(small) || word === ',') return 'function';
  if (index > 0 && /[\d_]/.test(word)) return 'name';
  if (componentWords.has(small)) return 'component';
  if (genericWords.has(small) || small.endsWith('ly') || (verb !== undefined && baseForm(small) === verb)) return 'generic';
  return index > 0 && (titled ? /\p{Ll}\p{Lu}|^\p{Lu}{2,}/u : /^\p{Lu}/u).test(word) ? 'name' : 'other';
}

/** What there is to see in a task: names of features that `vagueness` weighs, and its words in quotation marks. */
export function taskFeatures(task: string): ReadonlySet<string> {
  const text = ownSentence(task);
  const verb = leadVerb(text);
  const cut = text.search(purpose);
  const core = cut > 0 ? text.slice(0, cut) : text;
  const words = core.match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’._/-]*[\p{L}\p{N}])?|,/gu) ?? [];
  const titled = isTitleCase(words);
  const kinds = words.map((word, index) => kindOf(word, { index, verb, titled }));
  const first = words[0]?.toLowerCase() ?? '';
  const start = verb !== undefined && (baseForm(first) === verb || first === verb || first.endsWith('ly')) ? 1 : 0;
  const ends = words.findIndex((word, index) => index > start && (word === ',' || objectEnds.has(word.toLowerCase())));
  const end = ends < 0 ? words.length : ends;
  const [object, scope] = [kinds.slice(start, end), kinds.slice(end)];
  const headAt = object.findLastIndex((kind) => kind !== 'function');
  const head = object[headAt];
  const isArtefact = artefacts.test(words[start + headAt] ?? '');
  const modifiers = object.slice(0, Math.max(0, headAt));
  const others = scope.filter((kind) => kind === 'other').length;
  const isWeak = verb !== undefined && weakVerbs.has(verb);
  const isConcrete = concrete.some((pattern) => pattern.test(core));
  // Who only thinks about a thing leaves nothing to look at, whatever its name is.
  const isThought = softLead.test(text);
  const isNamed = !isThought && kinds.includes('name');
  const isNumbered = !isThought && /(?<![#\p{L}])\d/u.test(text);
  const isFile = !isThought && FILE.test(text);
  const isPinned = isNamed || isNumbered || isFile || isConcrete;
  const weakLead = isWeak && (!isNamed || weakObjects.test(text));
  const verbKind = isWeak
    ? 'weak'
    : verb === undefined
      ? 'no'
      : routineVerbs.has(verb)
        ? 'routine'
        : decisiveVerbs.has(verb)
          ? 'decisive'
          : 'making';
  const headKind = isArtefact ? 'Artefact' : head === undefined ? 'Nothing' : `${head.charAt(0).toUpperCase()}${head.slice(1)}`;
  const covered = INCLUDED.exec(core)?.[1];
  const found: Readonly<Record<string, boolean>> = {
    weak: ((weakLead || weakQualities.test(text.split(/[,;]/)[0] as string)) && !isConcrete) || weakRoutine.test(text),
    [`${verbKind}Verb`]: true,
    [`${verbKind}Verb${headKind}`]: true,
    [`${verbKind}VerbPinned`]: isPinned,
    [`${verbKind}VerbUnpinned`]: !isPinned,
    concrete: isConcrete,
    headArtefact: isArtefact,
    headGeneric: !isArtefact && (head === undefined || head === 'generic'),
    headComponent: !isArtefact && head === 'component',
    modifierComponent: modifiers.includes('component'),
    modifierOther: modifiers.includes('other'),
    scope: scope.length > 0,
    scopeComponent: scope.includes('component'),
    scopeOther: others > 0,
    scopeOthers: others > 1,
    bare: kinds.every((kind) => kind === 'function' || kind === 'generic'),
    short: kinds.filter((kind) => kind !== 'function').length - start <= 3,
    purpose: cut > 0,
    name: isNamed,
    number: isNumbered,
    file: isFile,
    automation: automation.test(core),
    condition: conditions.test(core),
    quality: qualities.test(core),
    routine: routines.test(core),
    softLead: isThought,
    comparative: comparatives.test(core),
    soft: softeners.test(core),
    includes: scopes.test(core),
    includesThing:
      covered !== undefined &&
      (covered.match(/[\p{L}\p{N}-]+/gu) ?? []).some(
        (word, at) => !['function', 'generic'].includes(kindOf(word, { index: at + 1, verb, titled })),
      ),
    human: human.test(core),
    told: TOLD.test(text),
    lookBack: lookBack.test(core),
    account: account.test(core),
    duty: DUTY.test(text),
  };
  const seen = Object.keys(found).filter((feature) => found[feature]);
  return new Set([
    ...seen,
    ...(core.toLowerCase().match(/[a-z][a-z-]+/g) ?? []).filter((word) => !functionWords.has(word)).map((word) => `“${word}”`),
  ]);
}
