import { later } from '../../text/l10n';
import { taskFeatures } from './task-features';

/** The features of a task by which a reader can tell when it is done, each as a verb phrase. */
const SIGNS: readonly (readonly [feature: string, sign: string])[] = [
  ['name', later('names a thing')],
  ['file', later('names a file')],
  ['number', later('gives a number')],
  ['condition', later('says when or from which limit on')],
  ['includesThing', later('says what is included')],
];

/** What makes a task specific, as verb phrases: “names a thing”; none where it is its words alone. */
export function specifics(task: string): string[] {
  const features = taskFeatures(task);
  // A number counts as a name, too.
  const isShown = (feature: string) => features.has(feature) && !(feature === 'name' && features.has('number'));
  return SIGNS.filter(([feature]) => isShown(feature)).map(([, sign]) => sign);
}
