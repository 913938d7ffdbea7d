import { memo } from '../../incremental/memo';
import { later } from '../../text/l10n';
import { lineEnd, lineStart } from '../../text/line-bounds';
import type { Span } from '../../text/span';
import { allMatches } from '../../text/sticky';
import { givenNames } from './lexicon/given-names';
import type { Words } from './words';

export interface Personal {
  /** What it is, as a noun: “e-mail address”. */
  name: string;
  span: Span;
  text: string;
}

const EMAIL = /(?<![\w.+:/%@-])[A-Za-z0-9][\w.+-]{0,63}@(?<domain>[A-Za-z0-9](?:[\w-]{0,62}\.)+[A-Za-z]{2,18})(?![\w@:/-])/g;
/** Of what the names of offices, machines and shared mailboxes are made up. Sources: RFC 2142, and what mailers and companies use. */
const OFFICE =
  `abuse account accounts admin admins alert alerts all announce api backend billing bot builds careers ci cloud commits community company contact corp core customer customers data
  deploy desk dev devel devops devs digital discuss duty eng engineering events example feedback finance frontend git group hello help helpdesk hostmaster hr incident incidents info infra infrastructure
  instr instructors internal it jenkins jobs legal list lists mail mailer daemon maintainers maintenance marketing me monitor monitoring name network news newsletter nobody noc noreply no reply notification
  notifications office on call oncall operations ops orders org owner pager people platform postmaster press privacy prod product production project public qa registry release releases robot root sales
  security server service services shop sre staff staging status store student students support sys sysadmin system systems team tech test the tools user username users web webmaster wg you`.split(
    /\s+/,
  );
const OFFICES: ReadonlySet<string> = new Set(OFFICE);
const LONGEST = Math.max(...OFFICE.map(({ length }) => length));
/** Public mailing lists. */
const LIST = /(?:^|\.)(?:googlegroups\.com|groups\.io|freelists\.org|lists\.[\w.-]+|listserv\.[\w.-]+)$/i;
const PLACEHOLDER = /^(?:someone|your|john\.?doe|jane\.?doe)/i;
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
export const personalDataIn = memo(({ text }: Words): readonly Personal[] => {
  const found = (name: string, pattern: RegExp, counts: (match: string, at: number) => boolean): Personal[] =>
    allMatches(text, pattern)
      .filter((match) => counts(match[0], match.index))
      .map(({ 0: own, index }) => ({ name, text: own, span: { start: index, end: index + own.length } }));
  const isSomebodys = ownersIn(text);
  return [
    ...(text.includes('@') ? found(later('e-mail address'), EMAIL, isPersonal) : []),
    ...found(later('telephone number'), PHONE, isPhone),
    ...found(later('IP address'), IPV4, (ip, at) => isPublicV4(ip) && isSomebodys(at, ip.length)),
    ...found(later('IP address'), IPV6, (ip, at) => isPublicV6(ip) && isSomebodys(at, ip.length)),
  ].sort((a, b) => a.span.start - b.span.start);
});

function isPersonal(email: string): boolean {
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  return !RESERVED.test(domain) && !LIST.test(domain) && !PLACEHOLDER.test(local) && !isShared(local.replace(/\+.*/, ''), domain);
}

/** Whether a mailbox is nobody's own: named for an office, or by words with hyphens of which none is a person's name. */
function isShared(local: string, domain: string): boolean {
  const words = local.split(/[._-]+/);
  if (/^[^._]+-[^._]*$/.test(local) && !words.some(isGivenName)) return true;
  const ofDomain = domain.split(/[.-]/).filter(({ length }) => length > 2);
  return words.every((word) => isOffice(ofDomain.reduce((rest, label) => rest.replace(label, ''), word.replace(/\d+$/, ''))));
}

/** Whether a word is made up of words for offices: “digitalplatform”. */
function isOffice(word: string): boolean {
  if (word === '' || OFFICES.has(word)) return true;
  for (let end = Math.min(LONGEST, word.length - 1); end > 1; end--)
    if (OFFICES.has(word.slice(0, end)) && isOffice(word.slice(end))) return true;
  return false;
}

const isGivenName = (word: string): boolean => givenNames.has(word.charAt(0).toUpperCase() + word.slice(1));

/** An attacker's address is published for others to block it. */
const HOSTILE =
  /\b(?:attack\w*|phish\w*|malicious|malware|botnet|scann\w+|brute.?forc\w+|spam\w*|threat|exfiltrat\w+|block(?:ed|ing|list\w*)|bann?(?:ed)?|abus\w+)\b/i;

/** Whose address it may be. */
const SOMEBODY =
  /\b(?:users?|customers?|clients?|visitors?|subscribers?|members?|players?|patients?|students?|callers?|employees?|persons?|someone|somebody|his|her|their)\b/i;
/** “From” before it: where requests came from, and not from which of our own servers something was moved. */
const SOURCE = /\bfrom(?:\s+(?:the\s+)?(?:ip|address|ip address))?[\s`'"([]*$/i;
const MOVED = /\b(?:mov|migrat|chang|switch|renam|copi|copy|fail|redirect|rout|ssh|ping|traceroute)\w*\b/i;
/** A line of a web server's log: the address of a visitor begins it. */
const ACCESS_LOG = /^\W{0,3}$/;
const AFTER_IN_LOG = /^ \S+ \S+ \[\d{1,2}\//;
/** A configuration, a command or a record, in which the addresses are those of machines. */
const MACHINE = /["'}]\s*:|^\s*[$#>]\s|[\w-]+@[\w-]+:[~/]/;

/**
 * Answers whether an IP address is a person's, by the words of its line around it; an attacker's is published for others to block it.
 * Asked for offsets in order, it looks at each line once.
 */
function ownersIn(text: string): (at: number, length: number) => boolean {
  let line = { start: 0, end: 0, text: '', hostile: Infinity };
  return (at, length) => {
    if (at < line.start || at >= line.end) {
      const [start, end] = [lineStart(text, at), lineEnd(text, at)];
      const own = text.slice(start, end);
      const word = HOSTILE.exec(own);
      line = { start, end, text: own, hostile: word ? start + word.index + word[0].length : Infinity };
    }
    if (line.hostile <= at + 400) return false;
    const own = at - line.start;
    const [before, after] = [line.text.slice(Math.max(0, own - 80), own), line.text.slice(own + length, own + length + 80)];
    if (ACCESS_LOG.test(before) && AFTER_IN_LOG.test(after)) return true;
    if (MACHINE.test(before) || MACHINE.test(after)) return false;
    return (SOURCE.test(before) && !MOVED.test(before)) || SOMEBODY.test(before) || SOMEBODY.test(after);
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
