import type { Section } from '../model/postmortem';
import { hidingSecretsOf } from '../rules/support/hide-secrets';
import { places } from '../text/line-column';
import { titleOf } from '../views/title';
import type { Source } from './source';

/** The words that a postmortem tells its incident by, and what is still to be done. */
export interface Terms {
  file: string;
  title: string;
  /** How often each word is there. */
  counts: Record<string, number>;
  open: OpenTask[];
}

/** Something that is still to be done. */
export interface OpenTask {
  line: number;
  text: string;
}

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
    open: actions.filter(({ done }) => !done).map(({ span, text: task }) => ({ line: placeOf(span.start).line, text: hiding(task) })),
  };
  return [terms];
}

/** Words that are everywhere and say nothing. */
const COMMON = new Set(
  'the and for was were that this with from are not but had has have been then than they their there which when while who what all any can could will would should into out our its his her you your did does after before about more also over only one two per due because since until some other each both such'.split(
    ' ',
  ),
);

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?/gu;

/** How often each word is in a text: names of services and hosts as they are, `web-01` too. */
export function countsOf(text: string): Record<string, number> {
  const counts: Record<string, number> = Object.create(null);
  for (const [word] of text.toLowerCase().matchAll(WORD))
    if (word.length > 2 && !/^[\d.]+$/.test(word) && !COMMON.has(word)) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
