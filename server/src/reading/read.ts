import { byText, remembered, rememberedFor, says } from '../incremental/memo';
import { cutIntoPieces, type Piece } from '../incremental/text-chunks';
import type { Untouched } from '../incremental/untouched';
import { withoutDirectives } from '../markdown/directive-comments';
import type { FrontMatter } from '../markdown/front-matter';
import { Blocks } from '../markdown/incremental/block-store';
import { type Line, pagesOfLines, visible } from '../markdown/line';
import { sourceOf } from '../markdown/source';
import type { Postmortem, Section } from '../model/postmortem';
import type { Profile } from '../model/profile';
import type { Kind } from '../model/vocabulary';
import { changeBetween } from '../text/diff';
import type { Span } from '../text/span';
import { copyOf } from '../text/span';
import { datesIn, isoDate } from '../time/dates';
import { zonesIn } from '../time/zones';
import { type Actions, readActions } from './action-items';
import { type Declarations, type LentZone, readDeclarations } from './declared-zones';
import { type Evidence, isDraft, kindOf } from './document-kind';
import { isAssignmentPath, isIndexOrTemplate, isPostmortemPath } from './document-path';
import { readElements } from './elements';
import { Names } from './heading-names';
import { type TitleCandidate, type Titles, titleCandidates } from './headings';
import { readMetadata } from './metadata';
import { readOutage } from './outage';
import { readPlaceholders } from './placeholders';
import { chooseProfile, titlesOf } from './profile-detection';
import { type Layout, layoutOf, type SectionLines } from './sections';
import { readSentences, type Sentences } from './sentences';
import { readStated, type StatedReading } from './stated-durations';
import type { Statement } from './statement';
import { type Standing, standingOf } from './statement-sections';
import { type Grouping, statementsOf } from './statements';
import { someOn } from './time-cursor';
import { readTimeline, type Timeline } from './timeline';
import { readTimes, type Times } from './times';
import { withUntitledParts } from './untitled-sections';
import { Words } from './word-count';

export interface ReadOptions {
  /** The one to read by, unless the document names or clearly follows another. */
  profile: Profile;
  /** Those that a document may name in its front matter: `profile: google-sre`. */
  profiles?: readonly Profile[];
  /** Whether a document that is clearly none of `profile`'s is read by the one of `profiles` that fits it. */
  fit?: boolean;
  /** The document's path or URI, when there is one: it can say by itself that a postmortem is to stand there. */
  path?: string;
  /** What abbreviations of zones stand for in this house, as offsets: `{ IST: '+05:30' }`. */
  zones?: Readonly<Record<string, string>>;
}

const names = remembered((profile: Profile) => new Names(profile.names));

/** Reads a text into a `Postmortem`. Never throws, whatever the text is. */
export const read = (text: string, options: ReadOptions): Postmortem => new Reader().read(text, options);

/** Reads a document again and again while it is edited, at the cost of what changed. */
export class Reader {
  private readonly memory: Memory = { blocks: new Blocks() };
  private text = '';
  /** Whether the text was Markdown all through. */
  private plain = true;
  private pieces: readonly Piece[] = [];

  /** The document as it is now. What an earlier reading gave holds no more: what nobody edited is given again, and its places are moved along. */
  read(text: string, options: ReadOptions): Postmortem {
    const change = changeBetween(this.text, text);
    const { start, end, by } = change;
    const { source, matter } = sourceOf(text, this.plain ? { start, end: end + by } : undefined);
    const plain = source === text;
    // Compared again only where the one is not the other.
    this.memory.blocks.update(source, plain && this.plain ? change : undefined);
    this.pieces = cutIntoPieces(text, this.pieces, change);
    this.text = text;
    this.plain = plain;
    return { ...compose(text, source, matter, this.memory, options), pieces: this.pieces };
  }
}

/** What is known from one reading to the next. */
interface Memory {
  readonly blocks: Blocks;
  /** The last reading, as far as the next one may go on from it. */
  last?: LastReading | undefined;
}

interface LastReading {
  titles: Titles;
  layout: Layout;
  titled: readonly SectionLines[];
  grouping: Grouping;
  placed: Standing['placed'];
  declarations: Declarations;
  times: Times;
  timeline: Timeline;
  actions: Actions;
  sections: readonly Section[];
  sentences: Sentences;
  stated: StatedReading;
}

