import type { Edit } from '../model/finding';

/** Edits that let links within a document (`[…](#timeline)`) follow a heading that gets another title. */
export function linksFollowing(text: string, title: string, renamed: string): Edit[] {
  const anchor = anchorOf(title);
  return Array.from(text.matchAll(/#(?<=(?:\]\(|\]:[ \t]+|\bhref=["'])#)([^\s)"']+)/g)).flatMap(({ 0: link, 1: name, index }) =>
    name === anchor ? [{ span: { start: index + 1, end: index + link.length }, text: anchorOf(renamed) }] : [],
  );
}

/** The anchor that GitHub gives a heading: its words in lower case, punctuation left out, blanks as hyphens. */
const anchorOf = (title: string): string =>
  title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
