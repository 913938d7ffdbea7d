import { lint } from 'markdownlint/sync';
import type { RootContent } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, type Edit } from '../../server/src';
import { examine } from '../../server/src/examine';
import { rangeOf } from '../../server/src/lsp/position';
import { sourceOf } from '../../server/src/markdown/source';
import { plainOf } from '../../server/src/text/snippet';
import type { Span } from '../../server/src/text/span';
import { isWholeText, type Offer } from './offers';

/**
 * Rules of markdownlint that are not asked: line length; a cell wider than its column; and a second heading of the first level,
 * which a section is in a document that has its sections so.
 */
const EXCEPT = { MD013: false, MD060: false, MD025: false };

/** Markdown as its readers see it, tables and tasks included. */
const markdown = unified()
  .use(remarkParse)
  .use(function (this: Processor) {
    const data = this.data();
    data.micromarkExtensions = [gfmTable(), gfmTaskListItem()];
    data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()];
  })
  .freeze();

/** What an action may not do to a document, as far as it does: one sentence each. */
export function complaints(text: string, path: string, { title, edits, rule, inserts }: Offer, before = stateOf(text, path)): string[] {
  const mechanical = unsound(text, edits);
  if (mechanical.some((complaint) => complaint.startsWith('does not apply'))) return mechanical;
  const after = applyEdits(text, edits);
  const now = stateOf(after, path);
  return [
    ...mechanical,
    ...(inserts
      ? edits.filter((edit) => !isWholeLines(text, edit)).map(({ text: own }) => `writes into a line: ${JSON.stringify(own.slice(0, 60))}`)
      : []),
    ...(isWholeText(title) ? [] : damage(text, after, edits, before.blocks, now.blocks)),
    ...(rule && !title.startsWith('Disable') ? remains(before, now, rule, edits) : []),
    // Another profile has other demands, and so has a text that is a postmortem only now.
    ...(title.startsWith('choose profile') || before.kind !== now.kind
      ? []
      : newErrors(before, now, edits, REVEALED[rule ?? title.replace(/ (?:with|in) \w+$/, '')] ?? [])),
    ...(title.startsWith('choose profile') ? [] : lostParts(before, now, edits)),
    // A paragraph that a list had swallowed comes free of it.
    ...newViolations(before, now).filter((complaint) => rule !== 'section-heading-style' || !complaint.startsWith('breaks MD032')),
  ];
}

/** What is wrong with edits whatever they are for: they apply, the same in an editor, where one step back undoes them. */
export function unsound(text: string, edits: readonly Edit[]): string[] {
  let after: string;
  try {
    after = applyEdits(text, edits);
  } catch (error) {
    return [`does not apply: ${error}`];
  }
  const { applied, undone } = inEditor(text, edits);
  return [
    ...edits.filter((edit) => splits(text, edit)).map(() => 'splits a pair of code units'),
    ...edits
      .filter(({ snippet, text: own }) => snippet !== undefined && filledIn(snippet) !== own)
      .map(() => 'has tab stops in another text'),
    ...(/\r\n/.test(text) && /(?<!\r)\n/.test(after) && !/(?<!\r)\n/.test(text) ? ['leaves a line end of another kind'] : []),
    ...(applied === after ? [] : ['makes another text in an editor']),
    ...(undone === text ? [] : ['is not undone']),
  ];
}

/** A snippet into which nothing is typed; who has tab stops is also asked why a rule is disabled. */
const filledIn = (snippet: string): string => plainOf(snippet.replace(' -- ${1:why}', ''));

/** What an editor makes of edits, by lines and columns, and what it has when it takes them back. */
function inEditor(text: string, edits: readonly Edit[]): { applied: string; undone: string } {
  const document = TextDocument.create('file:///a.md', 'markdown', 1, text);
  const applied = TextDocument.applyEdits(
    document,
    edits.map(({ span, text: newText }) => ({ range: rangeOf(document, span), newText })),
  );
  const changed = TextDocument.create('file:///a.md', 'markdown', 2, applied);
  let moved = 0;
  const back = edits
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span: { start, end }, text: own }) => {
      const span = { start: start + moved, end: start + moved + own.length };
      moved += own.length - (end - start);
      return { range: rangeOf(changed, span), newText: text.slice(start, end) };
    });
  return { applied, undone: TextDocument.applyEdits(changed, back) };
}

export interface State {
  kind: string;
  /** What its sections are for, and where each is that has no title. */
  parts: ReadonlyMap<string, Span | undefined>;
  blocks: RootContent[];
  findings: Map<string, number>;
  errors: Map<string, number>;
  violations: Map<string, string[]>;
}

export function stateOf(text: string, path: string): State {
  const { findings, postmortem } = examine(text, undefined, { path });
  const violations = new Map<string, string[]>();
  const { document = [] } = lint({ strings: { document: text }, config: { default: true, ...EXCEPT } });
  for (const {
    ruleNames: [name = ''],
    lineNumber,
    errorDetail,
  } of document)
    violations.set(name, [...(violations.get(name) ?? []), `${lineNumber} ${errorDetail ?? ''}`]);
  return {
    kind: postmortem.kind,
    parts: new Map(
      postmortem.sections.flatMap(({ covers, form, span }) => covers.map((part) => [part, form === 'inline' ? { ...span } : undefined])),
    ),
    blocks: markdown.parse(sourceOf(text).source).children,
    findings: counted(findings.map((finding) => finding.rule)),
    errors: counted(findings.filter(({ severity }) => severity === 'error').map((finding) => finding.rule)),
    violations,
  };
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const splits = (text: string, { span: { start, end } }: Edit): boolean =>
  [start, end].some((at) => /[\uD800-\uDBFF]$|\r$/.test(text.slice(at - 1, at)) && /^[\uDC00-\uDFFF]|^\n/.test(text.slice(at, at + 1)));

/** Whether an insertion adds whole lines: it begins or follows a line end, and so does what comes after it. */
function isWholeLines(text: string, { span: { start, end }, text: own }: Edit): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const begins = before.replace(/^\uFEFF/, '') === '' || before.endsWith('\n') || /^\r?\n/.test(own);
  const ends = after === '' || /^\r?\n/.test(after) || own.endsWith('\n');
  return start === end && begins && ends;
}

