import { anyPattern, pattern } from '../../text/fast-regexp';
import type { Pattern } from '../../text/pattern';
import { cure, preventive } from './cure-words';
import { share } from './share';
import { affirmedIn, statedIn } from './stated';

/**
 * What people write when they tell a certain thing. Matched against single sentences, case ignored.
 * Sources: the course's task and its examples (ALX), the SRE book's and workbook's example postmortems (SRE), PagerDuty's guide (PD),
 * Google's report of 2013 that the course's form descends from, and reading published student and team write-ups.
 */
const PEOPLE =
  '(?:teams?|engineers?|developers?|devs?|admins?|administrators?|dbas?|specialists?|experts?|managers?|management|leads?|leadership|provider|vendor|support|crew|sre|sres|devops|on-?call|staff|responders?|operators?|ops|wizards?|department|colleagues?|supervisors?|cto|commander|technicians?|analysts?|architects?|programmers?|webmasters?|contractors?|consultants?|maintainers?|owners?|personnel|help ?desk|directors?|registrar|isp|squad)';
const REPORTERS =
  '(?:users?|customers?|clients?|visitors?|people|employees?|engineers?|developers?|devs?|teams?|staff|someone|person|members?|admins?|administrators?|support|qa|testers?|operators?|sre|sres|crew|colleagues?|students?|agents?|reps?|representatives?|partners?|merchants?|we|i|he|she|they|debugger|monitoring|monitors?|alerts?|system)';

/** “We received a mail from the hosting company”. */
const RECEIVED = String.raw`\breceiv(?:es|ed) (?:an? |the |several |many |first )?(?:\w+ )?(?:e-?mails?|mails?|messages?|calls?|reports?|tickets?)\b`;

/** “A user wrote to support that …”, “customers called us”. */
const TOLD_SUPPORT = String.raw`\b(?:users?|customers?|clients?|visitors?)\b(?: \w+){0,2} (?:wrote|called|phoned|rang|e-?mailed|messaged|contacted|told)(?: in| us| (?:to )?(?:the |our )?(?:support|help ?desk|hotline|team|staff))\b`;

