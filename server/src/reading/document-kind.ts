import { matches, memo, memoFor } from '../incremental/memo';
import type { FrontMatter } from '../markdown/front-matter';
import type { TimelineEntry } from '../model/postmortem';
import type { Profile } from '../model/profile';
import type { Kind } from '../model/vocabulary';
import { caseInsensitive } from '../text/fast-regexp';
import { datesIn } from '../time/dates';
import { isIndexOrTemplate, isPostmortemPath } from './document-path';
import { saysPostmortem } from './front-matter-fields';
import type { SectionLines } from './sections';
import type { Statement, StatementContent } from './statement';
import type { TemplateText } from './template-text';

export interface Evidence {
  text: string;
  /** The title in the text. */
  title: string | undefined;
  frontMatter: FrontMatter | undefined;
  sections: readonly SectionLines[];
  /** What the author says. */
  statements: readonly Statement[];
  /** The text as it is written, the words of template and task among it, and which these are. */
  written: readonly Statement[];
  templateText: readonly TemplateText[];
  times: number;
  timeline: readonly TimelineEntry[];
  words: number;
  profile: Profile;
}

const LINK = /https?:\/\/\S+|\]\([^)]+\)/;
/** Titles of texts that tell one incident. */
const NAMED = /\bpost[-\s]?mortems?\b|\bincidents?\b|\boutages?\b|\broot cause\b|\bRCA\b|\bPIR\b/i;
const SAYS_ITSELF = new RegExp(`${NAMED.source}|^profile:`, 'im');
/** Titles of texts of another kind, about incidents in general too: what they call themselves, with no other noun after it, as in “manual overwrite”. */
const ABOUT =
  /^\W*(?:an? |the |our )?(?:how to|list of|minutes of)\b|\b(?:index|collection|templates?|guides?|guidelines?|polic(?:y|ies)|process|procedures?|runbooks?|playbooks?|handbook|on-?call|manual|changelog|release notes|(?:meeting|weekly) (?:notes|minutes)|security advisor(?:y|ies))\b(?=\W*$|\s*[:|,([]|\s+[-–—]|\s+(?:for|of|to|on|in|and|v?\d))/i;
/** Words of incidents in running software. */
const SOFTWARE =
  /\b(?:outages?|downtime|incidents?|crash\w*|unavailab\w+|inaccessib\w+|unreachable|servers?|databases?|service|errors?|alerts?|alerted|deploy\w*|roll(?:ed)?[- ]?back\w*|latency|monitoring|restor\w+|fail(?:ed|ure|ures|over|ing)?|bugs?|traffic|config\w*|nginx|apache|api|dns|cache|cluster|5\d\d|network|timeouts?|users? (?:could|were)|halt(?:ed)?|attack\w*|vulnerab\w+|leak(?:ed)?|disks?|nodes?|production|commits?|exploit\w*|tokens?|credentials?|passwords?|pods?)\b/gi;
/** Something that does not work as it should. */
const BROKEN =
  /\b(?:fail(?:s|ed|ing|ures?)?|errors?|outages?|down(?:time)?|offline|unavailab\w+|inaccessib\w+|unreachable|unrespons\w+|unable|crash\w*|5\d\d|time-?outs?|timed out|slow\w*|laten\w+|degrad\w+|los[est]\w*|broken?|stop(?:ped|s)?|halt\w*|incidents?|overload\w*|leak\w*|exhaust\w*|disrupt\w*|interrupt\w*|stuck|delay\w*|refus\w+|reject\w*|bugs?|problems?|issues?|wrong|corrupt\w*|attack\w*|compromis\w+|misconfig\w+)\b/i;
/** Something that people do about it. */
const HANDLED =
  /\b(?:alert\w*|paged|notic\w+|detect\w*|discover\w*|report(?:ed|s)|realiz\w+|investigat\w+|debug\w*|diagnos\w+|identif\w+|escalat\w+|notif\w+|contacted|informed|fix\w*|patch\w*|restor\w+|recover\w*|restart\w*|reboot\w*|revert\w*|roll(?:ed|ing|s)? ?back|resolv\w+|mitigat\w+|repair\w*|redeploy\w*|revok\w+|rotat\w+|disabled)\b/i;
/** What a template leaves to fill in. */
const PLACEHOLDER =
  /<[a-z][^<>]*>|\{(?:\{|[^{}]+)\}|(?<!\])\[(?!x\]| \]|\^)[^\]]{3,}\](?![([])|\bTBD\b|\bYYYY\b|\bHH:MM\b|\bXX+\b|…$|\.\.\.$/i;
const TOLD = caseInsensitive(/\b(?:was|were|had|did|been|became|began|went|took|found|saw|led|\p{L}{3,}ed)\b/gu);
/** Forms that only tell of the past; others are participles too, which say what is, may or will be done. */
const FINITE = /\b(?:was|were|had|did|became|began|went|took|found|saw|led|broke|came|got|sent)\b/i;
const PAST = caseInsensitive(/\b(?:was|were|had|did|became|began|went|took|found|saw|led|broke|came|got|sent|\p{L}{3,}ed)\b/u);
const PRESENT = /\b(?:is|are|be|being|will|can|may|might|must|should|shall|if)\b/i;
const ADVISED = /\b(?:you|your|should|must|please|need to|make sure)\b/gi;
/** What is to come of an incident that is over: only who tells of one says so. */
const AFTERMATH =
  /\b(?:(?:as a (?:direct )?(?:result|consequence) of|in response to|(?:learn\w*|lessons?) (?:\w+ ){0,6}from) (?:this|the) (?:[\w.-]+ ){0,2}(?:incident|outage|bug|issue|breach|failure|problem|disruption)|(?:this|it|that) (?:\w+ ){0,2}(?:not|never) happen(?:s|ed)? again|(?:from|of) (?:\w+ ){0,2}happening again)\b/i;
const INSTRUCTION =
  /^[\W_]*(?:describe|explain|list|include|add|provide|summari[sz]e|write|link|use|give|state|note|who|what|when|how|why|which)\b/i;

/** What a text is: a postmortem tells an incident in at least two recognised parts, with times, dates or durations. */
export function kindOf(evidence: Evidence): Kind {
  const { statements, words, text, templateText } = evidence;
  const hasAftermath = statements.some(({ content }) => matches(content, AFTERMATH));
  const parts = knownParts(evidence, hasAftermath);
  if (!statements.some(isTold) && parts.size < 2) return LINK.test(text) ? 'link' : 'empty';
  if (words < FEW && parts.size === 0 && evidence.times === 0 && !evidence.frontMatter && templateText.length === 0)
    return LINK.test(text) ? 'link' : 'empty';
  if (words <= 40 && parts.size < 2 && templateText.length === 0 && LINK.test(text)) return 'link';
  if (isAssignment(evidence)) return 'assignment';
  return isPostmortem(evidence, parts, hasAftermath) ? 'postmortem' : 'other';
}

/** So few words are a title at most: “Postmortem cases”. */
const FEW = 8;

/** The parts that a section was found for; the inline ones count only in a text that says what it is, and those that no title names only beside clock times or what is to come of an incident. Other parts, such as an impact, are in many other texts as well. */
const knownParts = ({ sections, times }: Pick<Evidence, 'sections' | 'times'>, hasAftermath = false): ReadonlySet<string> =>
  new Set(
    sections
      .flatMap(({ covers, form, inferred }) => (form === 'inline' || (inferred && times === 0 && !hasAftermath) ? [] : covers))
      .filter((id) => id === 'summary' || COURSE.includes(id)),
  );

const isTold = ({ content }: Statement): boolean => !content.titling || leavesBlank(content);

/** Whether a template left something to be filled in. */
const leavesBlank = ({ line }: StatementContent): boolean => line.placeholders.length > 0;

function isAssignment({ profile, times, written, templateText, text }: Evidence): boolean {
  if (times >= 3) return false;
  // Who left the profile's own template unchanged has begun to fill it in.
  const own = templateText.filter((found) => found.own);
  const told = written.filter(
    (statement) => isTold(statement) && !own.some(({ from, to }) => from <= statement.from && statement.from < to),
  );
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

/** The share of its sentences that must tell what broke or what was done about it, by how many signs say that the text tells one incident. */
const LEAST_TELLING = [1, 0.15, 0.05] as const;

/** Whether a text tells an incident: that something broke and what was done about it, in the past tense, and when. The less it says what it is, the more of this it has to tell. */
function isPostmortem(evidence: Evidence, parts: ReadonlySet<string>, hasAftermath: boolean): boolean {
  const { title = '', text, sections, times, statements, frontMatter } = evidence;
  const told = statements.filter(isTold);
  const contents = told.map(({ content }) => content);
  const dated = times > 0 || frontMatter?.fields.has('date') || isDated({ text: title }) || contents.some(isDated);
  const { past, advice, telling } = sum(contents.map(voiceOf));
  if (times < ENTRIES && !isAboutSoftware(text)) return false;
  if (hasReportsForm(evidence)) return dated === true && past >= 5 && past > advice && (telling > 0 || isEventful(evidence));
  // What is going to be done tells nothing of what was.
  const plans = sections.filter(({ covers, form }) => form !== 'inline' && covers.includes('corrective'));
  const isPlan = ({ from }: Statement) => plans.some((plan) => from >= plan.from && from < plan.to);
  const { sentences } = sum(told.filter((statement) => !isPlan(statement)).map(({ content }) => voiceOf(content)));
  const inline = sections.filter(({ form }) => form === 'inline').length;
  if (ABOUT.test(title) || past < 5 || past < advice * 1.5 || past < sentences * 0.3 || (parts.size < 2 && parts.size + inline < 3))
    return false;
  const signs = signsOf(evidence, parts, contents) + (hasAftermath ? 1 : 0);
  return (dated || signs > 1) && telling >= (signs > 1 ? 1 : 3) && telling >= sentences * (LEAST_TELLING[Math.min(signs, 2)] as number);
}

/** So many entries with a time make a timeline. */
const ENTRIES = 3;

/** Whether a text has the form of a report: a timeline, and titles of what the incident came from and led to. Nothing else has these together. */
function hasReportsForm({ title = '', text, timeline, sections }: Evidence): boolean {
  // Titles alone make the form: what a text does is in many others.
  const parts = knownParts({ sections, times: 0 });
  if (!parts.has('timeline') || parts.size < 2) return false;
  const entries = timeline.filter(({ time }) => time !== undefined).length;
  if (ABOUT.test(title) && entries < ENTRIES) return false;
  const course = COURSE.filter((id) => parts.has(id)).length;
  const explained = parts.has('root-cause') || parts.has('corrective');
  return course >= 3 || isNamed(title, text) || (entries >= ENTRIES && explained && !ABOUT.test(title));
}

/** Whether the timeline says that something was noticed, or that it ended. */
const isEventful = ({ timeline }: Evidence): boolean => timeline.some(({ marks }) => marks.length > 0);

const isNamed = (title: string, text: string): boolean => NAMED.test(title) || NAMED.test(text.slice(0, 400));

/** How many things say that a text tells one incident, whatever its sentences do. */
const signsOf = ({ title = '', text, sections, times }: Evidence, parts: ReadonlySet<string>, told: readonly StatementContent[]): number =>
  [
    isNamed(title, text),
    times >= 3,
    COURSE.filter((id) => parts.has(id)).length >= 3 || COURSE.every((id) => sections.some(({ covers }) => covers.includes(id))),
    isDated({ text: title }) || told.slice(0, 3).some((content) => isDated(content) && voiceOf(content).telling > 0),
  ].filter(Boolean).length;

/** The parts that tell the course of an incident. */
const COURSE = ['timeline', 'root-cause', 'resolution', 'corrective'];

const isDated = memo(({ text }: { text: string }): boolean => datesIn(text).length > 0);

/** Whether a text is about running software, and not about a ship or a hike that went wrong. */
function isAboutSoftware(text: string): boolean {
  const words = new Set<string>();
  for (const [word] of text.matchAll(SOFTWARE)) if (words.add(word.toLowerCase()).size >= 3) return true;
  return false;
}

/** A write-up that has been begun: its title says what it is to be, and two parts have titles. */
export const isDraft = ({ title = '', sections, times }: Evidence): boolean =>
  NAMED.test(title) && !ABOUT.test(title) && knownParts({ sections, times }).size >= 2;

/** How a text speaks. */
interface Voice {
  /** How often it tells of the past, and how often it advises. */
  past: number;
  advice: number;
  /** How many sentences it has, and how many of them tell what broke, or what was done about it. */
  sentences: number;
  telling: number;
}

function sum(voices: readonly Voice[]): Voice {
  const all = { past: 0, advice: 0, sentences: 0, telling: 0 };
  for (const { past, advice, sentences, telling } of voices) {
    all.past += past;
    all.advice += advice;
    all.sentences += sentences;
    all.telling += telling;
  }
  return all;
}

const voiceOf = memo(
  ({ text, sentences }: StatementContent): Voice => ({
    past: text.match(TOLD)?.length ?? 0,
    advice: (text.match(ADVISED)?.length ?? 0) + (INSTRUCTION.test(text) ? 2 : 0),
    sentences: sentences.length,
    telling: sentences.filter(({ text: sentence }) => isTelling(sentence)).length,
  }),
);

/** Whether a sentence tells that something broke, or that something was done about it. */
const isTelling = (sentence: string): boolean =>
  (BROKEN.test(sentence) || HANDLED.test(sentence)) && PAST.test(sentence) && (FINITE.test(sentence) || !PRESENT.test(sentence));

/** A text longer than this, in characters, is read only where it says by itself what it is. */
const LONG = 40_000;

/** Whether a text is too long for a postmortem, and nothing at its beginning or in its path says that it is one: a changelog, a reference, the minutes of a year. */
export const isLongReference = (text: string, path = ''): boolean =>
  text.length > LONG && !isPostmortemPath(path) && !SAYS_ITSELF.test(text.slice(0, 1000));

/** Whether a postmortem belongs here: the path, the front matter or the content says so. */
export function appliesTo(kind: Kind, evidence: Evidence, path: string | undefined): boolean {
  if (path !== undefined && isPostmortemPath(path)) return true;
  if (path !== undefined && isIndexOrTemplate(path)) return false;
  return kind === 'postmortem' || saysPostmortem(evidence.frontMatter, evidence.profile) || (kind === 'other' && isDraft(evidence));
}
