import { caseInsensitive } from '../text/fast-regexp';
import {
  anyTopic,
  concrete,
  namedThing,
  taskVerbs,
  topics,
  weakObjects,
  weakQualities,
  weakRoutine,
  weakVerbs,
} from './lexicon/action-words';

const FILLER =
  /^(?:(?:please|also|always|additionally|furthermore|moreover|finally|first(?:ly)?|second(?:ly)?|lastly|regularly|frequently|periodically|proactively|continuously|then|next|to)[\s,]+)+/i;
const WILL = caseInsensitive(
  /\b(?:we|i|they|the team|the \w+ team|our team|team|engineers?)?\s*(?:will|should|must|shall|need to|needs to|have to|plan to|intend to|are going to|aim to|would like to|want to)\s+(?:also\s+|always\s+|be\s+)?(\p{L}[\p{L}-]*)/u,
);

const PASSIVE = caseInsensitive(
  /\b(?:can|could|will|should|must|to|needs? to|has to)\s+(?:(?:also|always|never|not|\p{L}+ly)\s+)*be\s+(?:\p{L}+ly\s+)?(\p{L}+)/u,
);

/** The verb that leads a task, in lower case: `improve` of “We will improve …”, “Improving …”, “… can be improved”; undefined when there is none. */
export function leadVerb(task: string): string | undefined {
  const text = task.replace(FILLER, '');
  const [first = '', second = ''] = text
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter(Boolean);
  const base = baseForm(first);
  const own = base === 'back' && second !== 'up' ? undefined : base;
  if (own === first) return own;
  const passive = PASSIVE.exec(text)?.[1];
  // “Testing should be improved” is about testing, and about improving.
  if (own && !passive) return own;
  if (weakVerbs.has(first)) return first;
  const after = passive ?? WILL.exec(text)?.[1];
  return after ? (baseForm(after.toLowerCase()) ?? after.toLowerCase()) : undefined;
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

/**
 * Why nobody could tell when a task is done, as a question to its author; undefined for a specific one.
 * @param pointed whether it points at a thing by code or a link: a file, a ticket.
 * A weak verb, quality or object makes it vague, unless something in it can be looked at: a number, a period, a named thing.
 */
export function vagueness(task: string, pointed = false): string | undefined {
  const text = task
    .replace(/^[^:]{3,60}:\s+(?=\S+\s+\S)/, '')
    .replace(/^(?:until|when|if|while|before|after|once|to)\b[^,]*,\s*/i, '')
    .trim();
  const verb = leadVerb(text);
  const weakLead = verb !== undefined && weakVerbs.has(verb) && (!namedThing.test(text) || weakObjects.test(text));
  const specific = () => pointed || concrete.some((pattern) => pattern.test(text));
  const vague =
    ((weakLead || weakQualities.test(text.split(/[,;]/)[0] as string)) && !specific()) ||
    weakRoutine.test(text) ||
    /\bwill (?:always )?be (?:always )?(?:simple|clear|better|faster|safe|good|more)\b/i.test(text);
  return vague ? question(task) : undefined;
}

const question = (task: string): string => (topics.find(({ topic }) => topic.test(task)) ?? anyTopic).question;
