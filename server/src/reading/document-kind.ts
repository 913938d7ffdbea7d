import { matches, memo, memoFor } from '../incremental/memo';
import type { FrontMatter } from '../markdown/front-matter';
import type { Profile } from '../model/profile';
import type { Kind } from '../model/vocabulary';
import { caseInsensitive } from '../text/fast-regexp';
import { datesIn } from '../time/dates';
import { durationsIn } from '../time/durations';
import { isIndexOrTemplate, isPostmortemPath } from './document-path';
import { saysPostmortem } from './front-matter-fields';
import type { SectionLines } from './sections';
import type { Statement, StatementContent } from './statement';

export interface Evidence {
  text: string;
  /** The title in the text. */
  title: string | undefined;
  frontMatter: FrontMatter | undefined;
  sections: readonly SectionLines[];
  statements: readonly Statement[];
  times: number;
  words: number;
  profile: Profile;
}

const LINK = /https?:\/\/\S+|\]\([^)]+\)/;
const NAMED =
  /\bfailures?\b|\bbreach\b|\bregression\b|\boutage\b|\bpost-?\s?mortems?\b|\bincidents?\b|\boutages?\b|\broot cause\b|\bRCA\b|\bPIR\b|\bretrospective\b/i;
/** Titles of texts about incidents in general. */
const ABOUT =
  /\b(?:list of|index|collection|templates?|guides?|guidelines?|polic(?:y|ies)|process|procedures?|runbooks?|playbooks?|how to|handbook|on-?call|manual|changelog|release notes)\b/i;
/** Words of incidents in running software. */
const INCIDENT =
  /\b(?:outages?|downtime|incidents?|crash\w*|unavailab\w+|inaccessib\w+|unreachable|servers?|databases?|service|errors?|alerts?|alerted|deploy\w*|roll(?:ed)?[- ]?back\w*|latency|monitoring|restor\w+|fail(?:ed|ure|ures|over|ing)?|bugs?|traffic|config\w*|nginx|apache|api|dns|cache|cluster|5\d\d|network|timeouts?|users? (?:could|were)|halt(?:ed)?|attack\w*|vulnerab\w+|leak(?:ed)?|disks?|nodes?|production|commits?)\b/gi;
