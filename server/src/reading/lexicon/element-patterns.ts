import { pattern } from '../../text/fast-regexp';
import type { Pattern } from '../../text/pattern';
import { cure, preventive } from './cure-words';
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

/** “A user wrote to support that …”, “customers called us”. */
const TOLD_SUPPORT = String.raw`\b(?:users?|customers?|clients?|visitors?)\b(?: \w+){0,2} (?:wrote|called|phoned|rang|e-?mailed|messaged|contacted|told)(?: in| us| (?:to )?(?:the |our )?(?:support|help ?desk|hotline|team|staff))\b`;

/** Of what a share is said: people and what they send. */
const AFFECTED =
  '(?:users?|user base|userbase|customers?|clients?|visitors?|subscribers?|people|persons?|requests?|traffic|accounts?|sessions?|orders?|transactions?|payments?|members?|players?|tenants?|merchants?|employees?|students?|queries|logins?|api calls|developers|devices|audience|organi[sz]ations|teams|websites?|sites|jobs|builds|deployments|end-users?|consumers?|viewers?|readers?|listeners?|shoppers?|buyers?|sellers?|guests?|callers?|patients?|passengers?|drivers?|riders?|participants?|individuals|audience|population|community|staff|calls|connections?|messages|e-?mails|purchases|bookings|reservations|checkouts?|downloads|uploads|searches|page ?views|page loads|hits|visits)';

/** What befell those who were affected. */
const SUFFERS =
  '(?:affect\\w*|impact\\w*|unable|un(?:available|reachable|responsive)|inaccessib\\w+|could(?: not|n.t)|can(?:not|.t)|fail\\w*|errors?|lost|los[et]|down|slow\\w*|delay\\w*|experienc\\w*|saw|seeing|suffer\\w*|interrupt\\w*|disrupt\\w*|denied|5\\d\\d|timeouts?|timed out|without|blocked|locked out|fac(?:e|es|ed|ing)|receiv\\w*|got|encounter\\w*|met with|prevent\\w*|offline|crash\\w*|outage|inability|refus\\w*|reject\\w*|stuck|hung|wrong|not (?:be )?(?:able|access\\w*|load\\w*|reach\\w*|work\\w*))';

const PERCENT = String.raw`\d[\d.,]*\s?(?:%|percent\b|per cent\b)`;

/** A number of them, or a word for one; a length of time is none. */
const SOME = String.raw`(?:\b(?:half|(?:a|one|two) (?:third|quarter)s?|most|entire|whole|each|(?:a|the) (?:\w+ )?(?:majority|minority|fraction|subset|handful)|all|every|none|hundreds|thousands|millions|dozens?|one|two|three|four|five|six|seven|eight|nine|ten)\b|(?<![\d:.,])\d[\d.,]*[km]?\+?(?![:\d]))`;

/** Between a number and what it counts: “of our paying”. */
const WORDS_BETWEEN = String.raw`(?:(?!(?:for|to|by|from|with|when|that|which|who|in|on|at|were|was|are|is|and|or|as|than|minutes?|mins?|hours?|hrs?|h|seconds?|secs?|s|days?|weeks?|months?|am|pm|utc|next|steps?|errors?|responses?|of (?:the|these|those) (?:next|first|main|initial))\b)[\w'’-]+ ){0,4}`;

const MACHINE = String.raw`(?:cpu|memory|ram|disk|storage|capacity|utili[sz]ation|usage|load)\b`;

