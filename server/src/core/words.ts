import type { Line } from './line';

const WORD = /[^\s\u00A0]*[\p{L}\p{N}][^\s\u00A0]*/gu;

/** Words of a line as a person would count them: runs of characters that hold a letter or a digit. */
export const countWords = ({ plain, kind }: Line): number => (kind === 'code' ? 0 : (plain.match(WORD)?.length ?? 0));
