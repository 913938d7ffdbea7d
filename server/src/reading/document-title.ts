import { type Line, visible } from '../markdown/line';
import type { Title } from '../model/postmortem';
import type { HeadingCandidate } from './headings';

/** The title of a document, and the heading that it is, if it is one. */
export interface DocumentTitle extends Title {
  heading?: HeadingCandidate;
}

const NAMES_ITSELF = /\bpost-?\s?mortem\b|\bincident report\b|^\W*(?:incident|outage)\W*$/i;

/**
 * Finds the title: the first heading, when no other of its level names a part, or nothing but another heading follows it, and it names none itself;
 * without headings a short first line that is no sentence.
 */
export function findTitle(candidates: readonly HeadingCandidate[], lines: readonly Line[]): DocumentTitle | undefined {
  const [top, ...others] = candidates.filter(({ form }) => form === 'heading');
  const isAbove = (title: HeadingCandidate) => others.every(({ level, named }) => level > title.level || !named);
  const isAlone = (title: HeadingCandidate) => !title.named?.whole && others[0]?.line === title.line + 1;
  if (top && (!top.named?.whole || NAMES_ITSELF.test(top.text)) && (isAbove(top) || isAlone(top)))
    return { span: top.span, text: top.text, heading: top };
  const [first] = lines;
  if (first?.content.kind !== 'text' || candidates.some(({ line, named }) => line === 0 && named)) return undefined;
  const { plain } = first.content;
  const isTitle = plain.split(/\s+/).length <= 14 && !/[.!?]$/.test(plain);
  return isTitle ? { span: first.span, text: visible(first.content) } : undefined;
}
