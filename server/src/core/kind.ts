import { datesIn } from './dates';
import { durationsIn } from './durations';
import type { Kind } from './model';
import type { Profile } from './profile';
import type { SectionLines } from './sections';
import type { Statement } from './statements';

export interface Evidence {
  text: string;
  title: string | undefined;
  sections: readonly SectionLines[];
  statements: readonly Statement[];
  times: number;
  words: number;
  profile: Profile;
}

const LINK = /https?:\/\/\S+|\]\([^)]+\)/;
const NAMED = /\bpost-?\s?mortems?\b|\bincidents?\b|\boutages?\b|\broot cause\b|\bRCA\b|\bPIR\b/i;
/** Words of incidents in running software. */
const INCIDENT =
  /\b(?:outages?|downtime|incidents?|crash\w*|unavailab\w+|inaccessib\w+|unreachable|servers?|databases?|service|errors?|alerts?|alerted|deploy\w*|roll(?:ed)?[- ]?back\w*|latency|monitoring|restor\w+|fail(?:ed|ure|ures|over)|bug|traffic|config\w*|nginx|apache|api|dns|cache|cluster|5\d\d|network|timeouts?|users? (?:could|were))\b/gi;
const PLACEHOLDER = /<[a-z][^<>]*>|\{\{?[^}]+\}?\}|\[(?!x\]| \])[^\]]{3,}\](?!\()|\bTBD\b|\bYYYY\b|\bHH:MM\b|\bXX+\b|…$|\.\.\.$/i;

/** What a text is: a postmortem tells an incident in at least two recognised parts, with times, dates or durations. */
export function kindOf(evidence: Evidence): Kind {
  const { statements, sections, words, text } = evidence;
  const told = statements.filter(({ titling }) => !titling);
  const parts = profileParts(sections, evidence.profile);
  if (told.length === 0 && parts.size < 2) return LINK.test(text) ? 'link' : 'empty';
  if (LINK.test(text) && words <= 40 && parts.size < 2) return 'link';
  if (isAssignment(evidence, told)) return 'assignment';
  return isPostmortem(evidence, parts) ? 'postmortem' : 'other';
}

/** The profile's parts that a section was found for; the inline ones count only in a text that says what it is. */
function profileParts(sections: readonly SectionLines[], profile: Profile): Set<string> {
  const known = new Set(profile.sections.flatMap(({ parts }) => parts.map(({ id }) => id)));
  return new Set(sections.flatMap(({ covers, form }) => (form === 'inline' ? [] : covers)).filter((id) => known.has(id)));
}

function isAssignment({ profile, times }: Evidence, told: readonly Statement[]): boolean {
  const whole = told.map(({ text }) => text.toLowerCase()).join('\n');
  const hits = profile.instructions.filter((phrase) => whole.includes(phrase)).length;
  if (hits >= 4 && times < 3) return true;
  return told.length >= 6 && told.filter(({ text }) => PLACEHOLDER.test(text)).length / told.length > 0.4;
}

function isPostmortem({ title, text, sections, times, statements }: Evidence, parts: ReadonlySet<string>): boolean {
  const says = NAMED.test(title ?? '') || NAMED.test(text.slice(0, 400));
  const facts = times > 0 || statements.some(({ text: said }) => datesIn(said).length > 0 || durationsIn(said).length > 0);
  const incident = new Set((text.match(INCIDENT) ?? []).map((word) => word.toLowerCase())).size;
  const thorough = parts.size >= 3 && times >= 3;
  if (!facts || (incident < 3 && !thorough)) return false;
  const core = parts.has('timeline') || parts.has('root-cause');
  if (parts.size >= 2 && core) return true;
  if (parts.size >= 2) return says;
  const inline = sections.filter(({ form }) => form === 'inline').length;
  return says && times >= 2 && parts.size + inline >= 3;
}