export const patterns = {
  people: pattern(new RegExp(`\\b${PEOPLE}\\b|\\b(?:we|who|paged|responded|joined)\\b`)),
  impact: pattern(
    /\b(?:users|customers|clients|visitors|subscribers|players|merchants|employees|anyone|everyone|requests|traffic)\b|\b(?:user|customer|client|visitor)s? (?:was|were|could|saw|complain\w*|report\w*|experienc\w*|impact|experience)\b|\bnobody\b|\bno one\b|\b(?:could|can)(?: not|n['’]t)\b|\bcannot\b|\bunable\b|\bfailed\b|\b(?:unavailab\w+|inaccessib\w+|unreachable|unresponsive|outage|downtime|down|slow(?:er|ness|ly)?|degrad\w+|interrupt\w+|disrupt\w+|halt|timeouts?|timed out|not (?:work|respond|load|available|accessible|reachable|operational)\w*|doesn['’]t work|failed (?:to load|requests?|orders?|payments?|logins?)|data loss|5\d\d(?: errors?)?|lost revenue|revenue)\b/,
  ),
  share: pattern(
    new RegExp(
      [
        // “40% of our users”, “users affected: 40%”; how full a disk is tells of nobody.
        String.raw`${PERCENT} ${WORDS_BETWEEN}${AFFECTED}\b`,
        String.raw`\b${AFFECTED}\b(?![^.;,%]{0,50}\b${MACHINE})[^.;,%]{0,50}?${PERCENT}`,
        String.raw`\b(?:affect|impact)\w*\W+(?:\w+\W+){0,4}?${PERCENT}`,
        String.raw`${PERCENT}[^.;,%]{0,40}\b(?:were|was) (?:affected|impacted|unable)\b`,
        String.raw`${SOME} ${WORDS_BETWEEN}${AFFECTED}\b[^.;]*\b${SUFFERS}`,
        String.raw`\b${SUFFERS}[^.;]*?${SOME} ${WORDS_BETWEEN}${AFFECTED}\b`,
        String.raw`\b(?:nobody|no one)\b[^.;]{0,20}\b(?:could|was able)\b|\b(?:anyone|anybody|everyone|everybody)\b[^.;]*\b${SUFFERS}|\b${SUFFERS}[^.;]*\b(?:anyone|anybody|everyone|everybody)\b`,
        // “Users (about 300 people)”.
        String.raw`\b${AFFECTED}\b[^.;()]{0,80}\([^()]{0,20}?${SOME} ${WORDS_BETWEEN}${AFFECTED}\b`,
      ].join('|'),
    ),
  ),
  cause: pattern(
    /\broot[- ]?cause\b|\bcaus(?:e|es|ed|ing)\b|,\s+so\s+(?!far\b|that\b)|\bdue to\b|\bbecause\b|\bas a result of\b|\bresult of\b|\bresulted from\b|\bstem(?:s|med)\b|\btrac(?:ed|ing)\b[^.]*\bto\b|\btriggered by\b|\b(?:led|leads|leading) to\b|\borigin(?:ate|ated|ates)\b|\battribut(?:ed|able)\b|\bowing to\b|\bculprit\b|\btypo\b|\bmis-?config\w*|\bmisspell\w*|\bthe (?:problem|issue|bug|fault|error) was\b|\bin short\b/,
  ),
  detected: pattern(
    new RegExp(
      [
        String.raw`\bdetect\w*|\bnotic(?:e|ed|es|ing)\b|\balert(?:s|ed|ing)?\b|(?<!\balso )\bdiscover(?:ed|s|y)?\b|(?<!\b(?:the|these|those|this|any|an?|our|incident|bug|error|crash|postmortem) )\breport(?:s|ed|ing)?\b(?! (?:for|on|by)\b)|\breports? (?:of|that|from|came)\b|\bcomplain\w*|\balarm\w*|\bobserv(?:e|ed|es|ing)\b|\bmonitor(?:s|ed|ing)?\b|\btickets?\b|\bnotif\w+|\bflagged\b|\bpaged\b|\bpager\w*|\b(?:fires|fired)\b|\bwarned\b|\bwarnings? (?:from|that|about|was|were|came)\b|\bencounter(?:ed|s)? (?:the|an?) (?:issue|problem|bug|outage)\b|\bspott(?:ed|ing)\b|\bbec(?:a|o)me aware\b|\brealis(?:e|ed)\b|\brealiz(?:e|ed)\b|\bidentified (?:the|an?|by)\b|\bfirst (?:seen|signs?)\b`,
        TOLD_SUPPORT,
      ].join('|'),
    ),
  ),
  detectedHow: pattern(
    new RegExp(
      [
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
        // Whoever did it: “two maintainers noticed”, but not “it was noticed”.
        String.raw`(?<=\b(?!(?:the|these|those|any|an|was|were|been|being|is|are|be|not|first|also|then|later|initially|issues?|problems?|incident|errors?|outage|bug)\b)\p{L}{2,}[ ,]+)(?:notic(?:e|es|ed)|report(?:s|ed)|discovered|spotted|flagged|found out|became aware)\b`,
        String.raw`\b(?:spike|increase|drop|surge) in\b`,
      ].join('|'),
      'u',
    ),
  ),
  investigated: pattern(
    new RegExp(
      [
        String.raw`\binvestigat(?:e|es|ed|ing|ion|ions)\b(?! (?:the |this |an? |into )?(?:the )?(?:issue|problem|incident|matter|outage|cause|root cause|situation|bug)\b)(?! by (?:the|our|an?) )`,
        String.raw`(?:\b${PEOPLE}|\bwe|\bi|\bthey|\bhe|\bshe|\bthen)(?: then| also| first| quickly| manually| immediately)? (?:check|review|examine|inspect|analy[sz]e|debug|trace|test|suspect|assume|try|look|search|read|query|compare|isolate|diagnose|dig|probe)s?\b`,
        String.raw`\b(?:check|review|inspect|trac|debugg|query?i?|prob|examin|analy[sz]|compar|isolat|diagnos|search|test)(?:ed|ing)\b(?! (?:phase|environment|procedures?|process|regime|team|suite)\b)(?<!\b(?:not|un|subsequent|automated|manual|load|unit|been|for|of|better|more) \w+)`,
        String.raw`\banalysis (?:of|show|reveal|indicat|found)|\binspection of\b`,
        String.raw`\blook(?:s|ed|ing) (?:at|in|into|through|for)\b|\bstrace\b|\bverified\b(?! (?:\w+ ){0,4}(?:operational|working|works?|stable|healthy|success\w*|resol\w+|restor\w+|recover\w*|fix\w*|normal\w*|back)\b)`,
        String.raw`\bassumed\b|(?<=\S )assuming (?:that|it|this|the)\b|\bassumptions?\b|\bsuspect\w*|\bhypothes\w+|\b(?:thought|believed) (?:it|this|that|the|there|to be (?:the|caused|related|due))\b`,
        String.raw`\battempt(?:ed|s|ing)? to\b|\btried\b|\btrying to (?:find|identify|reproduce|understand|figure|determine|locate|debug|isolate|narrow)\b|\breproduc(?:ed|ing)\b|\btroubleshoot\w*|\bdug\b|\bdove (?:in|into|deep)|\bruled out\b|\bbisect\w*|\b(?:investigation|team|engineers?|we|efforts?|attention) (?:\w+ )?focus+(?:ed|es)\b`,
      ].join('|'),
    ),
  ),
  misled: pattern(
    new RegExp(
      [
        String.raw`\bmis-?lead\w*|\bmisled\b|\bmistook\b|\bmistaken (?:for|belief|assumption|impression)\b|\b(?:mistakenly|erroneously|wrongly) (?:assum|suspect|believ|thought|attribut|blam|identif|focus|concluded|diagnos)\w*|\bred herring\b|\bdead[- ]end\b|\bgoose chase\b|\brabbit hole\b`,
        String.raw`\b(?:wrong|incorrect|false|bad|mistaken|flawed)\s+(?:path|direction|track|assumption|hypothes\w+|theor\w+|street|lead|trail|place|conclusion|idea|suspicion|cause|culprit|guess|turn|tree)\w*`,
        String.raw`\bincorrectly (?:assum|suspect|attribut|believ|focus|blam)\w*|\bnot the (?:actual |real |root )?(?:cause|culprit|issue|problem|source)\b`,
        String.raw`\b(?:was|were|is|were|did)(?:n['’]t| not) (?:the|at fault|to blame|related|responsible|involved|solve|help|fix|resolve)\b`,
        String.raw`\bruled (?:it |them |this |that )?out\b|\bdiscard\w*|\bunrelated\b|\bto no avail\b|\bin vain\b|\bwithout (?:success|effect|result)\b|\bno (?:effect|improvement|luck|signs?|evidence|anomal\w+|abnormal\w*|issues? (?:was|were)?\s?(?:found|detected)|useful|problems? (?:was |were )?found)\b`,
        String.raw`\binitial(?:ly)?\b[^.]{0,40}\b(?:suspect|assum|thought|believ|focus|hypothes|attribut|theor|blam|investigat|point|look)\w*|\b(?:thought|believed) (?:it|this|that|the)\b|\bat first\b[^.]{0,40}\b(?:suspect|assum|thought|believ|look|blam|point|seem|appear)\w*`,
        String.raw`\bnot find (?:any|a)\b|\bnothing (?:wrong|unusual|suspicious|abnormal|out of the ordinary)\b|\bturned out (?:not|to be (?:fine|healthy|normal|unrelated))\b|\bwasted\b|\bgave no\b|\bbut (?:that|this|it) (?:was|were|did)(?: not|n['’]t)\b|\beventually wasn['’]t\b|\bhad nothing to (?:do|hide)\b|\binnocent\b`,
        // What was tried did not help.
        String.raw`(?:^|[:.;,–—-]\s*|\b(?:restart|reboot|roll-?back|fix|patch|attempt|change|workaround|revert|update|it|this|that|which|but)\b[^.;,]{0,40}?\b)(?:did(?: not|n['’]t) (?:work|help)|was(?: not|n['’]t) (?:effective|successful|enough|sufficient)|had no|made no difference|failed to (?:help|fix|resolve|solve))\b`,
        String.raw`\bineffective\b|\bunsuccessful\w*|(?:,|\bbut\b|\band\b|\byet\b)[^.;,]{0,30}\b(?:issue|problem|error|outage|symptom|failure)s? (?:still )?(?:persist(?:s|ed)?|remain(?:s|ed)?|continued?)\b(?! for\b)`,
      ].join('|'),
    ),
  ),
  escalated: pattern(
    new RegExp(
      [
        String.raw`\bescalat\w+`,
        String.raw`\bforward(?:ed|s|ing)?\b[^.]*\bto\b|\bassigned to\b|\bhand(?:ed|s|ing)? (?:it |this |the \w+ )?(?:over|off)\b|\bpass(?:ed|ing) (?:it |this |the \w+ )?(?:on )?to\b|\bdelegated to\b|\btransferred to\b|\breferred to\b`,
        String.raw`(?:\b(?:alerted|notified|informed|contacted|paged|pages|summoned|called(?: in| upon)?|engaged|involved|looped in|reached out to|asked|brought in|consulted|joined by|mobili[sz]ed|pulled in|told|pinged|messaged|phoned)\b(?: \S+){0,6}? |\b(?:reported|sent|submitted|raised|ticket)\b(?: \S+){0,9}? to (?:the |our |an? )?(?:\S+ ){0,4}?)${PEOPLE}\b`,
        String.raw`\b${PEOPLE}\b(?:(?: \S+){0,3}? (?:was|were|are|is|got|been|being) (?:also |then |immediately |quickly |subsequently )?(?:alerted|notified|informed|contacted|paged|summoned|called|engaged|involved|brought in|looped in|pulled in|assigned|asked|mobili[sz]ed)\b| (?:alerted|notified|informed|paged|contacted|summoned|engaged|involved|assigned)\b(?=\s*(?:and\b|of\b|to\b|about\b|by\b|immediately\b|[.,;:!]|$))| (?:joined|took over|stepped in)\b)`,
        String.raw`\bsought (?:help|reinforcements)\b|\bto the attention of\b|\b(?:opened|raised|filed|created) (?:an? )?(?:\w+ )?(?:ticket|case) with\b|\b(?:was|were|got|get|gets|been) paged\b`,
      ].join('|'),
    ),
  ),
  started: pattern(
    /\b(?:outage|incident|issue|problem|impact|disruption|degradation|breakdown|downtime|errors?|failures?|reboot|trouble)\b[^.]{0,30}\b(?:start\w*|beg[aiu]n\w*|occurr\w*|commenc\w*)\b|\b(?:start|beginning|onset) of (?:the )?(?:outage|incident|impact)\b|\b(?:went|goes|going) (?:down|offline)\b|\bcrash(?:ed|es)\b|\bdeploy(?:ed|ment|s)?\b[^.]*\b(?:start|began|rolled out|live)\b/,
  ),
  mitigated: pattern(
    /\bmitigat\w+|\bwork-?around\b|\broll(?:ed|ing)?[- ]?back\b|\bpartial\w*\b[^.]*\brestor\w+|\bfail(?:ed)?[- ]?over\b|\bscaled (?:up|out)\b|\btemporary fix\b/,
  ),
  resolved: pattern(
    /\bresol(?:v\w+|ution)\b|\bfix(?:ed|es|ing)?\b|\brestor\w+|\broll(?:ed|ing|s)?[- ]?back\b|\brollback\b|\brevert\w*|\bcorrect(?:ed|s|ing|ly config\w+)\b|\brecover\w*|\bback (?:online|up|to normal)\b|\breturn\w* to normal\b|\bup and running\b|\bresumed\b|\brepair\w*|\bmitigat\w+|\breplac(?:ed|ing)\b|\bworking (?:again|as|properly|now)\b|\brestart(?:ed|ing|s)?\b|\breconfigur\w+|\badjust\w+|\bsolved\b|\bsolution\b|\bpatch(?:ed)?\b|\ball clear\b|\bclosed\b|\b(?:outage|incident|impact|downtime|disruption|interruption)\s+(?:has\s+|is\s+|was\s+)?(?:end(?:s|ed)?|over)\b|\bend of (?:the )?(?:outage|incident|impact|downtime|disruption|interruption)\b|\bis working\b|\bstable\b/,
  ),
  /** Anything that was done to a thing; what befell it is no cure. */
  done: pattern(
    /\b(?:was|were|is|are|been|being|got)\b(?: \p{L}+ly)? (?!affected|impacted|degraded|overloaded|interrupted|delayed|disrupted|caused|detected|noticed|reported|observed|expected|supposed|exhausted|blocked|misconfigured|used|called|needed|limited)(?:\p{L}+ed|taken|given|sent|built|rebuilt|set|put|cut|made|written|rewritten|done|run|shut|split)\b|\b(?:we|i|they|team|engineers?|he|she)\b(?: then| also| manually| finally)* (?!noticed|suspected|assumed|believed|investigated|observed|reported|experienced)\p{L}+(?:ed|t)\b|\bagain\b/u,
  ),
  fixed: pattern(
    /\b(?:issue|problem|bug|error|outage|incident|it|typo|this)\b[^.]{0,40}\b(?:was|were|is|got|been)\b[^.]{0,20}\b(?:fixed|resolved|solved|corrected|mitigated|addressed|repaired)\b|\b(?:to|we|i) (?:\w+ (?:and )?)?(?:fix|resolve|solve|correct|mitigate|address|remedy)(?:ed|d)?\b|\b(?:fix|solution|resolution|remedy|workaround|patch|mitigation)\b (?:was|is|were|involved|included|consisted|entailed)\b|\bpatch involved\b|\b(?:resolved|fixed|solved|corrected|restored|mitigated) by\b|\broll(?:ed|ing) back\b|\brolled-back\b|\breverted\b|\b(?:service|services|access|traffic|site|website|system|connectivity|operations?)\b[^.]{0,40}\b(?:restored|recovered)\b|\b(?:restored|recovered)\b[^.]{0,30}\bby\b|\btemporary fix\b|\bby (?:replacing|restarting|correcting|reconfiguring|adjusting|reverting|removing|increasing|renewing|updating)\b/,
  ),
  future: pattern(
    /\bto (?:prevent|avoid|reduce|mitigate|ensure)\b[^.]*\b(?:again|future|recurr\w+|repeat\w*|similar|such|this|these|happen\w*)\b|\b(?:moving|going) forward\b|\bin (?:the )?future\b|\bwe (?:will|plan to|intend to|should|must|need to)\b|\bwill be (?:implemented|enhanced|conducted|integrated|added|improved|introduced|updated|deployed)\b|\bnext steps?\b|\bpreventi(?:ve|on)\b/,
  ),
} as const;

