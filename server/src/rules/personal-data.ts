import * as v from 'valibot';
import type { Metadata } from '../model/postmortem';
import { rule } from '../model/rule';
import { later, t } from '../text/l10n';
import type { Span } from '../text/span';
import { findInParagraphs } from './support/paragraphs';
import { personalDataIn } from './support/personal-data';
import { redact } from './support/redact';

export default rule({
  id: 'personal-data',
  summary: 'No e-mail address, telephone number, public IP address or customer’s name is published.',
  severity: 'warning',
  concerns: 'both',
  options: v.strictObject({
    /** Addresses, domains and numbers that may be published. */
    allow: v.optional(v.array(v.string()), []),
    /** Names that may not: those of customers. */
    names: v.optional(v.array(v.pipe(v.string(), v.minLength(2))), []),
  }),
  *check(postmortem, _context, { allow, names }) {
    const allowed = allow.map((own) => own.toLowerCase());
    for (const { name, span, text: own } of findInParagraphs(postmortem.text, personalDataIn)) {
      if (isOwn(span, postmortem.metadata) || allowed.some((end) => own.toLowerCase().endsWith(end))) continue;
      yield {
        span,
        message: t('Personal data: {0}. Redact it before the text is published.', t(name)),
        cause: {
          id: name,
          message: (places) => t('Personal data in {0} places: {1}. Redact it in each before the text is published.', places, t(name)),
        },
        fixes: [redact(span, name)],
      };
    }
    if (names.length === 0) return;
    for (const { span, name } of customersIn(postmortem.text, names))
      yield {
        span,
        message: t('Customer’s name: {0}. Write “a customer” instead.', name),
        cause: {
          id: `customer ${name}`,
          message: (places) => t('Customer’s name in {0} places: {1}. Write “a customer” instead.', places, name),
        },
        fixes: [redact(span, later('customer'))],
      };
  },
});

/** Authors and owners give their own addresses. */
const isOwn = ({ start, end }: Span, { authors, owner }: Metadata): boolean =>
  [authors, owner].some((field) => field !== undefined && field.span.start <= start && end <= field.span.end);

const customersIn = (text: string, names: readonly string[]): { name: string; span: Span }[] =>
  names.flatMap((name) => [...places(text, name)].map((span) => ({ name, span }))).sort((a, b) => a.span.start - b.span.start);

function* places(text: string, name: string): Iterable<Span> {
  const [lower, wanted] = [text.toLowerCase(), name.toLowerCase()];
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!isWord(at - 1) && !isWord(end)) yield { start: at, end };
  }
}
