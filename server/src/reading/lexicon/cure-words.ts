import { anyPattern, lowercase, lowercaseOnly, pattern } from '../../text/fast-regexp';
import type { Pattern } from '../../text/pattern';
import { wordSet } from '../../text/word-set';
import { donesOf, formsOf } from './verb-forms';

/** What people do to a system so that it works again. “Fix”, “resolve” and “restore” say that it does, not what was done. */
const CURES = wordSet(`
  activate add adjust allocate allow allowlist amend append apply assign attach backport block bounce build bump bypass cancel cap change clean clear
  comment configure convert copy cordon correct create cut deactivate decrease delete deploy detach disable disconnect divert double downgrade downsize
  drain drop edit empty enable evict expand extend flush free grant halt halve import increase insert install isolate kill launch limit lower merge
  migrate modify mount move open optimise optimize patch pause pin point promote provision prune purge push put quarantine raise reallocate reassign
  rebalance reboot rebuild recompile reconfigure reconnect recreate recycle redeploy redirect redistribute reduce refactor refresh regenerate reindex
  reinstall reissue release reload remap remount remove rename renew repair replace replay reprovision reroute rerun rescale reschedule reset resise
  resize restart resync retry revert revoke rewrite roll rollback rotate route run scale seal set shift shut simplify split stop substitute swap switch
  sync synchronise synchronize take terminate throttle trim truncate tune turn tweak unblock uncomment undo uninstall unload unlock unmount unplug
  update upgrade upload whitelist withdraw write
`);

const DONE = donesOf(CURES);
const FORMS = formsOf(CURES);

/** Who may have done it, and what leads to a verb that is no past: “we then restart”, “by restarting”, “decided to revert”. */
const LEADS = wordSet(
  'we i they he she who team teams engineer engineers developer developers admin admins administrator administrators staff operator operators provider vendor sre sres to can could did and then',
);
const ADVERBS = wordSet('then also now finally manually quickly first again simply');

/** A cure as a thing: “after a restart”, “the rollback of …”, “a hotfix that …”. */
const REMEDIES =
  'restarts?|reboots?|roll-?backs?|rolling back|rolled back|reverts?|reversion|fail(?:ed|ing|s)?[ -]?over|back(?:ed|ing) out|spun up|hot-?fix(?:es)?|removal of|replacement of|restor\\w+ from';

/** “Fixed by a quick edit”, “used a script to fix it”: with what, not by whom. */
const MEANS =
  '(?:fixed|resolved|solved|corrected|restored|mitigated|addressed|remedied|cured) (?:by|with|through|using|via)\\b(?! (?:the |our |an? )?(?:\\S+ ){0,3}?(?:teams?|engineers?|developers?|vendor|provider|staff|admins?|itself)\\b)|(?:used|using|utili[sz]ed|ran|wrote|written) [^.,]{3,60} to (?:\\w+ ){0,3}?(?:fix|resolve|solve|correct|restore|mitigate|address)';

const thing = anyPattern(REMEDIES, MEANS);

const TOKENS = lowercaseOnly(/[\p{L}\p{N}_]+|[:,;]/gu);

/** Whether a sentence says what was done to a thing. */
export const cure: Pattern = {
  test: (text) => thing.test(text) || saysCure(lowercase(text).match(TOKENS) ?? []),
};

const saysCure = (tokens: readonly string[]): boolean =>
  tokens.some((token, index) => DONE.has(token) || (FORMS.has(token) && isLed(tokens, index)));

function isLed(tokens: readonly string[], index: number): boolean {
  const before = tokens[index - 1];
  if (before === undefined || /[:,;]/.test(before) || LEADS.has(before)) return true;
  return ADVERBS.has(before) && LEADS.has(tokens[index - 2] ?? '');
}

/** Work so that it does not happen again, or is seen sooner: it cured nothing. */
export const preventive = pattern(
  /\b(?:to|that) (?:\w+ )?(?:prevent|avoid|minimi[sz]e|catch|detect|guard against|preclude|avert)\b|\bfor (?:preventing|avoiding|catching|detecting)\b|\bso that (?:this|it|such)\b[^.]*\b(?:never|again)\b|\b(?:in (?:the )?future|from (?:happening|recurring|occurring)|recurr\w+|similar (?:issues?|incidents?|problems?|outages?|mistakes?|errors?|mis\w+|events?)|again in|going forward|moving forward)\b|\b(?:add(?:ed|ing)?|implement(?:ed|ing)?|introduc(?:ed|ing)|set(?:ting)? up|creat(?:ed|ing)|improv(?:ed|ing)|enhanc(?:ed|ing)|install(?:ed|ing)?)\b (?:\S+ ){0,4}(?:monitor\w*|alert\w*|alarms?|tests?|checks?|training|documentation|runbooks?|reviews?|dashboards?)\b/,
);