export const patterns = {
  people: pattern(new RegExp(`\\b${PEOPLE}\\b|\\b(?:we|who|paged|responded|joined)\\b`)),
  impact: pattern(
    /\b(?:users|customers|clients|visitors|subscribers|players|merchants|employees|anyone|everyone|requests|traffic)\b|\b(?:user|customer|client|visitor)s? (?:was|were|could|saw|complain\w*|report\w*|experienc\w*|impact|experience)\b|\bnobody\b|\bno one\b|\b(?:could|can)(?: not|n['’]t)\b|\bcannot\b|\bunable\b|\bfailed\b|\b(?:unavailab\w+|inaccessib\w+|unreachable|unresponsive|offline|outage|downtime|down|slow(?:er|ness|ly)?|degrad\w+|interrupt\w+|disrupt\w+|halt|timeouts?|timed out|not (?:work|respond|load|available|accessible|reachable|operational)\w*|doesn['’]t work|failed (?:to load|requests?|orders?|payments?|logins?)|data loss|5\d\d(?: errors?)?|lost revenue|revenue)\b/,
  ),
  share,
  cause: pattern(
    /\broot[- ]?cause\b|\bcaus(?:e|es|ed|ing)\b|,\s+so\s+(?!far\b|that\b)|\bdue to\b|\bbecause\b|\bas a result of\b|\bresult of\b|\bresulted from\b|\bunderlying (?:\w+ )?(?:issue|cause|problem|fault)\b|\bstem(?:s|med)\b|\btrac(?:ed|ing)\b[^.]*\bto\b|\btriggered by\b|\b(?:led|leads|leading) to\b|\borigin(?:ate|ated|ates)\b|\battribut(?:ed|able)\b|\bowing to\b|\bculprit\b|\btypo\b|\bmis-?config\w*|\bmisspell\w*|\bthe (?:problem|issue|bug|fault|error) was\b|\bin short\b/,
  ),
  detected: anyPattern(
    String.raw`\bdetect\w*|\bnotic(?:e|ed|es|ing)\b|\balert(?:s|ed|ing)?\b|(?<!\balso )\bdiscover(?:ed|s|y)?\b|(?<!\b(?:the|these|those|this|any|an?|our|incident|bug|error|crash|postmortem) )\breport(?:s|ed|ing)?\b(?! (?:for|on|by)\b)|\breports? (?:of|that|from|came)\b|\bcomplain\w*|\balarm\w*|\bobserv(?:e|ed|es|ing)\b|\bmonitor(?:s|ed|ing)?\b|\btickets?\b|\bnotif\w+|\bflagged\b|\bpaged\b|\bpager\w*|\b(?:fires|fired)\b|\bwarned\b|\bwarnings? (?:from|that|about|was|were|came)\b|\bencounter(?:ed|s)? (?:the|an?) (?:issue|problem|bug|outage)\b|\bspott(?:ed|ing)\b|\bbec(?:a|o)me aware\b|\brealis(?:e|ed)\b|\brealiz(?:e|ed)\b|\bidentified (?:the|an?|by)\b|\bfirst (?:seen|signs?)\b`,
    TOLD_SUPPORT,
    RECEIVED,
  ),
  detectedHow: anyPattern(
    String.raw`\bmonitor(?:s|ing)\b`,
    String.raw`\balerts?\b(?! (?:the|our|all)\b)`,
    String.raw`\balarms?\b`,
    String.raw`\bpager\w*|\bpaged\b|\bwarned\b|\bwarnings? from\b`,
    String.raw`\bdashboards?\b`,
    String.raw`\btickets?\b`,
    String.raw`\bcomplain\w*`,
    String.raw`\be-?mails?\b`,
    String.raw`\bhealth ?checks?\b`,
    String.raw`\bautomat\w+\b[^.]*\b(?:detect|report|notif)`,
    String.raw`\b(?:detected|noticed|discovered|spotted|reported|observed|raised|flagged|caught|found out)\b[^.,;]{0,40}\b(?:by|via|through|from|when|while|during|after)\b`,
    String.raw`\b${REPORTERS}\b[^.]{0,70}\b(?:notic|detect|(?<!\balso )discover|report|complain|observ|spot|realiz|realis|flagg|rang|rings|rais)`,
    String.raw`\bencounter(?:ed|s) (?:the|an?) (?:issue|problem|bug|outage)\b`,
    TOLD_SUPPORT,
    RECEIVED,
    // Whoever did it: “two maintainers noticed”, but not “it was noticed”.
    String.raw`(?<=\b(?!(?:the|these|those|any|an|was|were|been|being|is|are|be|not|first|also|then|later|initially|issues?|problems?|incident|errors?|outage|bug)\b)\p{L}{2,}[ ,]+)(?:notic(?:e|es|ed)|report(?:s|ed)|discovered|spotted|flagged|found out|became aware)\b`,
    String.raw`\b(?:see|saw|seen|seeing|show\w*|observ\w*|notic\w*|indicat\w*|reveal\w*)\b[^.]{0,40}\b(?:spike|increase|drop|surge|rise) (?:in|of)\b`,
  ),
  investigated: anyPattern(
    String.raw`\binvestigat(?:e|es|ed|ing|ion|ions)\b(?! (?:the |this |an? |into )?(?:the )?(?:issue|problem|incident|matter|outage|cause|root cause|situation|bug)\b)(?! by (?:the|our|an?) )`,
    String.raw`(?:\b${PEOPLE}|\bwe|\bi|\bthey|\bhe|\bshe|\bthen)(?: then| also| first| quickly| manually| immediately)? (?:check|review|examine|inspect|analy[sz]e|debug|trace|test|suspect|assume|try|look|search|read|query|compare|isolate|diagnose|dig|probe)s?\b`,
    String.raw`\b(?:check|review|inspect|trac|debugg|query?i?|prob|examin|analy[sz]|compar|isolat|diagnos|search|test)(?:ed|ing)\b(?! (?:phase|environment|procedures?|process|regime|team|suite)\b)(?<!\b(?:not|un|subsequent|automated|manual|load|unit|been|for|of|in|than|better|more) \w+)`,
    String.raw`\banalysis (?:of|show|reveal|indicat|found)|\binspection of\b`,
    String.raw`\blook(?:s|ed|ing) (?:at|in|into|through|for)\b|\bstrace\b|\bverified\b(?! (?:\w+ ){0,4}(?:operational|working|works?|stable|healthy|success\w*|resol\w+|restor\w+|recover\w*|fix\w*|normal\w*|back)\b)`,
    String.raw`\bassumed\b|(?<=\S )assuming (?:that|it|this|the)\b|\bassumptions?\b|\bsuspect\w*|\bhypothes\w+|\b(?:thought|believed) (?:it|this|that|the|there|to be (?:the|caused|related|due))\b`,
    String.raw`\battempt(?:ed|s|ing)? to\b|\btried\b|\btrying to (?:find|identify|reproduce|understand|figure|determine|locate|debug|isolate|narrow)\b|\breproduc(?:ed|ing)\b|\btroubleshoot\w*|\bdug\b|\bdove (?:in|into|deep)|\bruled out\b|\bbisect\w*|\b(?:investigation|team|engineers?|we|efforts?|attention) (?:\w+ )?focus+(?:ed|es)\b`,
  ),
  misled: anyPattern(
    String.raw`\bmis-?lead\w*|\bmisled\b|\bmistook\b|\bmistaken (?:for|belief|assumption|impression)\b|\b(?:mistakenly|erroneously|wrongly) (?:assum|suspect|believ|thought|attribut|blam|identif|focus|concluded|diagnos)\w*|\bred herring\b|\bdead[- ]end\b|\bgoose chase\b|\brabbit hole\b`,
    String.raw`\b(?:wrong|incorrect|false|bad|mistaken|flawed)\s+(?:path|direction|track|assumption|hypothes\w+|theor\w+|street|lead|trail|place|conclusion|idea|suspicion|cause|culprit|guess|turn|tree)\w*`,
    String.raw`\bincorrectly (?:assum|suspect|attribut|believ|focus|blam)\w*|\bnot the (?:actual |real |root )?(?:cause|culprit|issue|problem|source)\b`,
    String.raw`\b(?:was|were|is|were|did)(?:n['’]t| not) (?:the|at fault|to blame|related|responsible|involved|solve|help|fix|resolve)\b`,
    String.raw`\bruled (?:it |them |this |that )?out\b|\bdiscard\w*|\bunrelated\b|\bto no avail\b|\bin vain\b|\bwithout (?:success|effect|result)\b|\bno (?:effect|improvement|luck|signs?|evidence|anomal\w+|abnormal\w*|issues? (?:was|were)?\s?(?:found|detected)|useful|problems? (?:was |were )?found)\b`,
    String.raw`\binitial(?:ly)?\b[^.]{0,40}\b(?:suspect|assum|thought|believ|focus|hypothes|attribut|theor|blam|investigat|point|look)\w*|\b(?:thought|believed) (?:it|this|that|the)\b|\bat first\b[^.]{0,40}\b(?:suspect|assum|thought|believ|look|blam|point|seem|appear)\w*`,
    String.raw`\bnot find (?:any|a)\b|\bnothing (?:wrong|unusual|suspicious|abnormal|out of the ordinary)\b|\bturned out (?:not|to be (?:fine|healthy|normal|unrelated))\b|\bwasted\b|\bgave no\b|\bbut (?:that|this|it) (?:was|were|did)(?: not|n['’]t)\b(?! (?:seen|noticed|known|detected|caught|visible|possible|available|until|immediately|yet)\b)|\beventually wasn['’]t\b|\bhad nothing to (?:do|hide)\b|\binnocent\b|\bnot (?:on|at) (?:their|our|its|his|her) (?:side|end)\b`,
    // What was tried did not help.
    String.raw`(?:^|[:.;,–—-]\s*|\b(?:restart|reboot|roll-?back|fix|patch|attempt|change|workaround|revert|update|it|this|that|which|but)\b[^.;,]{0,40}?\b)(?:did(?: not|n['’]t) (?:work|help)|was(?: not|n['’]t) (?:effective|successful|enough|sufficient)|had no|made no difference|failed to (?:help|fix|resolve|solve))\b`,
    String.raw`\bineffective\b|\bunsuccessful\w*|(?:,|\bbut\b|\band\b|\byet\b)[^.;,]{0,30}\b(?:issue|problem|error|outage|symptom|failure)s? (?:still )?(?:persist(?:s|ed)?|remain(?:s|ed)?|continued?)\b(?! for\b)`,
  ),
  escalated: anyPattern(
    String.raw`\bescalat\w+`,
    String.raw`\bforward(?:ed|s|ing)?\b[^.]*\bto\b|\bassigned to\b|\bhand(?:ed|s|ing)? (?:it |this |the \w+ )?(?:over|off)\b|\bpass(?:ed|ing) (?:it |this |the \w+ )?(?:on )?to\b|\bdelegated to\b|\btransferred to\b|\breferred to\b`,
    String.raw`(?:\b(?:assigned|dispatched|tasked|alerted|notified|informed|contacted|paged|pages|summoned|called(?: in| upon)?|engaged|involved|looped in|reached out to|asked|brought in|consulted|joined by|mobili[sz]ed|pulled in|told|pinged|messaged|phoned)\b(?: \S+){0,6}? |\b(?:reported|sent|submitted|raised|ticket)\b(?: \S+){0,9}? to (?:the |our |an? )?(?:\S+ ){0,4}?)${PEOPLE}\b`,
    String.raw`\b${PEOPLE}\b(?:(?: \S+){0,3}? (?:was|were|are|is|got|been|being) (?:also |then |immediately |quickly |subsequently )?(?:alerted|notified|informed|contacted|paged|summoned|called|engaged|involved|brought in|looped in|pulled in|assigned|asked|mobili[sz]ed)\b| (?:alerted|notified|informed|paged|contacted|summoned|engaged|involved|assigned)\b(?=\s*(?:and\b|of\b|to\b|about\b|by\b|immediately\b|[.,;:!]|$))| (?:joined|took over|stepped in)\b)`,
    String.raw`\bsought (?:help|reinforcements)\b|\b(?:handled|taken over|picked up|looked at) by\b|\bto the attention of\b|\b(?:opened|raised|filed|created) (?:an? )?(?:\w+ )?(?:ticket|case) with\b|\b(?:was|were|got|get|gets|been) paged\b`,
  ),
  started: pattern(
    /\b(?:outage|incident|issue|problem|impact|disruption|degradation|breakdown|downtime|errors?|failures?|reboot|trouble)\b[^.]{0,30}\b(?:start\w*|beg[aiu]n\w*|occurr\w*|commenc\w*)\b|\b(?:start|beginning|onset) of (?:the )?(?:outage|incident|impact)\b|\b(?:went|goes|going) (?:down|offline)\b|\bcrash(?:ed|es)\b|\bdeploy(?:ed|ment|s)?\b[^.]*\b(?:start|began|rolled out|live)\b/,
  ),
  mitigated: pattern(
    /\bmitigat\w+|\bwork-?around\b|\broll(?:ed|ing)?[- ]?back\b|\bpartial\w*\b[^.]*\brestor\w+|\bfail(?:ed)?[- ]?over\b|\bscaled (?:up|out)\b|\btemporary fix\b/,
  ),
  resolved: pattern(
    /\bresol(?:v\w+|ution)\b|\bfix(?:ed|es|ing)?\b|\brestor\w+|\broll(?:ed|ing|s)?[- ]?back\b|\brollback\b|\brevert\w*|\bcorrect(?:ed|s|ing|ly config\w+)\b|\brecover\w*|\bback (?:online|up|to normal)\b|\breturn\w* to normal\b|\bup and running\b|\bresumed\b|\brepair\w*|\bmitigat\w+|\breplac(?:ed|ing)\b|\bworking (?:again|as|properly|now)\b|\brestart(?:ed|ing|s)?\b|\breconfigur\w+|\badjust\w+|\bsolved\b|\bsolution\b|\bpatch(?:ed)?\b|\ball clear\b|\bclosed\b|\b(?:outage|incident|impact|downtime|disruption|interruption)\s+(?:has\s+|is\s+|was\s+)?(?:end(?:s|ed)?|over)\b|\bend of (?:the )?(?:outage|incident|impact|downtime|disruption|interruption)\b|\bis working\b|\bstable\b|\b(?:work|load|respond|answer|run|open|serv|reach|access|login|log(?:ged)? in|avail|possible|up|online|normal)\w*(?: \w+)? again\b/,
  ),
  /** Anything that was done to a thing; what befell it is no cure. */
  done: pattern(
    /\b(?:was|were|is|are|been|being|got)\b(?: \p{L}+ly)? (?!affected|impacted|degraded|overloaded|interrupted|delayed|disrupted|caused|detected|noticed|reported|observed|expected|supposed|exhausted|blocked|misconfigured|used|called|needed|limited)(?:\p{L}+ed|taken|given|sent|built|rebuilt|set|put|cut|made|written|rewritten|done|run|shut|split)\b|\b(?:we|i|they|team|engineers?|he|she)\b(?: then| also| manually| finally)* (?!noticed|suspected|assumed|believed|investigated|observed|reported|experienced)\p{L}+(?:ed|t)\b|\bagain\b/u,
  ),
  fixed: pattern(
    /\b(?:issue|problem|bug|error|outage|incident|it|typo|this)\b[^.]{0,40}\b(?:was|were|is|got|been)\b[^.]{0,20}\b(?:fixed|resolved|solved|corrected|mitigated|addressed|repaired)\b|\b(?:to|we|i) (?:\w+ (?:and )?)?(?:fix|resolve|solve|correct|mitigate|address|remedy)(?:ed|d)?\b|\b(?:fix|solution|resolution|remedy|workaround|patch|mitigation)\b (?:was|is|were|involved|included|consisted|entailed)\b|\bpatch involved\b|\b(?:resolved|fixed|solved|corrected|restored|mitigated) by\b|\b(?:deploy|ship|releas|appl|push|merg|roll|implement|put|provid|deliver)\w*(?: out| in place)? (?:an? |the |our )?(?:\w+ )?(?:hot-?)?(?:fix|patch)(?:es)?\b|\bwith the (?:bug|issue|problem|flaw|fault) (?:removed|fixed)\b|\broll(?:ed|ing) back\b|\brolled-back\b|\breverted\b|\b(?:service|services|access|traffic|site|website|system|connectivity|operations?)\b[^.]{0,40}\b(?:restored|recovered)\b|\b(?:restored|recovered)\b[^.]{0,30}\bby\b|\btemporary fix\b|\bby (?:replacing|restarting|correcting|reconfiguring|adjusting|reverting|removing|increasing|renewing|updating)\b/,
  ),
  future: pattern(
    /\bto (?:prevent|avoid|reduce|mitigate|ensure)\b[^.]*\b(?:again|future|recurr\w+|repeat\w*|similar|such|this|these|happen\w*)\b|\b(?:moving|going) forward\b[^.]*\b(?:we|i|our|will|should|must)\b|\b(?:we|our|will|should|must)\b[^.]*\b(?:moving|going) forward\b|\bin (?:the )?future\b|\bwe (?:will|plan to|intend to|should|must|need to)\b|\bwill be (?:implemented|enhanced|conducted|integrated|added|improved|introduced|updated|deployed)\b|\bnext steps?\b|\bpreventi(?:ve|on)\b/,
  ),
} as const;

