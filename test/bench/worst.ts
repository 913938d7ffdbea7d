import type { TextEdit } from 'vscode-languageserver-protocol';
import { longList, postmortem } from './documents';
import { median, type Patience } from './measure';
import { between, inAndOut, middle } from './places';
import { type Findings, round, type Task, thousands } from './report';
import { type Each, names, type Server } from './servers';
import { Typists } from './typist';

const SIZES = [600, 60_000] as const;

const patience: Patience = { turns: 60, warmUp: 10, seconds: 20 };

/** One whose titles are headings. */
const written = (words: number): string => postmortem(words, 2);

interface Worst {
  name: string;
  text(words: number): string;
  /** What is put in and taken out again. */
  edits(text: string): () => TextEdit;
}

const worst: readonly Worst[] = [
  { name: 'a code fence put in and taken out', text: written, edits: (text) => inAndOut(middle(text, between), '\n```\n') },
  { name: 'a heading split and joined', text: written, edits: (text) => inAndOut(middle(text, /^(#{2,3} .{4})/), '\n') },
  {
    name: 'a word put in a list of 1,000 and taken out',
    text: withList,
    edits: (text) => inAndOut(middle(text, /^(- Checked) /), ' again'),
  },
  {
    name: 'a link definition for a word of many paragraphs put in and taken out',
    text: (words) => written(words).replaceAll(' cache ', ' [cache] '),
    edits: (text) => inAndOut(middle(text, between), '\n[cache]: https://wiki.example.com/caches\n'),
  },
];

/** The edits that change most, each until its diagnostics are there. */
export async function worstEdits({ servers: { rumdl: _, ...servers } }: Task): Promise<Findings> {
  const all = Object.keys(servers) as Server[];
  const rows: string[][] = [];
  for (const size of SIZES)
    for (const { name, text: write, edits } of worst) {
      await using typists = await Typists.start(servers, write(size), edits);
      const times: Each<number[]> = await typists.edit(patience);
      rows.push([name, thousands(size), ...all.map((server) => round(slower(times[server] ?? [])))]);
    }
  return {
    table: [['edit to diagnostics, ms, median of the slower half of a pair', 'words', ...all.map((server) => names[server])], ...rows],
    bars: [],
  };
}

/** The median of what is put in or of what is taken out, whichever is slower. */
const slower = (times: readonly number[]): number =>
  Math.max(...[0, 1].map((half) => median(times.filter((_, index) => index % 2 === half))));

/** A postmortem with a long list in its middle. */
function withList(words: number): string {
  const blocks = written(words).split('\n\n');
  return blocks.toSpliced(blocks.length >> 1, 0, longList(1_000)).join('\n\n');
}
