/**
 * How people who answer for the system are named in postmortems. Pieces of patterns, for `phrase`: a space is any white space.
 * Sources: the roles in Google's SRE workbook, PagerDuty's response guide and GitLab's handbook; Dekker's “Field Guide” for the forms of judgement.
 */

const ROLE =
  '(?:engineers?|developers?|devs?|programmers?|coders?|interns?|admins?|administrators?|sysadmins?|dbas?|operators?|technicians?|contractors?|employees?|colleagues?|co-?workers?|team ?mates?|team members?|team leads?|leads?|managers?|architects?|testers?|maintainers?|committers?|responders?|on-?call|person|someone|somebody|individuals?|sres?|staff|crew|ceo|cto)';
const KIND =
  '(?:junior|senior|new|our|on-?call|duty|database|network|backend|back-end|frontend|front-end|software|devops|system|systems|security|qa|release|infrastructure|platform|web|site reliability|lead|former|responsible|staff|operations|it)';

/** A single person by role, handle or pronoun. */
export const PERSON = `(?:(?:the|a|an|one|our|another|some) (?:of (?:the|our) )?(?:${KIND} )*${ROLE}|someone|somebody|he|she|(?<![\\w.])@[a-z][\\w-]+)`;

/** People together. */
export const TEAM = `(?:the|our|an?) (?:[a-z-]+ ){0,2}teams?`;

/** Two words of a name, or one at most before a verb that only people do. */
export const NAME = '\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?';

/** What only people do, and what blames them: nobody says it of a program. */
export const FAULTS =
  "(?:forgot(?: to\\b)?|forgotten to|neglected to|neglected|carelessly|negligently|mistakenly|misread|mistyped|mis-typed|fat-fingered|screwed up|messed up|botched|blundered|slipped up|did(?: not|n['’]t) bother|made (?:a|an|the|some|several) (?:\\w+ )?(?:mistakes?|errors?|blunders?|typos?|slip)|was careless|was negligent|was to blame|is to blame|were to blame|was at fault|is at fault|were at fault|didn['’]t think|did not think|didn['’]t care)";

/** What blames a person, and is said of programs too. */
export const BREAKAGES =
  "(?:broke|crashed|destroyed|wiped|(?:accidentally|wrongly|incorrectly|inadvertently|erroneously) \\w+|overlooked|ignored|failed to|caused (?:the|this|an?) (?:\\w+ )?(?:outage|incident|issue|problem|downtime|crash|failure|bug)|(?:did not|didn['’]t) (?:properly |even |bother to )?(?:check|test|verify|read|follow|notice|anticipate|plan|review|consider|realise|realize)|never (?:checked|tested|verified|read|followed|noticed|switched|changed|reverted|removed|reviewed|told|informed))";
