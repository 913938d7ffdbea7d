/** What may close a stretch of text in Markdown: emphasis, code, a link's bracket with its address. */
const CLOSING = /^(?:[*_~`]+|\](?:\([^()\s]*\)|\[[^[\]]*\])?|<\/[a-z]\w*>)+/i;

/** The offset after the marks that close what is open at an offset: text that follows a link, or bold words, goes there. */
export const afterClosingMarks = (text: string, offset: number): number =>
  offset + (CLOSING.exec(text.slice(offset, offset + 2_000))?.[0].length ?? 0);
