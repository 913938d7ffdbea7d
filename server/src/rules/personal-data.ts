import * as v from 'valibot';
import type { Metadata } from '../model/postmortem';
import { rule } from '../model/rule';
import { lowercase } from '../text/fast-regexp';
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
    for (const { name, span, text: own } of findInParagraphs(postmortem.text, personalDataIn)) {
      if (isOwn(span, postmortem.metadata) || allow.some((end) => endsWith(own, end))) continue;
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

/** Whether an address or a number is one that is allowed or of a domain that is: `a@shop.io` is of `shop.io`, `a@workshop.io` is not. */
function endsWith(own: string, allowed: string): boolean {
  const at = own.length - allowed.length;
  return lowercase(own).endsWith(lowercase(allowed)) && (!isWord(own, at - 1) || !isWord(own, at));
}

/** Names of customers in their order; where one is a part of another, that one alone. */
function customersIn(text: string, names: readonly string[]): { name: string; span: Span }[] {
  const all = names.flatMap((name) => places(text, name).map((span) => ({ name, span })));
  all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return all.filter(({ span }) => {
    if (span.end <= end) return false;
    end = span.end;
    return true;
  });
}

function places(text: string, name: string): Span[] {
  const [lower, wanted] = [lowercase(text), lowercase(name)];
  const found: Span[] = [];
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!isWord(text, at - 1) && !isWord(text, end)) found.push({ start: at, end });
  }
  return found;
}

const isWord = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
