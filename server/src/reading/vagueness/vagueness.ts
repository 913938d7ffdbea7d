import { anyTopic, topics } from '../lexicon/action-words';
import { threshold, weights } from '../lexicon/vagueness-weights';
import { taskFeatures } from './task-features';

/**
 * Why nobody could tell when a task is done, as a question to its author; undefined for a specific one.
 * @param pointed whether it points at a thing by code or a link, a file or a ticket: there one can look.
 * A task is specific if something in it can be looked at later. How much each feature says of that was learnt from tasks that were judged.
 */
export function vagueness(task: string, pointed = false): string | undefined {
  if (pointed || vagueOdds(task) < threshold) return undefined;
  return (topics.find(({ topic }) => topic.test(task)) ?? anyTopic).question;
}

/** How vague a task is: the log of the odds that a reader calls it so. */
function vagueOdds(task: string): number {
  let odds = weights.bias ?? 0;
  for (const feature of taskFeatures(task)) odds += weights[feature] ?? 0;
  return odds;
}
