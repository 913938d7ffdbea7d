/**
 * How people who answer for the system are named in postmortems. Pieces of patterns, for `phrase`: a space is any white space.
 * Sources: the roles in Google's SRE workbook, PagerDuty's response guide and GitLab's handbook; Dekker's “Field Guide” for the forms of judgement.
 */

/** Only people have these roles, whatever is said of them before. */
const ROLE =
  '(?:engineers?|developers?|devs?|programmers?|coders?|interns?|administrators?|sysadmins?|dbas?|technicians?|new hires?|contractors?|employees?|colleagues?|co-?workers?|team ?mates?|team members?|team leads?|testers?|committers?|person|individuals?|sres?|ceo|cto)';
/** Programs are called so, too, unless a word before says otherwise. */
const OFFICE = '(?:admins?|operators?|managers?|architects?|maintainers?|responders?|leads?|staff|crew|on-?call)';
const KIND =
  '(?:junior|senior|new|our|on-?call|duty|shift|night|human|release|product|project|account|security|qa|devops|it|web|system|systems|site reliability|tech|technical|lead|former|responsible|operations)';

const ROLES = `(?:(?:[a-z-]+ ){0,2}${ROLE}|(?:${KIND}[ -])+${OFFICE}|(?:admins?|maintainers?|responders?|leads?|staff|crew|on-?call))`;

/** A single person by role, handle or pronoun. Names are handles, by \`namesAsHandles\`. */
export const PERSON = `(?:(?:the|a|an|one|two|three|four|both|several|our|another|some) (?:of (?:the|our) )?${ROLES}|someone|somebody|he|she|(?<![\\w.])@[a-z][\\w-]+)`;

/** The same before what only people do: an operator, which may be a program, is one here. */
export const SOMEONE = `(?:${PERSON}|(?:the|an?|our|two|three|both|several) ${OFFICE})`;

/** People together. */
export const TEAM = `(?:the|our|an?) (?:[a-z-]+ ){0,2}teams?`;

/** Two words of a name, or one at most before a verb that only people do. */
export const NAME = '\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?';

/** Words with a capital at the head of a sentence that are nobody's name. */
export const NO_NAME =
  '(?:[HS]?he|We|They|It|You|I|This|That|These|Those|There|The|Nobody|Some\\p{L}*|Every\\p{L}*|Any\\p{L}*|No|None|All|Both|Each|Either|Neither|Many|Most|Few|Several|One|Others?|Another|Our|My|Your|Their|His|Her|Its|But|And|Or|Nor|So|Yet|Then|Also|However|Still|Even|Just|Instead|Thus|Hence|Who|Which|What|When|While|Where|Because|Although|Though|If|After|Before|Once|Since|As|Google|\\p{L}+ly)';

const MISHAPS =
  '(?:mistakes?|errors?|blunders?|typos?|slips?|oversights?|carelessness|negligence|incompetence|laziness|sloppiness|inattention)';

/** What only people do, and what blames them: nobody says it of a program. */
export const FAULTS =
  "(?:forgot(?: to\\b)?|forgotten to|neglected to|neglected|carelessly|negligently|mistakenly|misread|mistyped|mis-typed|misjudged|misunderstood|misconfigured|fat-fingered|screwed up|messed up|botched|blundered|slipped up|panicked|did(?: not|n['’]t) bother|made (?:a|an|the|some|several) (?:\\w+ )?(?:mistakes?|errors?|blunders?|typos?|slip)|did(?: not|n['’]t) think (?:to|about|of|twice|before)|did(?: not|n['’]t) (?:pay attention|care))";

/** What people left undone. */
export const OMISSIONS =
  "(?:overlooked|ignored|told (?:no one|no-one|nobody)|(?:did not|didn['’]t) (?:properly |even |bother to )?(?:check|double-check|test|verify|validate|read|follow|plan|review|consider|tell|inform|ask|announce|communicate)|never (?:checked|tested|verified|read|followed|reviewed|told|informed|asked))";