/** A pattern of what is stated as a fact: neither planned nor asked nor imagined. */
const asFact = (own: Pattern): Pattern => ({ test: (text) => own.test(statedIn(text)) });

/** The same where what is denied does not count: “nobody had noticed”. */
const asAffirmed = (own: Pattern): Pattern => ({ test: (text) => own.test(affirmedIn(text)) });

/** Who is called in by name: only capitals tell a name. */
const CALLED_IN =
  /\b(?:[Cc]ontact(?:s|ed)|[Pp]ag(?:es|ed)|[Pp]ing(?:s|ed)|[Pp]hone[sd]|[Nn]otifie[sd]|[Ee]ngage[sd]|[Ll]oop(?:s|ed) in|[Bb](?:rings|rought) in|[Pp]ull(?:s|ed) in|[Rr]each(?:es|ed) out to|[Cc]all(?:s|ed) (?:in|up)|[Cc]onsult(?:s|ed)|[Hh]and(?:s|ed) (?:it )?(?:over|off) to) [[@]?\p{Lu}[\p{L}-]+|\b\p{Lu}\p{Ll}+\]?(?: \p{Lu}\p{Ll}+)? (?:joins|joined)\b/u;

export const detected = asAffirmed(patterns.detected);
export const detectedHow = asAffirmed(patterns.detectedHow);
export const investigated = asFact(patterns.investigated);
export const misled = asFact(patterns.misled);
export const escalated = asFact({ test: (text) => patterns.escalated.test(text) || CALLED_IN.test(text) });
export const resolved = asAffirmed({ test: (text) => patterns.resolved.test(text) || patterns.done.test(text) });