/** A pattern of what is stated as a fact: neither planned nor asked nor imagined. */
const asFact = (own: Pattern): Pattern => ({ test: (text) => own.test(statedIn(text)) });

/** The same where what is denied does not count: “nobody had noticed”. */
const asAffirmed = (own: Pattern): Pattern => ({ test: (text) => own.test(affirmedIn(text)) });

/** The same where it is no work for the future: “we added alerts to catch similar errors”. */
const asHappened = (own: Pattern): Pattern => ({ test: (text) => !preventive.test(text) && asAffirmed(own).test(text) });

/** Who is called in by name: only capitals tell a name. */
const CALLED_IN =
  /\b(?:[Cc]ontact(?:s|ed)|[Pp]ag(?:es|ed)|[Pp]ing(?:s|ed)|[Pp]hone[sd]|[Nn]otifie[sd]|[Ee]ngage[sd]|[Ll]oop(?:s|ed) in|[Bb](?:rings|rought) in|[Pp]ull(?:s|ed) in|[Rr]each(?:es|ed) out to|[Cc]all(?:s|ed) (?:in|up)|[Cc]onsult(?:s|ed)|[Hh]and(?:s|ed) (?:it )?(?:over|off) to) [[@]?\p{Lu}[\p{L}-]+|\b\p{Lu}\p{Ll}+\]?(?: \p{Lu}\p{Ll}+)? (?:joins|joined)\b/u;