const sliceOf = (text: string, { position }: RootContent) => text.slice(position?.start.offset, position?.end.offset);

/** Blocks that no edit touches, but which the text has no longer. */
function damage(text: string, after: string, edits: readonly Edit[], old: readonly RootContent[], now: readonly RootContent[]): string[] {
  const touched = (start: number, end: number) =>
    edits.some(({ span, text: own }) => {
      if (span.start < span.end) return start < span.end && span.start < end;
      const goesOn = (span.start === end && !/^\r?\n/.test(own)) || (span.start === start && !own.endsWith('\n'));
      return goesOn || (start < span.start && span.start < end);
    });
  const found: string[] = [];
  let next = 0;
  for (const block of old) {
    const [start, end] = [block.position?.start.offset ?? 0, block.position?.end.offset ?? 0];
    if (touched(start, end)) continue;
    const source = sliceOf(text, block);
    const at = now.findIndex((other, index) => index >= next && other.type === block.type && isKept(sliceOf(after, other), source, block));
    // What underlines a title that a list had taken in makes a heading of it once they are apart.
    const underlines =
      block.type === 'thematicBreak' && now.some((other) => other.type === 'heading' && sliceOf(after, other).endsWith(`\n${source}`));
    if (at < 0 && !underlines) found.push(`changes an untouched ${block.type}: ${JSON.stringify(source.slice(0, 60))}`);
    else if (at >= 0) next = at + 1;
  }
  return found;
}

/** A list, a table, HTML or what is indented may go on; so may a list by its looks that Markdown has for lines of the paragraph above, as it is indented by four spaces. */
const isKept = (now: string, source: string, { type }: RootContent): boolean =>
  now === source ||
  ((type === 'list' || type === 'table' || type === 'code' || type === 'html' || (type === 'paragraph' && INDENTED_ITEM.test(source))) &&
    (now.startsWith(`${source}\n`) || now.startsWith(`${source}\r\n`) || now.endsWith(`\n${source}`)));

const INDENTED_ITEM = /\n {4,}[-*+] .*$/;

/** A place to fill in, as our templates mark it. */
const TODO = /\[TODO\b/g;
const placesIn = (edits: readonly Edit[]): number => edits.reduce((sum, { text }) => sum + (text.match(TODO)?.length ?? 0), 0);

function remains(before: State, now: State, rule: string, edits: readonly Edit[]): string[] {
  const [was, is] = [before.findings.get(rule) ?? 0, now.findings.get(rule) ?? 0];
  // What is only marked as missing stays missing.
  return is < was || (is === was && placesIn(edits) > 0) ? [] : [`leaves the finding of ${rule} (${was} → ${is})`];
}

/** Errors that were there and could not be seen, by the rule whose finding went: times that can be compared now, a text that only a placeholder or the template filled. */
const REVEALED: Readonly<Record<string, readonly string[]>> = {
  'summary-timeline-mismatch': ['timeline-order', 'duration-mismatch'],
  'time-date-missing': ['timeline-order'],
  'time-invalid': ['timeline-order', 'duration-mismatch'],
  'time-zone-missing': ['timeline-order', 'duration-mismatch'],
  'placeholder-left': ['section-empty'],
  'template-text-left': ['section-empty', 'section-missing'],
  'all safe fixes': ['timeline-order', 'duration-mismatch'],
  'all fixes': ['timeline-order', 'duration-mismatch', 'section-empty', 'section-missing'],
};

function newErrors(before: State, now: State, edits: readonly Edit[], revealed: readonly string[]): string[] {
  return [...now.errors].flatMap(([rule, count]) => {
    const allowed = (before.errors.get(rule) ?? 0) + (rule === 'placeholder-left' ? placesIn(edits) : 0);
    return count > allowed && !revealed.includes(rule) ? [`makes an error: ${rule}`] : [];
  });
}

/** A part without a title goes with the text that alone says it, where all of that is taken away. */
const lostParts = (before: State, now: State, edits: readonly Edit[]): string[] =>
  [...before.parts].flatMap(([part, untitled]) => {
    const isDeleted = edits.some(({ span, text }) => untitled && text === '' && span.start <= untitled.start && untitled.end <= span.end);
    return now.parts.has(part) || isDeleted ? [] : [`loses the section for ${part}`];
  });

const newViolations = (before: State, now: State): string[] =>
  [...now.violations].flatMap(([name, places]) => {
    const was = before.violations.get(name) ?? [];
    // An item has the bullet of its list, also where the document's lists differ.
    if (name === 'MD004' && was.length > 0) return [];
    return places.length > was.length
      ? [
          `breaks ${name} of markdownlint at ${places
            .filter((place) => !was.includes(place))
            .slice(0, 2)
            .join(' | ')}`,
        ]
      : [];
  });