/** Makes the whole out of what the blocks hold. */
function compose(text: string, whole: string, matter: FrontMatter | undefined, memory: Memory, options: ReadOptions): Postmortem {
  const { path, zones } = options;
  const { lines, directives, tags, untouched, before, edited } = memory.blocks.contents();
  // Whoever asks for their pages finds them told from the last ones.
  pagesOfLines(lines, before);
  const last = memory.last;
  memory.last = undefined;
  const source = withoutDirectives(whole, directives);
  const profile = profileOf(lines, matter, options);
  const alike: Untouched = { until: untouched, behind: lines.length - before.tail };
  const behind = lines.length === before.items.length ? alike.behind : Infinity;
  const titles = titleCandidates(lines, names(profile), { until: untouched, behind }, last?.titles);
  const own = partIds(profile);
  const title = documentTitle(titles.candidates, lines);
  const ofSections = title?.candidate ? untitled(titles.candidates, title.candidate) : titles.candidates;
  const layout = layoutOf(ofSections, lines.length, own, last?.layout);
  const same = Math.min(untouched, layout.agreesWith(last?.layout));
  const kept: Untouched = { until: same, behind: layout === last?.layout ? behind : Infinity };
  const titled = layout.sections(lines, text.trimEnd().length, last?.titled ?? [], same);
  const grouping = statementsOf(lines, { sections: titled, layout, kept }, last?.grouping);
  const { statements } = grouping;
  const declarations = readDeclarations(lines, titled, declaredInFrontMatter(matter), kept, last?.declarations);
  const inTimeline = timelineLines(titled);
  const times = readTimes({ lines, kept, declarations, timeline: inTimeline, house: zones, published: publishedOn(matter) }, last?.times);
  const { sections, marked } = withUntitledParts(titled, statements, times.all, profile, title?.candidate?.line);
  // What is marked stands in other parts than by the layout, at this reading and before the next one.
  const still = marked ? undefined : last;
  const standing = standingOf(statements, marked ? {} : layout, still?.placed);
  const isElsewhere = still?.times.given === times.given && !inTimeline.slice(Math.max(0, kept.until - 1), kept.behind + 1).includes(true);
  const timeline =
    still && isElsewhere && kept.behind < Infinity && still.timeline.marks === profile.marks
      ? still.timeline
      : readTimeline({ ...standing, times, marks: profile.marks, kept, edited }, last?.timeline);
  const actions = readActions({ ...standing, lines, source: text, alike }, still?.actions);
  const words = new Words(lines);
  const evidence: Evidence = {
    text: source,
    title: title?.text ?? matter?.fields.get('title'),
    metadata: matter,
    sections,
    statements,
    times: times.all.length,
    words: words.total,
    profile,
  };
  const kind = kindOf(evidence);
  const told = sections.map((section, index) =>
    isKept(section, kept) && section === still?.titled[index]
      ? (still.sections[index] as Section)
      : withWords(section, sections[index + 1], words, statements, own),
  );
  const sentences = readSentences(standing, still?.sentences);
  const stated = readStated(standing, lines, times, timeline.entries, still?.stated);
  if (!marked)
    memory.last = {
      titles,
      layout,
      titled,
      grouping,
      placed: standing.placed,
      declarations,
      times,
      timeline,
      actions,
      sections: told,
      sentences,
      stated,
    };
  const outage = readOutage(standing, times.all, timeline.entries);
  return {
    text,
    kind,
    applies: applies(kind, evidence, path),
    profile,
    ...(title ? { title: { span: title.span, text: title.text } } : {}),
    metadata: readMetadata(lines, titled, title, matter),
    sections: told,
    sentences,
    placeholders: readPlaceholders(source, lines, tags),
    elements: readElements(profile, { ...standing, times: times.all, timeline: timeline.entries, actions: actions.all, sections }),
    times: times.given,
    timeline: timeline.entries,
    ...(outage ? { outage } : {}),
    stated: stated.stated,
    actions: actions.all,
    words: { total: words.total },
    directives,
  };
}

/** The profile that the document names, else the one that fits it, else the one that was given. */
function profileOf(
  lines: readonly Line[],
  matter: FrontMatter | undefined,
  { profile, profiles = [], fit, path = '' }: ReadOptions,
): Profile {
  const named = profiles.find(({ id }) => id === matter?.fields.get('profile'));
  if (named || !fit || isAssignmentPath(path)) return named ?? profile;
  return chooseProfile(titlesOf(lines), [profile, ...profiles.filter((other) => other !== profile)]);
}

/** Of each line, whether it stands in the timeline. */
const timelineLines = remembered((sections: readonly SectionLines[]): readonly boolean[] => {
  const count = sections.reduce((most, { to }) => Math.max(most, to), 0);
  const lines = new Array<boolean>(count).fill(false);
  for (const { from, to, covers } of sections) if (covers.includes('timeline')) lines.fill(true, from, to);
  return lines;
});

const partIds = remembered(
  ({ sections }: Profile): ReadonlySet<string> => new Set(sections.flatMap(({ parts }) => parts.map(({ id }) => id))),
);