export const detected = asHappened(patterns.detected);
export const detectedHow = asHappened(patterns.detectedHow);
/** A cause that is named: “did not solve the root cause” names none. */
export const explained = asAffirmed(patterns.cause);
export const investigated = asFact(patterns.investigated);
export const misled = asFact(patterns.misled);
export const escalated = asFact({ test: (text) => patterns.escalated.test(text) || CALLED_IN.test(text) });
export const resolved = asAffirmed({ test: (text) => patterns.resolved.test(text) || cure.test(text) });

/** What somebody took for the cause. */
export const guess =
  /\b(?:suspect(?:ed|s|ing)?|assum(?:ed|es|ing)|believed|presumed|guessed|blamed|attributed|might be related to|(?<!\bwe )thought) ([^.,;]{4,80})/i;

/** What makes a sentence one about the cause or the beginning, whatever was done in it. */
const causal = pattern(
  /\bcaus(?:e|es|ed|ing)\b|\bdue to\b|\bbecause of\b|\b(?:led|leading) to\b|\bresult(?:ed|ing) (?:in|from)\b|\bstemm|\btriggered\b|\boriginat|\bculprit\b|\b(?:incident|outage|issue|problem|impact|trouble|disruption|interruption|downtime|degradation)s? (?:first )?(?:start(?:s|ed)|began|begins|begun)\b/,
);

