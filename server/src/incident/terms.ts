import type { ActionItem, Section } from '../model/postmortem';
import { hidingSecretsOf } from '../rules/support/hide-secrets';
import { places } from '../text/line-column';
import { titleOf } from '../views/title';
import { whatOf } from './same-task';
import type { Source } from './source';
import { countsOf } from './words';

/** The words that a postmortem tells its incident by, and what is still to be done. */
export interface Terms {
  file: string;
  title: string;
  /** How often each word is there. */
  counts: Record<string, number>;
  open: Task[];
}

/** Something that is still to be done. */
export interface OpenTask {
  line: number;
  text: string;
}

/** The same, and what makes it the same task as another; empty where nothing does. */
export interface Task extends OpenTask {
  what: string;
}

/** Of what has a secret in it nobody can say what else it is. */
const taskOf = (action: ActionItem, line: number, text: string): Task => ({ line, text, what: text === action.text ? whatOf(action) : '' });

/** Sections that tell of causes, of what was hit and of what is to be done. */
const TELLING = ['summary', 'impact', 'root-cause', 'resolution', 'corrective', 'trigger', 'contributing'];

/** The words of a document; none where it is no postmortem. */
export function termsOf({ file, postmortem }: Source): Terms[] {
  if (!postmortem.applies) return [];
  const { sections, text, actions } = postmortem;
  const placeOf = places(text);
  const tells = ({ covers }: Section) => covers.some((part) => TELLING.some((name) => part.includes(name)));
  const said = sections.filter(tells).map(({ body }) => text.slice(body.start, body.end));
  const hiding = hidingSecretsOf(text);
  const title = hiding(titleOf(postmortem));
  const terms = {
    file,
    title: title || file,
    counts: countsOf(hiding([title, ...(said.length > 0 ? said : [text])].join('\n'))),
    open: actions.filter(({ done }) => !done).map((action) => taskOf(action, placeOf(action.span.start).line, hiding(action.text))),
  };
  return [terms];
}