/** What blames a person, and is said of programs too. */
export const BREAKAGES = `(?:${OMISSIONS}|broke|crashed|destroyed|wiped|took down|brought down|(?:accidentally|wrongly|incorrectly|inadvertently|erroneously|hastily|recklessly) \\w+|failed to|caused (?:the|this|an?) (?:\\w+ )?(?:outage|incident|issue|problem|downtime|crash|failure|bug)|(?:did not|didn['’]t) (?:notice|anticipate|realise|realize)|never (?:noticed|switched|changed|reverted|removed))`;

/** What is said of people to blame them. */
export const VERDICTS =
  '(?:(?:was|were|is|are|has been|have been)(?: very| so| too| clearly| obviously| simply| really| once again)* (?:careless|negligent|reckless|irresponsible|incompetent|lazy|sloppy|inattentive|clueless|hung-?over|drunk|to blame|at fault|guilty|the culprits?|responsible for (?:the|this) (?:\\w+ )?(?:outage|incident|mistake|error|failure|downtime|problem|bug|mess|crash)))';

/** What befalls people who are blamed. */
export const PENALTIES =
  '(?:(?:was|were|has been|have been|has be|got|will be)(?: since| temporarily| then| therefore)* (?:sacked|dismissed|disciplined|reprimanded|banished|demoted|punished|scolded|let go)|has since been? (?:fired|sacked|dismissed|disciplined|reprimanded|banished|demoted|punished|banned|moved|let go))';

/** Something done without what would have made it safe. */
export const UNSAFE =
  '(?:deployed|pushed|merged|released|shipped|changed|edited|updated|upgraded|deleted|removed|dropped|restarted|rebooted|applied|ran|executed|committed|disabled|enabled|switched|modified|migrated|published) (?:[^\\s.;:]+ ){0,8}without (?:first |properly |even |any |proper |prior |a |the )*(?:testing|checking|reviewing|review|verif\\w+|approval|permission|asking|telling|notice|notifying|informing|reading|thinking|authori[sz]ation|a backup|backup|tests?|warning|announcing|backing)';

export const CAUSED_BY = '(?:caused by|due to|because of|thanks to|(?:the |a |direct )*(?:results?|consequence) of|down to)';

/** How a person came to cause it: “due to the engineer not checking”. */
export const MISDEEDS =
  '(?:being|not|never|having|forgetting|failing|ignoring|neglecting|mistakenly|accidentally|incorrectly|inadvertently|carelessly|wrongly|misreading|mistyping|overlooking|rushing|skipping|misconfiguring)';

/** What belongs to a person who is blamed: “the engineer's mistake”. */
export const OWN_FAULT = `(?:own )?(?:\\w+ )?(?:(?:careless|sloppy|reckless|hasty|negligent) \\w+|fault|${MISHAPS}|inexperience|ignorance|failure to|lack of (?:care|attention|experience|diligence))`;

export const MISHAP = MISHAPS;

/** Badly done: “accidentally deleted by the new engineer”. */
export const BADLY =
  '(?:mistakenly|accidentally|incorrectly|wrongly|inadvertently|carelessly|erroneously|improperly|hastily|recklessly|unintentionally)';

/** Words of one clause, in which nothing else becomes the subject or may only happen. */
export const CLAUSE =
  '(?:(?!(?:can|cannot|could|may|might|would|will|must|should|if|that|which|who|whose|when|where|because|so|while|as|after|before|until|unless)\\b)[^\\s.;:()]+ ){1,12}';

/** People judged by what they are. */
export const BAD_PEOPLE =
  '(?:bad|sloppy|lazy|careless|incompetent|stupid|clueless|useless|drunk|hung-?over|sleepy|negligent) (?:engineers?|developers?|programmers?|coders?|interns?|admins?|operators?|technicians?|colleagues?|employees?|sysadmins?|people)';