/** What was tried or only suggested, or did not help. */
const TRIED =
  /\b(?:attempt(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|suggest(?:s|ed|ing)?|propos(?:es|ed|ing)|consider(?:s|ed|ing)?)\b(?!.*\b(?:success\w*|worked|solved|resolved|fixed)\b)|\b(?:fail(?:ed|s)? to|without success|to no avail)\b/i;

/** What follows, and says that it did not help. */
const IN_VAIN =
  /^(?:but|however|yet|although)\b.*\b(?:fail\w*|not|n['’]t|persist\w*|remain\w*|still)\b|^(?:the |this |same )*(?:errors?|issues?|problems?|outage) (?:still )?(?:persist|remain)\w*/i;

/** How the sentence after it says that it did not help. */
export const didNotHelp =
  /\b(?:errors?|issues?|problems?|symptoms?|outage|it|this|that) (?:(?:still|also|unfortunately) )?(?:persist(?:s|ed)|remain(?:s|ed)|continue[sd]|had no effect|made no difference|(?:did|does)(?: not|n['’]t) (?:help|work|fix|resolve|solve|change))\b|\bto no avail\b|\bwithout (?:success|effect)\b/i;

/** What comes first is said of all that follows. */
const FOR_THE_FUTURE = /^\W*(?:in order |so as )?to (?:\w+ )?(?:prevent|avoid|minimi[sz]e|catch|detect|guard|preclude|avert)\b/i;

/** What the trouble did by itself: “caused trades to be reverted”, “had been restarted 13 times”, “had run out of memory”. */
const EFFECT =
  /\bcaus(?:es?|ed|ing)\b[^.;]{0,80}?\bto be \p{L}+(?:ed|en)\b(?: and [^.;]{0,60}? to be \p{L}+(?:ed|en)\b)?|\brestart(?:s|ed|ing)?\s+(?:(?:about|some|over|around|more than|at least)\s+)?[~≈]?\d+\s+times\b|\br[au]n(?:s|ning)? (?:out|low|into)\b/giu;

/** It ended, and nobody ended it. */
const BY_ITSELF = /\b(?:resolved|recovered|fixed|healed|cleared|restored) (?:itself|themselves|by itself|on (?:its|their) own)\b/i;

/** Work that ended the trouble: what was done, to what. What brought the trouble about is said with the same verbs. */
export const cured: Pattern = {
  test: (text) => {
    const stated = statedIn(text).replace(EFFECT, ' ');
    if (!cure.test(stated) || (causal.test(stated) && !patterns.fixed.test(stated))) return false;
    if (FOR_THE_FUTURE.test(stated) || BY_ITSELF.test(stated)) return false;
    const clauses = stated.replace(SOME_FIX, ' ').split(/[,;]\s+(?:and\s+)?|\s+(?=and\s|but\s)/i);
    return clauses.some((clause, index) => cures(clause) && !IN_VAIN.test(clauses[index + 1] ?? ''));
  },
};

/** “A hotfix was developed and deployed” does not say what it did. */
const SOME_FIX =
  /\b(?:hot-?fix|fix|patch|solution|workaround|remedy)(?:es)?\b(?: (?:was|were|is|has|had|been|then|quickly|successfully|immediately|finally))+ (?:\w+ed|built|made|put)\b(?:,? (?:and )?\w+ed\b)*|\b(?:deploy|ship|releas|appl|push|merg|roll|implement|develop|creat|prepar|test|build|buil|put)\w*(?: out)?(?: an?| the| our| this)?(?: (?!(?:of|to|that)\b)\w+)? (?:hot-?fix|fix|patch|solution|workaround)(?:es)?\b(?! (?:that|which|for|by)\b|:)/gi;

const cures = (clause: string): boolean => cure.test(clause) && !TRIED.test(clause) && !preventive.test(clause);

/** The same where no title says that it is about the fix: there the sentence says that it is. */
export const curedElsewhere: Pattern = { test: (text) => cured.test(text) && patterns.resolved.test(text) };

/** What may tell the cause below its title: anything but the fix. */
export const caused: Pattern = { test: (text) => !patterns.fixed.test(text) && !preventive.test(text) };

export const causedElsewhere: Pattern = { test: (text) => patterns.cause.test(text) && caused.test(text) };

/** One cue for both. */
export const either = (a: Pattern, b: Pattern): Pattern => ({ test: (text) => a.test(text) || b.test(text) });
