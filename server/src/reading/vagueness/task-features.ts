import { concrete, namedThing, weakObjects, weakQualities, weakRoutine, weakVerbs } from '../lexicon/action-words';
import {
  artefacts,
  automation,
  comparatives,
  componentWords,
  conditions,
  decisiveVerbs,
  functionWords,
  genericWords,
  human,
  objectEnds,
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
const CLAUSE = /^(?:until|when|if|while|before|after|once|to|in order to)\b[^,]*,\s*/i;
const FILLER = /^(?:also|finally|additionally|and|then|by|please|always|never)[\s,]+/i;
const TOLD =
  /\b(?:was|were|has been|have been)\b|^(?:(?:i|we) (?:have )?|the team )?(?!need|speed|embed)[a-z]{2,}ed\b|\b(?:i|we)(?: have|['’]ve)? (?:[a-z]+ed|made|put)\b/i;
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

/** What a word of a task says: nothing, what every team says, which part, a name, or something of its own. */
function kindOf(word: string, { index, verb }: { index: number; verb: string | undefined }): Kind {
  const small = word.toLowerCase();
  if (functionWords.has(small) || word === ',') return 'function';
  if (index > 0 && /[\d_/]/.test(word)) return 'name';
  if (componentWords.has(small)) return 'component';
  if (genericWords.has(small) || small.endsWith('ly') || (verb !== undefined && baseForm(small) === verb)) return 'generic';
  return index > 0 && /^\p{Lu}/u.test(word) ? 'name' : 'other';
}

/** What there is to see in a task: names of features that `vagueness` weighs, and its words in quotation marks. */
export function taskFeatures(task: string): ReadonlySet<string> {
  const text = ownSentence(task);
  const verb = leadVerb(text);
  const cut = text.search(purpose);
  const core = cut > 0 ? text.slice(0, cut) : text;
  const words = core.match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’._/-]*[\p{L}\p{N}])?|,/gu) ?? [];
  const kinds = words.map((word, index) => kindOf(word, { index, verb }));
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
  const isConcrete = concrete.some((pattern) => pattern.test(text));
  const weakLead = isWeak && (!namedThing.test(text) || weakObjects.test(text));
  const found: Readonly<Record<string, boolean>> = {
    weak: ((weakLead || weakQualities.test(text.split(/[,;]/)[0] as string)) && !isConcrete) || weakRoutine.test(text),
    weakVerb: isWeak,
    decisiveVerb: !isWeak && verb !== undefined && decisiveVerbs.has(verb),
    routineVerb: !isWeak && verb !== undefined && routineVerbs.has(verb),
    noVerb: verb === undefined,
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
    name: kinds.includes('name') || namedThing.test(text),
    number: /(?<![#\p{L}])\d/u.test(text),
    file: FILE.test(text),
    automation: automation.test(text),
    condition: conditions.test(core),
    quality: qualities.test(core),
    routine: routines.test(core),
    softLead: softLead.test(text),
    comparative: comparatives.test(core),
    soft: softeners.test(core),
    includes: scopes.test(text),
    human: human.test(text),
    told: TOLD.test(text),
  };
  const seen = Object.keys(found).filter((feature) => found[feature]);
  return new Set([...seen, ...(text.toLowerCase().match(/[a-z][a-z-]+/g) ?? []).map((word) => `“${word}”`)]);
}
