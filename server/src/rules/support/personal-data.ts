import { lineEnd, lineStart } from '../../text/line-bounds';
import { memoText } from '../../text/memo-text';
import type { Span } from '../../text/span';
import { allMatches } from '../../text/sticky';

export interface Personal {
  /** What it is, as a noun: “e-mail address”. */
  name: string;
  span: Span;
  text: string;
}

const EMAIL = /(?<![\w.+:/%@-])[A-Za-z0-9][\w.+-]{0,63}@(?<domain>[A-Za-z0-9](?:[\w-]{0,62}\.)+[A-Za-z]{2,18})(?![\w@:/-])/g;
/** Addresses of an office or a machine. Source: RFC 2142, and what mailers use. */
const OFFICE =
  /^(?:abuse|admin|alerts?|billing|careers|ci|contact|devops|feedback|git|hello|help|helpdesk|hostmaster|incidents?|info|it|jobs|legal|mailer-daemon|marketing|monitoring|news|no-?reply|notifications?|oncall|on-call|ops|postmaster|press|privacy|root|sales|security|service|sre|support|team|usenet|user|username|webmaster|you|name|me|someone|john\.?doe|jane\.?doe)(?:[+-].*)?@/i;
/** Kept free by RFC 2606, RFC 6761 and RFC 9476, and ends of file names that look like a domain's. */
const RESERVED =
  /(?:^|\.)(?:example\.(?:com|net|org|edu)|example|test|invalid|localhost|local|internal|alt|company\.com|domain\.com|email\.com|mail\.com|service|timer|target)$/i;

/** International numbers, and the North American form in brackets. */
const PHONE =
  /(?<![\w+.])\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{2,4}(?:[ .-]?\d{2,4}){1,4}(?![\w:.]\d|\w)|(?<![\w(])\(\d{3}\) ?\d{3}[- ]\d{4}(?!\w)/g;
/** 555-0100 to 555-0199 are kept for fiction. */
const FICTIONAL = /555[ .-]?01\d\d$/;

const IPV4 = /(?<![\w.:/-]|\bv)(?<!\bversions? )(?:\d{1,3}\.){3}\d{1,3}(?![\w-]|\.\d)/gi;
/** Looks like a global unicast address (RFC 4291), and is no longer than the longest: its groups decide. */
const IPV6 = /(?<![\w:.])[23][0-9a-f]{3}:[0-9a-f:]{2,34}(?![\w:])/gi;

/** E-mail addresses, telephone numbers and public IP addresses; those that are kept for examples or belong to nobody are left out. */
export const personalDataIn = memoText((text): readonly Personal[] => {
  const found = (name: string, pattern: RegExp, counts: (match: string, at: number) => boolean): Personal[] =>
    allMatches(text, pattern)
      .filter((match) => counts(match[0], match.index))
      .map(({ 0: own, index }) => ({ name, text: own, span: { start: index, end: index + own.length } }));
  const isHostile = hostilityIn(text);
  return [
    ...(text.includes('@') ? found('e-mail address', EMAIL, isPersonal) : []),
    ...found('telephone number', PHONE, isPhone),
    ...found('IP address', IPV4, (ip, at) => isPublicV4(ip) && !isHostile(at)),
    ...found('IP address', IPV6, (ip, at) => isPublicV6(ip) && !isHostile(at)),
  ].sort((a, b) => a.span.start - b.span.start);
});

const isPersonal = (email: string): boolean => !OFFICE.test(email) && !RESERVED.test(email.slice(email.indexOf('@') + 1));

/** An attacker's address is published for others to block it. */
const HOSTILE =
  /\b(?:attack\w*|phish\w*|malicious|malware|botnet|scann\w+|brute.?forc\w+|spam\w*|threat|exfiltrat\w+|block(?:ed|ing|list\w*)|bann?(?:ed)?|abus\w+)\b/i;

/** Whether the line of an offset speaks of an attacker, before it or at most 400 characters after it. Asked for offsets in order, it looks at each line once. */
function hostilityIn(text: string): (at: number) => boolean {
  let line = { start: 0, end: 0, hostile: Infinity };
  return (at) => {
    if (at < line.start || at >= line.end) {
      const [start, end] = [lineStart(text, at), lineEnd(text, at)];
      const word = HOSTILE.exec(text.slice(start, end));
      line = { start, end, hostile: word ? start + word.index + word[0].length : Infinity };
    }
    return line.hostile <= at + 400;
  };
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  return digits.length >= 9 && digits.length <= 15 && !FICTIONAL.test(text) && !/^\+?(\d)\1+$/.test(digits);
}

/** Public resolvers, which are named in postmortems as programs are. */
const RESOLVERS = new Set([
  '8.8.8.8',
  '8.8.4.4',
  '1.1.1.1',
  '1.0.0.1',
  '9.9.9.9',
  '149.112.112.112',
  '208.67.222.222',
  '208.67.220.220',
  '4.2.2.2',
  '1.2.3.4',
]);

/** Private, shared, local and multicast ranges (RFC 1918, 6598, 3927, 6890, 5771) and the three for examples (RFC 5737). */
function isPublicV4(text: string): boolean {
  const parts = text.split('.').map(Number);
  const [a = 0, b = 0, c = 0] = parts;
  if (parts.some((part) => part > 255) || /(?:^|\.)0\d/.test(text) || RESOLVERS.has(text) || parts[3] === 0) return false;
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 100 && b >= 64 && b < 128) return false;
  if ((a === 169 && b === 254) || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168) || (a === 198 && (b === 18 || b === 19)))
    return false;
  if (a === 192 && b === 0 && (c === 0 || c === 2)) return false;
  return !(a === 198 && b === 51 && c === 100) && !(a === 203 && b === 0 && c === 113);
}

const V6_GROUP = /^[0-9a-f]{1,4}$/i;

/** Eight groups, or at least two, a gap and what comes after it (RFC 4291); without the range for examples (RFC 3849) and public resolvers. */
function isPublicV6(text: string): boolean {
  const [first = '', last, ...more] = text.split('::');
  const before = first.split(':');
  const after = last ? last.split(':') : [];
  if (more.length > 0 || ![...before, ...after].every((group) => V6_GROUP.test(group))) return false;
  if (last === undefined ? before.length !== 8 : before.length < 2 || before.length + after.length > 7) return false;
  return !/^2001:0?db8:/i.test(text) && !/^(?:2001:4860:4860|2606:4700:4700|2620:fe)::/i.test(text);
}
