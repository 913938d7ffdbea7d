import type { MilestoneId } from '../../model/postmortem';
import { anyPattern, lowercaseOnly } from '../../text/fast-regexp';
import type { Pattern } from '../../text/pattern';

/**
 * How people say in so many words that a point of an incident's course was reached. All patterns are for texts in small letters.
 * Sources: the example postmortems of the SRE book, PagerDuty's and Atlassian's guides, and reading published write-ups.
 */
const TROUBLE =
  '(?:outages?|incidents?|issues?|problems?|errors?|failures?|downtime|impact|disruption|interruption|degradation|breakdown|slowdown|unavailability|attack|regression|bug)';
const THING =
  '(?:services?|(?:web ?)?sites?|systems?|app(?:lication)?s?|platforms?|access|traffic|functionality|operations?|everything|(?:web ?)?servers?|apis?|logins?|connectivity|databases?|clusters?|nodes?|pods?|network|pages?|connections?|load|processing|performance|it)';
const MEASURE = '(?:errors?|error rates?|failure rates?|latenc(?:y|ies)|response times?|5\\d\\ds?)';

const BEGINS = 'start(?:s|ed)?|beg[ai]ns?|begun|occur(?:s|red)|commence[sd]?|happen(?:s|ed)|surfaced|hit|appear(?:s|ed)';
const FAILS = [
  '(?:went|goes|going|gone) (?:down|offline|dark|silent)',
  '(?:is|was|were|are) (?:down|offline|unavailable|inaccessible|unreachable|unresponsive|failing|broken|not (?:accessible|available|reachable|responding|working))',
  'bec[ao]mes? (?:unavailable|unreachable|inaccessible|unresponsive|slow)',
  'crash(?:es|ed)',
  '(?:start(?:s|ed|ing)|beg[ai]ns?) (?:failing|returning|throwing|crashing|dropping|timing out|to (?:fail|crash|degrade|return|throw|drop|grow|time out))',
  'first (?:\\p{L}+ )?(?:errors?|failures?|timeouts?|crash(?:es)?|5\\d\\ds?)',
  'stop(?:s|ped) (?:working|responding|answering|accepting|serving|processing)',
  'halt(?:s|ed)',
  'breaks|broke',
  'r[au]ns? out of',
  '(?<!\\b(?:0|no|zero) )failed(?! (?:over|back|to (?:solve|help|resolve|find|fix)))|fails',
  'drop(?:s|ped) to zero',
  'degrad(?:es|ed|ing)',
  `(?:experienc|suffer)(?:es|ed) (?:an? |the |some )?(?:[\\p{L}\\d-]+ ){0,4}?${TROUBLE}`,
  `${MEASURE} (?:\\S+ ){0,2}?(?:spik|rise|rose|increas|climb|jump|surg)\\p{L}*`,
].join('|');

const BE =
  '(?:(?:has|have|had|been|is|are|was|were|be|being|got|now|then|all|again|finally|officially|fully|completely|entirely|totally|successfully|declared|considered|confirmed|marked|to|as|appears?|seems?)\\s+)*';
const OF = '(?:\\s+(?:of|in|for|with|on|at)\\s+(?:\\S+\\s+){0,3}?\\S+?)?';
const SOLVED = '(?:resolved|solved|fixed|over|ended|ends|closed|cleared|gone|eliminated|rectified|remedied|corrected|addressed)';
/** People may be back or online, too, which cures nothing. */
const BACK = '(?<!\\b(?:team|everyone|everybody|we|he|she|they|i|engineers?|developers?)\\b[^.;]{0,10})\\bback';
const RECOVERED = [
  'restored|recover(?:s|ed)|(?:full|fully|complete) recovery|recovery (?:for|completed?|confirmed|(?:is|was) complete)',
  'resum(?:es|ed)|stabili[sz](?:es|ed)|normali[sz](?:es|ed)',
  '(?:is|are|was|were|be|declared|confirmed|now|remain(?:s|ed)?|systems?) (?:\\p{L}+ )?stable',
  '(?:is|are|was|were|be|fully|again|now|systems?|verified) (?:\\p{L}+ )?(?:operational|functional|functioning|healthy)',
  '(?:is|are|was|were|came|comes?|brought|goes|servers?|fully|now) online',
  'up and running|live again|(?:can|could|able to) (?:\\p{L}+ ){1,4}again',
  '(?:all|is|are|everything|checks) (?:\\p{L}+ ){0,2}green|shows? normal',
  '(?:alerts?|alarms?) (?:(?:have|has|is|are|was|were|all) ){0,2}(?:clear(?:s|ed)?|resolved|recover(?:s|ed)|gone|stop(?:s|ped))',
  `${BACK}(?: up\\b| on ?line| again| to (?:its |their |the )?(?:normal|usual|expected|baseline|life|work)| in (?:service|operation|business))`,
  '(?:works?|working|running|available|reachable|accessible|functioning|responding|up) (?:again|normally|properly|correctly|as (?:expected|normal|usual))',
  'return(?:s|ed)? to (?:its |their |the )?(?:normal|usual|expected|baseline|service|operation|full)',
  'return(?:s|ed|ing)? (?:an? |the )?(?:http )?(?:status )?(?:code )?200',
].join('|');

