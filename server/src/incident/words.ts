/** Words that are everywhere and say nothing. */
const COMMON = new Set(
  'the and for was were that this with from are not but had has have been then than they their there which when while who what all any can could will would should into out our its his her you your did does after before about more also over only one two per due because since until some other each both such'.split(
    ' ',
  ),
);

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?/gu;

/** The words of a text, in order: names of services and hosts as they are, `web-01` too. */
export const wordsIn = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/** How often each word is in a text that says something. */
export function countsOf(text: string): Record<string, number> {
  const counts: Record<string, number> = Object.create(null);
  for (const word of wordsIn(text))
    if (word.length > 2 && !/^[\d.]+$/.test(word) && !COMMON.has(word)) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
