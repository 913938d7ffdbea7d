import type { Match } from './phrases';

/** Verbs of things that are done to things, with the participle of the passive. */
const PARTICIPLES = new Map(
  'add:added, apply:applied, back up:backed up, check:checked, clean up:cleaned up, configure:configured, delete:deleted, deploy:deployed, disable:disabled, document:documented, double-check:double-checked, enable:enabled, extend:extended, increase:increased, install:installed, merge:merged, monitor:monitored, notify:notified, raise:raised, read:read, reload:reloaded, remove:removed, rename:renamed, renew:renewed, replace:replaced, restart:restarted, restore:restored, revert:reverted, review:reviewed, revoke:revoked, rotate:rotated, run:run, schedule:scheduled, set:set, set up:set up, stop:stopped, switch off:switched off, switch on:switched on, test:tested, turn off:turned off, turn on:turned on, update:updated, upgrade:upgraded, validate:validated, verify:verified'
    .split(', ')
    .map((pair) => pair.split(':') as [string, string]),
);

const VERB = [...PARTICIPLES.keys()].sort((a, b) => b.length - a.length).join('|');
/** What was done to something by mistake, and the same as a participle. */
const DONE =
  'deleted|dropped|removed|wiped|disabled|restarted|stopped|merged|deployed|renamed|revoked|overwrote|misconfigured|changed|pushed|released';
const OMITTED = new RegExp(`^ to (${VERB}) (.+?)([.!]?)$`);
const BY_MISTAKE = /^(?:[\s\S]* )?(?:accidentally|mistakenly|wrongly|inadvertently) /i;
const MISTAKEN = new RegExp(`(accidentally|mistakenly|wrongly|inadvertently) (${DONE})$`, 'i');
const NOUNS =
  /^(the|this|that|its|our|their|an?|these|those|all|both) ((?:[\p{L}\p{N}_/.'’-]+ ){0,3}[\p{L}\p{N}_/.'’-]*[\p{L}\p{N}])((?: (?:of|on|in|at|for|before|after|during|when|while|until|from|by) .+)?)$/u;

/** Nothing before it but the time of an entry. */
const opens = (before: string): boolean =>
  (before.replace(/\b[AaPp]\.[Mm]\b/g, '').match(/[\p{L}\p{N}_]+/gu) ?? []).every((word) =>
    /^(?:[\p{N}_]*|\p{N}*[AaPp][Mm]|[A-Z]{2,4})$/u.test(word),
  );

/**
 * What was left undone or done by mistake, without whom: “John forgot to check the backups” as “The backups were not checked”.
 * Undefined wherever the grammar is not beyond doubt: a subject in the midst of a sentence, more than one verb, an object that may be one thing or several.
 */
export function withoutBlame({ text, before, after }: Match): string | undefined {
  if (!opens(before) || /[,;:()[\]`*_"“”]|\b(?:and|or|but|nor|then|which|that|who|because|so)\b/.test(after)) return undefined;
  const rest = after.replace(/\s+/g, ' ').trimEnd();
  const forgot = /\b(?:forgot|neglected)(?: to)?$/i.test(text.trim())
    ? /^(?: to)? ?(.*)$/s.exec(`${/ to$/i.test(text.trim()) ? ' to' : ''}${rest}`)
    : null;
  if (forgot) {
    const [, verb = '', object = '', stop = ''] = OMITTED.exec(`${/ to$/i.test(text.trim()) ? ' to' : ''}${rest}`) ?? [];
    const passive = verb && passiveOf(object, `not ${PARTICIPLES.get(verb)}`);
    return passive ? passive + stop : undefined;
  }
  const [, how = '', done = ''] = BY_MISTAKE.test(text) ? (MISTAKEN.exec(text.trim()) ?? []) : [];
  const [, object = '', stop = ''] = /^ (.+?)([.!]?)$/.exec(rest) ?? [];
  const passive =
    done && passiveOf(object, `${how.toLowerCase()} ${done.toLowerCase() === 'overwrote' ? 'overwritten' : done.toLowerCase()}`);
  return passive ? passive + stop : undefined;
}

/** “the backups of orders-db before the release” and “not checked”: “The backups of orders-db were not checked before the release”. */
function passiveOf(object: string, participle: string): string | undefined {
  const [, determiner = '', nouns = '', tail = ''] = NOUNS.exec(object) ?? [];
  const be = beOf(determiner, nouns.split(' ').at(-1) ?? '');
  if (!nouns || !be || / (?:to|with|without|as|into|than) /.test(` ${tail} `)) return undefined;
  const [, place = '', when = ''] =
    /^((?: (?:of|on|in|at|for|from|by) .+?)?)((?: (?:before|after|during|when|while|until) .+)?)$/.exec(tail) ?? [];
  return `${determiner.charAt(0).toUpperCase()}${determiner.slice(1)} ${nouns}${place} ${be} ${participle}${when}`;
}

/** “Was” or “were”; undefined where a noun may be one thing or several. */
function beOf(determiner: string, noun: string): 'was' | 'were' | undefined {
  if (/^(?:these|those|all|both)$/.test(determiner)) return 'were';
  if (/^(?:this|that|an?)$/.test(determiner)) return 'was';
  if (/^\p{Lu}+s?$/u.test(noun) || /(?:ss|us|is|ics|ws|data|media|series|people|staff|criteria)$/i.test(noun)) return undefined;
  return /s$/.test(noun) ? 'were' : 'was';
}