/** “The outage begins”: it began, whoever noticed it in the same breath. */
export const BEGAN = anyPattern(
  `\\b${TROUBLE}\\b${OF}\\s+${BE}(?:${BEGINS})\\b`,
  `\\b(?:start|beginning|onset|time) of (?:the |our |this )?(?:\\p{L}+ )?${TROUBLE}\\b`,
  `\\b${THING} encounter(?:s|ed) (?:an? |the |some )?(?:[\\p{L}\\d-]+ ){0,4}?${TROUBLE}\\b`,
  '(?:^|[:–—-]\\s*)[\\s*_]*(?:it )?(?:start|beg[au]n)(?:ed|ing)? (?:at|on|around|about)\\b',
  '\\b(?:start(?:s|ed)?|beg[ai]ns?) (?:seeing|getting|receiving|experiencing|to (?:see|get|receive|experience))\\b',
);

/** What says a point in the words with a time. */
export const SAYS: Readonly<Record<MilestoneId, Pattern>> = {
  started: anyPattern(`\\b(?:${FAILS})\\b`),
  detected: anyPattern(
    '\\b(?:detect(?:s|ed|ion)|notic(?:e|es|ed|ing)|discover(?:s|ed|y)|spot(?:s|ted)|observ(?:es|ed)|bec(?:a|o)mes? aware|made aware|reali[sz](?:es|ed)|encounter(?:s|ed)|found (?:that|the|out)|finds? (?:that|the))\\b',
    '\\b(?:alert(?:s|ed|ing)?|alarms?)\\b(?! (?:\\p{L}+ )?(?:clear|resolv|recover|stop|silenc))',
    '\\b(?:pag(?:ed|er|es)|notif(?:y|ied|ies|ications?)|warn(?:s|ed|ings?)|flag(?:s|ged)|triggered|fires|fired)\\b',
    '\\bcomplain(?:s|ed|ts?|ing)?\\b|(?<!\\b(?:incident|status|outage|final|public|wrote|write) )\\breport(?:s|ed|ing)?\\b|\\binform(?:s|ed)?\\b|\\breach(?:es|ed) out\\b',
    '\\bincident (?:was |is )?declared\\b(?! (?:\\p{L}+ )?(?:resolved|over|closed))',
    '\\b(?:support|customer|user|help ?desk) tickets?\\b|\\btickets? (?:\\p{L}+ )?(?:com(?:e|es|ing)|came|arriv|opened|filed|raised)',
    '\\b(?:rais|fil|open|creat)(?:es|ed) (?:an? |the )?(?:\\p{L}+ ){0,2}(?:issue|ticket|incident)\\b',
    '\\breceiv(?:es|ed) (?:an? |the |several |many |first )?(?:\\p{L}+ )?(?:e-?mails?|mails?|messages?|calls?)\\b',
    '\\b(?:users?|customers?|clients?|visitors?|someone|partners?|tenants?) (?:\\p{L}+ ){0,2}?(?:calls?|called|writes?|wrote|phon(?:es|ed)|posts?|posted|asks?|asked|e-?mail(?:s|ed)|messag(?:es|ed)|contact(?:s|ed)|tells?|told|mention(?:s|ed))\\b',
    '\\b(?:we|i|he|she|team|engineers?|developers?|sres?|on-?call|operators?|support|staff) (?:\\p{L}+ ){0,2}?(?:sees?|saw|hears?|heard|learn(?:s|ed|t)?)\\b',
    '\\b(?:show(?:s|ed)|indicat(?:es|ed)) (?:an? |the )?(?:\\p{L}+ ){0,2}?(?:rise|spike|increase|drop|errors?|anomal\\p{L}+|failures?)\\b',
    `\\bidentif(?:y|ies|ied) (?:the|an?|that) (?:\\p{L}+ )?${TROUBLE}\\b`,
  ),
  mitigated: anyPattern(
    '\\bmitigat(?:es|ed|ion)\\b|\\bwork-?around\\b|\\broll(?:ed|s) back\\b|\\broll-?back (?:is |was |were )?(?:complete|finish|succe|done|deploy)\\p{L}*',
    '\\brevert(?:ed|s)\\b|\\bfail(?:ed|s)[- ]over\\b|\\bscal(?:ed|es) (?:up|out)\\b|\\b(?:temporary|interim|stop-?gap|quick) (?:fix|solution|patch)\\b',
    '\\b(?:traffic|requests|users) (?:(?:is|are|was|were|has been) )?(?:moved|shifted|rerouted|redirected|diverted)\\b',
    '\\b(?:partial(?:ly)?|gradual(?:ly)?|slowly|beg[ai]ns?|start(?:s|ed)) (?:to )?(?:restor|recover|stabili|normali)\\p{L}*',
  ),
  resolved: anyPattern(
    `\\b${TROUBLE}\\b${OF}\\s+${BE}${SOLVED}\\b`,
    `\\b(?:resolved|solved|fixed|rectified) (?:the |this |that |our )?(?:\\p{L}+ )?${TROUBLE}\\b|\\bend of (?:the |our |this )?(?:\\p{L}+ )?${TROUBLE}\\b`,
    `\\b(?:${RECOVERED})(?![\\p{L}\\p{N}])`,
    '\\bresolved\\b|\\ball[- ]clear\\b|\\b(?:hot-?fix|fix|patch)(?: \\p{L}+){0,3} (?:deployed|applied|live|rolled out|released|in place|merged)\\b',
    '\\bconfirm(?:s|ed)\\b[^.,;]*\\b(?:now|again|fix|resolution)\\b',
    `\\b${THING} (?:is|are|was|were) (?:now )?(?:up|back|ok(?:ay)?|fine|available|accessible|reachable)\\b`,
  ),
};

