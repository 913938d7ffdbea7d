import type { Fix } from '../model/finding';
import type { Placeholder, Postmortem } from '../model/postmortem';
import { rule } from '../model/rule';
import { contentEnd, lineEnd, lineStart } from '../text/line-bounds';

export default rule({
  id: 'placeholder-left',
  summary: 'No placeholder is left in the text.',
  severity: 'error',
  *check({ placeholders }) {
    for (const placeholder of placeholders)
      yield {
        span: placeholder.span,
        message: `Placeholder left in the text: “${placeholder.text}”. Fill it in, or remove it.`,
        cause: {
          id: 'placeholder',
          message: (places) => `${places} placeholders left in the text, the first “${placeholder.text}”. Fill them in, or remove them.`,
        },
        fixes: (postmortem) => [remove(placeholder, postmortem)],
      };
  },
});

/** Takes it out with the blanks before it where the line ends, or a blank after it; a list mark that would be left alone goes, too. */
function remove({ span, text: own }: Placeholder, { text }: Postmortem): Fix {
  const [from, to] = [lineStart(text, span.start), contentEnd(text, span.end)];
  const [before, after] = [text.slice(from, span.start), text.slice(span.end, to)];
  const isLast = after.trim() === '';
  const isAlone = isLast && MARK.test(before);
  const start = isAlone ? from : isLast ? from + before.trimEnd().length : span.start;
  const blank = /^ (?=\S)/.test(after) && /\s$/.test(before) ? 1 : 0;
  const end = isAlone ? Math.min(text.length, lineEnd(text, to) + 1) : isLast ? to : span.end + blank;
  return { title: `Remove “${own}”`, edits: [{ span: { start, end }, text: '' }] };
}

const MARK = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?$/;
