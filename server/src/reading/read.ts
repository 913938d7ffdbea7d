import { withoutDirectives } from '../markdown/directive-comments';
import type { MarkdownDocument } from '../markdown/document';
import type { Postmortem } from '../model/postmortem';
import type { ProfileChoice } from '../model/profile';
import { readActionItems } from './action-items';
import { findDeclaredZones } from './declared-zones';
import { readDiagrams } from './diagrams';
import { appliesTo, kindOf } from './document-kind';
import { readElements } from './elements';
import { declaredZone, publishedOn } from './front-matter-fields';
import { readMetadata } from './metadata';
import { readMilestones } from './outage/milestones';
import { readOutage } from './outage/outage';
import { readStated } from './outage/stated-durations';
import { readPlaceholders } from './placeholders';
import { detectProfile, partIds } from './profile-detection';
import { countSectionWords } from './section-words';
import { timelineLines } from './sections';
import { readSentences } from './sentences';
import { readStructure } from './structure';
import { findTemplateText, withoutTemplateText } from './template-text';
import { assignDates } from './time-dates';
import { readTimeline } from './timeline';
import { readRuns } from './timeline-runs';
import { clockTime, readTimes } from './times';
import { findUntitledSections } from './untitled-sections';
import { wordSums } from './word-count';

export interface ReadOptions extends ProfileChoice {
  /** The document's path or URI, when there is one: it can say by itself that a postmortem belongs there. */
  path?: string;
  /** What a team's abbreviations of zones mean, as offsets: `{ IST: '+05:30' }`. */
  zones?: Readonly<Record<string, string>>;
}

/** Reads lines into a postmortem. Pure: what a second reading costs is the business of `reader.ts`. */
export function buildPostmortem(document: MarkdownDocument, options: ReadOptions): Postmortem {
  const { text, frontMatter, directives, tags } = document;
  const source = withoutDirectives(document.source, directives);
  const { profile, by, rivals } = detectProfile(document.lines, frontMatter, options);
  const parts = partIds(profile);
  const textEnd = text.trimEnd().length;

  const written = readStructure(document.lines, profile, textEnd);
  const templateText = findTemplateText(written, profile);
  // What is not the author's is no title and no statement either.
  const {
    lines,
    title,
    sections: titled,
    statements: grouped,
  } = templateText.length === 0 ? written : readStructure(withoutTemplateText(document.lines, templateText), profile, textEnd);

  const declarations = findDeclaredZones(lines, titled, declaredZone(frontMatter));
  const undated = readTimes(lines, declarations, options.zones);
  const times = assignDates(undated, { lines, inTimeline: timelineLines(titled), published: publishedOn(frontMatter) });

  const { sections, statements } = findUntitledSections(
    { sections: titled, statements: grouped, times, title: title?.heading?.line },
    profile,
  );
  const timeline = readTimeline(statements, times, lines, profile.marks);
  const actions = readActionItems(statements, lines);
  const outage = readOutage(statements, times, timeline);
  const stated = readStated(statements, lines, times, timeline);
  const sums = wordSums(lines);
  const total = sums.at(-1) as number;
  const evidence = {
    text: source,
    title: title?.text ?? frontMatter?.fields.get('title'),
    frontMatter,
    sections,
    statements,
    written: written.statements,
    templateText,
    times: times.length,
    timeline,
    words: total,
    profile,
  };
  const kind = kindOf(evidence);

  const told = countSectionWords(sections, { statements, sums, parts });
  const clockTimes = times.map(clockTime);

  return {
    text,
    kind,
    applies: appliesTo(kind, evidence, options.path),
    ...(document.source.length < textEnd && { unread: { start: document.source.length, end: textEnd } }),
    profile,
    profileBy: by,
    profileRivals: rivals,
    ...(title && { title: { span: title.span, text: title.text } }),
    metadata: readMetadata(lines, titled, title, frontMatter),
    sections: told,
    sentences: readSentences(statements),
    placeholders: readPlaceholders(source, document.lines, tags),
    templateText: templateText.filter(({ marked }) => !marked).map(({ said }) => said),
    elements: readElements(profile, { statements, times, timeline, actions, sections }),
    times: clockTimes,
    timeline,
    runs: readRuns({ text, times: clockTimes, timeline, sections: told }),
    milestones: readMilestones(statements, times, stated),
    ...(outage && { outage }),
    stated,
    actions,
    words: { total },
    directives,
    diagrams: readDiagrams(source),
  };
}