/** Labels that name a point. */
export const NAMES: Readonly<Record<MilestoneId, RegExp>> = {
  started:
    /^(?:incident |outage )?(?:start(?:ed)?|beginning|began|onset)\b|^(?:date|time|date and time|when) of (?:the )?(?:incident|outage)\b/,
  detected: /^(?!.*\b(?:how|method|by|source)\b).*\b(?:detect(?:ed|ion)|discovered|noticed)\b/,
  mitigated: /\bmitigat(?:ed|ion)\b/,
  resolved: /^(?:incident |outage |issue )?(?:end(?:ed)?|resolved|resolution|recovery|recovered|restored|fixed)\b/,
};

const CURE =
  '(?:fix|resolv|restor|recover|mitigat|stabil|normali|operational|functioning|available|accessible|back|online|work|roll|revert)';
const SOON = '(?:[^\\p{L}.;]+\\p{L}+){0,3}?[^\\p{L}.;]+';

const every = (pattern: string): RegExp => lowercaseOnly(new RegExp(pattern, 'gu'));

/** “Nobody had noticed yet” is no detection, “was not fixed” no fix. */
const DENIED = every(
  `\\b(?:nobody|no one|none|not|never|without|(?:had|has|did|was|is)n['’]t|before (?:anyone|anybody)|no(?= (?:\\p{L}+ )?(?:alert|alarm|page|notification|warning)))\\b${SOON}(?:notic|detect|alert|alarm|page|warn|notif|report|discover|aware|${CURE})\\p{L}*(?: (?:\\p{L}+ ){0,2}?(?:fired|paged|triggered|sent|raised))?`,
);

/** “Was not resolved until 10:31” says that it was resolved then. */
const NOT_UNTIL = every("(?:\\b(?:not|never)\\b|n['’]t\\b)(?=[^.,;]{0,40}\\buntil\\b)");

/** What is planned or tried has not happened. */
const UNDONE = every(
  `\\b(?:ensure|make sure|to (?:verify|check|confirm|see|restore|fix|resolve|roll|revert|mitigate)|decision|decid(?:es|ed)|(?:to|will|would|should|could|must|can) be|before|attempt(?:s|ed)?|tr(?:ies|ied|ying)|expected|waiting for|in order to|planned|if)${SOON}${CURE}\\p{L}*`,
);

/** What is restored by half is not resolved. */
const HALF = every(
  '\\b(?:partial(?:ly)?|gradual(?:ly)?|slowly|beg[ai]ns?|start(?:s|ed)) (?:to )?(?:restor|recover|stabili|normali)\\p{L}*',
);

/** What is said to be so. */
export const withoutDenials = (text: string): string => text.replace(NOT_UNTIL, '').replace(DENIED, ' ');

/** What is said to be so and, where that makes a difference, to be done. */
export function doneIn(text: string, id: MilestoneId): string {
  const affirmed = withoutDenials(text);
  if (id === 'mitigated') return affirmed.replace(UNDONE, ' ');
  return id === 'resolved' ? affirmed.replace(UNDONE, ' ').replace(HALF, ' ') : affirmed;
}

/** A time until which something lasted. */
export const UNTIL = /\b(?:until|till)\s[^,;.]{0,30}?\d/;

const WORK = anyPattern(
  '\\b(?:merg\\p{L}*|deploy\\p{L}*|maintenance|scheduled|planned|upgrad\\p{L}*|releas\\p{L}*|migrat\\p{L}*|investigat\\p{L}*|work(?:ed|ing) on)\\b',
);

/** Whether people work on something, and it does not fail by itself. */
export const isWork = (text: string): boolean => WORK.test(text);

const GOES_ON = anyPattern(
  `\\b(?:still|not|but|even though|however|persist\\p{L}*|block(?:s|ed)|unable|cannot|errors?|fail\\p{L}*|${FAILS})\\b`,
);
const CURED = every(`\\b(?:fix|resolv|solv|correct|rectif|clear|remov)\\p{L}* (?:\\p{L}+ ){0,3}?${TROUBLE}\\b`);

/** Whether the trouble goes on. */
export const goesOn = (text: string): boolean => GOES_ON.test(text.replace(CURED, ' '));
