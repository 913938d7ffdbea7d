import type { Fix } from '../model/finding';
import type { Postmortem } from '../model/postmortem';
import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { isDenied, type Phrase, phrase, reportPhrases } from './support/phrases';

/** Words that judge instead of telling. Sources: the “animated language” of Google's SRE workbook, Bergström's normative words, Dekker. */
const JUDGEMENT = phrase(
  '\\b(?:careless(?:ly|ness)?|sloppy|sloppily|sloppiness|stupid(?:ly|ity)?|ridiculous(?:ly)?|negligent(?:ly)?|negligence|incompeten(?:t|tly|ce)|idiotic|idiots?|foolish(?:ly)?|irresponsibl[ey]|reckless(?:ly|ness)?|inexcusabl[ey]|unforgivabl[ey]|moronic|shameful(?:ly)?|boneheaded|dumb(?! (?:terminal|pipe|init))|clueless|amateurish(?:ly)?)\\b',
);
/** After a word: “!!! note” opens a box in some dialects of Markdown. */
const SHOUT = /(?<=[\p{L}\p{N})”"’'])!{2,}/gu;

const judgements = reportPhrases(
  [JUDGEMENT],
  (found) => !isDenied(found),
  (found) => ({
    span: found.span,
    message: t('“{0}” judges people or their work. Say what happened without it.', found.text),
    fixes: (postmortem) => without(found, postmortem),
  }),
);

const shouts = reportPhrases(
  [SHOUT],
  () => true,
  ({ span, text }) => ({
    span,
    message: t('“{0}” is louder than the facts. End the sentence with a full stop.', text),
    cause: { id: 'shout', message: (places) => t('{0} sentences are louder than the facts. End them with a full stop.', places) },
    fixes: [{ title: t('Replace by a full stop'), edits: [{ span, text: '.' }], preferred: true }],
  }),
);

export default rule({
  id: 'judgement-word',
  summary: 'No word judges people or their work.',
  severity: 'warning',
  *check(postmortem) {
    yield* judgements(postmortem);
    yield* shouts(postmortem);
  },
});

/** A word before another can go, with the space after it; “a careless change” stays whole, “was careless” would not. */
function without({ span, before, after, text: word }: Phrase, { text }: Postmortem): Fix[] {
  if (!/^\s\p{L}/u.test(after) || /\b(?:was|were|is|are|be|been|too|so|very|an)\s+$/i.test(before) || before.trim() === '') return [];
  const space = /^[ \t]*/.exec(text.slice(span.end))?.[0].length ?? 0;
  return [{ title: t('Remove “{0}”', word), edits: [{ span: { start: span.start, end: span.end + space }, text: '' }], preferred: true }];
}
