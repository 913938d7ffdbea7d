import { frontMatter } from '../markdown/front-matter';
import { visible } from '../markdown/line';
import { linesOf } from '../markdown/lines';
import { parse } from '../markdown/parse';
import type { ParsedLine } from '../markdown/parsed-line';
import type { Profile, SectionSpec } from '../model/profile';
import { HeadingMatcher, titleWords } from '../reading/heading-names';
import { lineStart } from '../text/line-bounds';
import { literal } from '../text/snippet';
import { asked, looser, marks, namesWith } from './helpers';
import { names } from './names';

/**
 * A team's own profile, read from its template in Markdown. Its headings are the sections; what is below them is what a new postmortem
 * begins with, and its sentences are what must not be left in. Comments refine the section they are in, or the document above the first one:
 * `<!-- pm: optional, aliases=What broke|Symptoms, words=50-150 -->`.
 */
export function profileFromTemplate(markdown: string, { id = 'custom', name }: { id?: string; name?: string } = {}): Profile {
  const source = markdown.slice(frontMatter(markdown)?.span.end ?? 0);
  const blocks = blocksOf(source);
  const drafts = blocks.filter(({ title }) => title !== undefined).map((block) => ({ ...block, ...refined(block.body) }));
  const strict = drafts.some(({ required }) => required);
  const ids = partIds(drafts.map(({ title = '' }) => title));
  const own: Record<string, readonly string[]> = {};
  const sections = drafts.map(({ title = '', text, required, optional, words, aliases }, index): SectionSpec => {
    const part = ids[index] as string;
    own[part] = [title, ...aliases].map((said) => titleWords(said).join(' '));
    const elements = part === 'corrective' ? [asked('task-list')] : [];
    return {
      title,
      required: !optional && (required || !strict),
      body: snippetOf(text),
      ...(words ? { words } : {}),
      parts: [{ id: part, title, elements }],
    };
  });
  const whole = blocks.filter(({ title }) => title === undefined).map(({ body }) => refined(body));
  const limits = whole.find(({ words }) => words)?.words;
  return {
    id,
    name: name ?? id,
    names: namesWith(own),
    marks,
    ...(limits ? { words: limits } : {}),
    severities: looser,
    // A team's template says by its own headings what it asks for.
    metadata: [],
    instructions: [],
    head: whole.map(({ text }) => text).join('\n\n'),
    sections,
  };
}

interface Block {
  /** Undefined for what is above the first section. */
  title?: string;
  body: string;
}

/** The template cut at its sections: the highest level of headings that it has more than one of. */
function blocksOf(source: string): Block[] {
  const lines = linesOf(source, parse(source));
  const headings = lines.filter(({ kind }) => kind === 'heading');
  const level = [1, 2, 3, 4, 5, 6].find((depth) => headings.filter((line) => line.depth === depth).length > 1) ?? headings.at(-1)?.depth;
  const titles = headings.filter((line) => line.depth === level && titleOf(line));
  const starts = titles.map((line) => lineStart(source, line.span.start));
  const cut = (line: ParsedLine, index: number): Block => ({
    title: titleOf(line),
    body: afterTitle(source.slice(line.span.end, starts[index + 1] ?? source.length)),
  });
  return [{ body: source.slice(0, starts[0] ?? source.length) }, ...titles.map(cut)];
}

const titleOf = (line: ParsedLine): string => visible(line).replace(/(?<![:\s])[:\s]+$/, '');

/** What is below a title, without its closing hashes or its underline. */
const afterTitle = (rest: string): string => rest.replace(/^[ \t#]*(?:\r?\n(?:=+|-+)[ \t]*(?=\r?\n|$))?/, '');

interface Refined {
  /** The body without its comments. */
  text: string;
  required: boolean;
  optional: boolean;
  aliases: string[];
  words?: { min: number; max: number };
}

const COMMENT = /<!--([\s\S]*?)(?:-->|$)/g;

function refined(body: string): Refined {
  const said = [...body.matchAll(COMMENT)].flatMap(([, inner = '']) => /^\s*pm:([\s\S]*)$/.exec(inner)?.[1]?.split(',') ?? []);
  const fields = new Map(
    said.map((field) => [field.split('=')[0]?.trim().toLowerCase() ?? '', field.split('=').slice(1).join('=').trim()]),
  );
  const limits = /^(\d+)\s*[-–]\s*(\d+)$/.exec(fields.get('words') ?? '');
  return {
    text: body.replace(COMMENT, '').trim(),
    required: fields.has('required'),
    optional: fields.has('optional'),
    aliases: (fields.get('aliases') ?? '')
      .split('|')
      .map((alias) => alias.trim())
      .filter(Boolean),
    ...(limits ? { words: { min: Number(limits[1]), max: Number(limits[2]) } } : {}),
  };
}

const known = new HeadingMatcher(names);

/** The part that a title names for all profiles, so that its rules hold here too; else one of its own. */
function partIds(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title, index) => {
    const named = known.match(title);
    const [shared] = named?.whole && named.ids.length === 1 ? named.ids : [];
    const own = titleWords(title).join('-') || `section-${index + 1}`;
    const id = [shared, own, `${own}-${index + 1}`].find((candidate) => candidate && !taken.has(candidate)) as string;
    taken.add(id);
    return id;
  });
}

const MARKER = /^([ \t]*(?:[-*+]|\d+[.)])[ \t]+(?:\[[ x]\][ \t]+)?)?(.*)$/;

/** The text with a tab stop for each line that is an instruction; labels, tables and deeper headings stay as they are. */
function snippetOf(text: string): string {
  let stop = 0;
  const line = (whole: string): string => {
    const [, marker = '', said = ''] = MARKER.exec(whole) ?? [];
    const fixed = said === '' || /^[#|>`]|^\*\*[^*]+\*\*:?$|:\*{0,2}$/.test(said);
    return fixed ? literal(whole) : `${literal(marker)}\${${++stop}:${literal(said)}}`;
  };
  return text.split(/\r?\n/).map(line).join('\n');
}