/** What somebody took for the cause. */
export const guess =
  /\b(?:suspect(?:ed|s|ing)?|assum(?:ed|es|ing)|believed|presumed|guessed|blamed|attributed|might be related to|(?<!\bwe )thought) ([^.,;]{4,80})/i;

/** What makes a sentence one about the cause, whatever was done in it. */
const causal = pattern(
  /\bcaus(?:e|es|ed|ing)\b|\bdue to\b|\bbecause of\b|\b(?:led|leading) to\b|\bresult(?:ed|ing) (?:in|from)\b|\bstemm|\btriggered\b|\boriginat|\bculprit\b/,
);

/** Work that ended the trouble: what was done, to what. What brought the trouble about is said with the same verbs. */
export const cured: Pattern = {
  test: (text) => {
    const stated = statedIn(text);
    return cure.test(stated) && !preventive.test(stated) && (patterns.fixed.test(stated) || !causal.test(stated));
  },
};

/** The same where no title says that it is about the fix: there the sentence says that it is. */
export const curedElsewhere: Pattern = { test: (text) => cured.test(text) && patterns.resolved.test(text) };

/** What may tell the cause below its title: anything but the fix. */
export const caused: Pattern = { test: (text) => !patterns.fixed.test(text) && !preventive.test(text) };

export const causedElsewhere: Pattern = { test: (text) => patterns.cause.test(text) && caused.test(text) };

/** One cue for both. */
export const either = (a: Pattern, b: Pattern): Pattern => ({ test: (text) => a.test(text) || b.test(text) });