/** Whether a postmortem is to stand here: the path, the front matter or the content says so. */
function applies(kind: Kind, evidence: Evidence, path: string | undefined): boolean {
  if (path !== undefined && isPostmortemPath(path)) return true;
  if (path !== undefined && isIndexOrTemplate(path)) return false;
  return kind === 'postmortem' || saysPostmortem(evidence) || (kind === 'other' && isDraft(evidence));
}

/** Whether all lines of a section, and the title behind it, are what they were. */
const isKept = ({ from, to }: SectionLines, { until, behind }: Untouched): boolean => to < until || from >= behind;

const untitled = rememberedFor((candidates: readonly TitleCandidate[], title: TitleCandidate) =>
  candidates.filter((candidate) => candidate !== title),
);

const TIME_ZONE_FIELDS = ['timezone', 'time_zone', 'time-zone', 'time zone', 'tz'];

function declaredInFrontMatter(matter: FrontMatter | undefined): LentZone | undefined {
  const value = TIME_ZONE_FIELDS.map((field) => matter?.fields.get(field)).find(Boolean);
  return value ? zoneNamed(value) : undefined;
}

const DATE_FIELDS = ['date', 'incident_date', 'incident-date', 'incident date', 'started', 'start', 'published', 'created'];

/** The first date with a year in the front matter. */
const publishedOn = (matter: FrontMatter | undefined): string | undefined =>
  matter && DATE_FIELDS.map((field) => datesIn(matter.fields.get(field) ?? '').map((date) => isoDate(date, undefined))[0]).find(Boolean);

const zoneNamed = byText((value): LentZone | undefined => {
  const [zone] = zonesIn(value);
  return zone && { zone, span: { start: zone.start, end: zone.end } };
});

const KIND_FIELDS = ['type', 'kind', 'layout', 'template', 'category', 'categories', 'tags'];

/** Front matter that says what the document is: `type: postmortem`, `tags: [incident]`, `postmortem: true`, or the profile it is read by. */
const saysPostmortem = ({ metadata: matter, profile }: Evidence): boolean =>
  matter !== undefined &&
  (matter.fields.has('postmortem') ||
    matter.fields.get('profile') === profile.id ||
    KIND_FIELDS.some((field) => /post-?mortem|incident/i.test(matter.fields.get(field) ?? '')));

const NAMES_ITSELF = /\bpost-?\s?mortem\b|\bincident report\b/i;

/** The first heading, when no other of its level names a part, or nothing but another heading follows it, and it names none itself; without headings a short first line that is no sentence. */
function documentTitle(
  candidates: readonly TitleCandidate[],
  lines: readonly Line[],
): { span: Span; text: string; candidate?: TitleCandidate } | undefined {
  const headings = candidates.filter(({ form }) => form === 'heading');
  const [top, ...others] = headings;
  const isAbove = (title: TitleCandidate) => others.every(({ level, named }) => level > title.level || !named);
  const isAlone = (title: TitleCandidate) => !title.named?.whole && others[0]?.line === title.line + 1;
  if (top && (!top.named?.whole || NAMES_ITSELF.test(top.text)) && (isAbove(top) || isAlone(top)))
    return { span: top.span, text: top.text, candidate: top };
  const [first] = lines;
  if (first?.kind !== 'text' || candidates.some(({ line, named }) => line === 0 && named)) return undefined;
  const isTitle = first.plain.split(/\s+/).length <= 14 && !/[.!?]$/.test(first.plain);
  return isTitle ? { span: copyOf(first.span), text: visible(first) } : undefined;
}

const PLACEHOLDER = /^(?:[\W_]|\btbd\b|\btodo\b)*$/i;

/** Ids of sections that tell what the one above them is about, even where their titles are its equals. */
const DETAILS = new Set(['other', 'impact', 'detection', 'responders', 'improvements', 'tasks']);

function withWords(
  { from, to, runIn, id, covers, title, titleSpan, form, level, span, body }: SectionLines,
  next: SectionLines | undefined,
  words: Words,
  statements: readonly Statement[],
  parts: ReadonlySet<string>,
): Section {
  const detail = next !== undefined && DETAILS.has(next.id) && !parts.has(next.id);
  const details = next !== undefined && (detail || next.covers.every((own) => covers.includes(own)));
  const continued = details && id !== 'other' && next.from === from + 1;
  // What no title names was found by its text.
  const said = runIn !== undefined || !title || someOn({ from, to }, statements, saysAnything);
  return { id, covers, title, titleSpan, form, level, span, body, words: words.between(from, to), empty: !said && !continued };
}

const saysAnything = (statement: Statement): boolean => !statement.titling && !says(statement, PLACEHOLDER);