/** What a template leaves to fill in. */
const PLACEHOLDER = /<[a-z][^<>]*>|\{(?:\{|[^{}]+)\}|\[(?!x\]| \])[^\]]{3,}\](?!\()|\bTBD\b|\bYYYY\b|\bHH:MM\b|\bXX+\b|…$|\.\.\.$/i;
const TOLD = caseInsensitive(/\b(?:was|were|had|did|been|became|began|went|took|found|saw|led|\p{L}{3,}ed)\b/gu);
const ADVISED = /\b(?:you|your|should|must|please|need to|make sure)\b/gi;
const INSTRUCTION =
  /^[\W_]*(?:describe|explain|list|include|add|provide|summari[sz]e|write|link|use|give|state|note|who|what|when|how|why|which)\b/i;

/** What a text is: a postmortem tells an incident in at least two recognised parts, with times, dates or durations. */
export function kindOf(evidence: Evidence): Kind {
  const { statements, sections, words, text } = evidence;
  const parts = profileParts(sections, evidence.profile);
  if (!statements.some(isTold) && parts.size < 2) return LINK.test(text) ? 'link' : 'empty';
  if (words <= 40 && parts.size < 2 && LINK.test(text)) return 'link';
  if (isAssignment(evidence)) return 'assignment';
  return isPostmortem(evidence, parts) ? 'postmortem' : 'other';
}

/** The profile's parts that a section was found for; the inline ones count only in a text that says what it is. */
function profileParts(sections: readonly SectionLines[], profile: Profile): ReadonlySet<string> {
  const known = new Set(profile.sections.flatMap(({ parts }) => parts.map(({ id }) => id)));
  return new Set(sections.flatMap(({ covers, form }) => (form === 'inline' ? [] : covers)).filter((id) => known.has(id)));
}

const isTold = ({ content }: Statement): boolean => !content.titling || leavesBlank(content);

/** Whether a template left something to be filled in. */
const leavesBlank = ({ line }: StatementContent): boolean => line.placeholders.length > 0;

function isAssignment({ profile, times, statements, text }: Evidence): boolean {
  if (times >= 3) return false;
  const told = statements.filter(isTold);
  const copied = new Set(told.flatMap(({ content }) => instructionsIn(content, profile)));
  if (profile.instructions.filter((phrase) => copied.has(phrase)).length >= 4) return true;
  // Our own marks are in a postmortem that somebody began.
  const isBlank = ({ content, span }: Statement) =>
    matches(content, PLACEHOLDER) || content.line.placeholders.some(({ start }) => !text.startsWith('[TODO', span.start + start));
  return told.length >= 6 && told.filter(isBlank).length / told.length > 0.4;
}

const instructionsIn = memoFor(({ text }: StatementContent, { instructions }: Profile): readonly string[] => {
  const lower = text.toLowerCase();
  return instructions.filter((phrase) => lower.includes(phrase));
});

function isPostmortem({ title = '', text, sections, times, statements, frontMatter }: Evidence, parts: ReadonlySet<string>): boolean {
  if (ABOUT.test(title) || !isNarrative(statements)) return false;
  if (parts.size >= 4 && sections.some(({ id }) => id === 'impact' || id === 'detection')) return true;
  if (times === 0 && !frontMatter?.fields.has('date') && !isTimed({ text: title }) && !statements.some(({ content }) => isTimed(content)))
    return false;
  if (parts.size >= 3 && times >= 3) return true;
  if (!tellsIncident(text)) return false;
  const named = NAMED.test(title) || NAMED.test(text.slice(0, 400));
  if (parts.size >= 2) return parts.has('timeline') || parts.has('root-cause') || named;
  const inline = sections.filter(({ form }) => form === 'inline').length;
  return named && parts.size + inline >= 3;
}

/** Whether a date or a length of time is told. */
const isTimed = memo(({ text }: { text: string }): boolean => datesIn(text).length > 0 || durationsIn(text).length > 0);

/** Whether a text has at least three different words of incidents; looked at only as far as it takes to tell. */
function tellsIncident(text: string): boolean {
  const words = new Set<string>();
  for (const [word] of text.matchAll(INCIDENT)) if (words.add(word.toLowerCase()).size >= 3) return true;
  return false;
}

/** A write-up that has been begun: its title says what it is to be, and two parts have titles. */
export const isDraft = ({ title = '', sections, profile }: Evidence): boolean =>
  NAMED.test(title) && !ABOUT.test(title) && profileParts(sections, profile).size >= 2;

/** A text that tells what happened, as opposed to one that says what to do. */
function isNarrative(statements: readonly Statement[]): boolean {
  const { past, advice } = sum(statements.filter(isTold).map(({ content }) => voiceOf(content)));
  return past >= 5 && past >= advice * 1.5;
}

/** How often something tells of the past, and how often it advises. */
interface Voice {
  past: number;
  advice: number;
}

function sum(voices: readonly Voice[]): Voice {
  const all = { past: 0, advice: 0 };
  for (const { past, advice } of voices) {
    all.past += past;
    all.advice += advice;
  }
  return all;
}

const voiceOf = memo(
  ({ text }: StatementContent): Voice => ({
    past: text.match(TOLD)?.length ?? 0,
    advice: (text.match(ADVISED)?.length ?? 0) + (INSTRUCTION.test(text) ? 2 : 0),
  }),
);

/** Whether a postmortem belongs here: the path, the front matter or the content says so. */
export function appliesTo(kind: Kind, evidence: Evidence, path: string | undefined): boolean {
  if (path !== undefined && isPostmortemPath(path)) return true;
  if (path !== undefined && isIndexOrTemplate(path)) return false;
  return kind === 'postmortem' || saysPostmortem(evidence.frontMatter, evidence.profile) || (kind === 'other' && isDraft(evidence));
}
