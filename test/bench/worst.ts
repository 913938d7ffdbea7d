import type { TextEdit } from 'vscode-languageserver-protocol';
import { longList, postmortem } from './documents';
import { between, inAndOut, middle, typing } from './edits';
import { median, type Patience } from './measure';
import { type Bar, type Findings, round, thousands } from './report';
import { compared } from './typist';

const SIZES = [600, 60_000] as const;

const patience: Patience = { turns: 60, warmUp: 10, seconds: 20 };

interface Worst {
  name: string;
  text(words: number): string;
  /** The edits that are made one after the other. */
  edits(text: string): () => TextEdit;
}

const worst: readonly Worst[] = [
  { name: 'a code fence put in and taken out', text: postmortem, edits: (text) => inAndOut(middle(text, between), '\n```\n') },
  { name: 'a heading split and joined', text: postmortem, edits: (text) => inAndOut(middle(text, /^(#{2,3} .{4})/), '\n') },
  { name: 'a key in a list of 1,000', text: withList, edits: (text) => typing(middle(text, /^(- Checked) /)) },
  {
    name: 'a link definition put in and taken out, for one word',
    text: (words) => postmortem(words).replace('[runbook]', '[handbook]'),
    edits: (text) => inAndOut(middle(text, between), '\n[handbook]: https://wiki.example.com/handbook\n'),
  },
  {
    name: 'the same, for a word in every tenth paragraph',
    text: (words) => postmortem(words).replace(/^\[runbook\]:.*\n/m, ''),
    edits: (text) => inAndOut(middle(text, between), '\n[runbook]: https://wiki.example.com/runbooks/incident\n'),
  },
];

/** The edits that change most, each until its diagnostics are there. */
export async function worstEdits(): Promise<Findings> {
  const measured: { name: string; size: number; ours: number; floor: number }[] = [];
  for (const size of SIZES)
    for (const { name, text: write, edits } of worst) {
      const text = write(size);
      const { ours, floor } = await compared(text, edits, patience);
      measured.push({ name, size, ours: slower(ours), floor: slower(floor) });
    }
  return {
    table: [
      ['edit to diagnostics, ms, median of the slower half of a pair', 'words', 'ours', 'a server that only syncs', 'ratio'],
      ...measured.map(({ name, size, ours, floor }) => [name, thousands(size), round(ours), round(floor), round(ours / floor)]),
    ],
    bars: measured.map(
      ({ name, size, ours, floor }): Bar => ({ what: `${name}, ${thousands(size)} words`, measured: ours / floor, most: 10 }),
    ),
  };
}

/** The median of what is put in or of what is taken out, whichever is slower. */
const slower = (times: readonly number[]): number =>
  Math.max(...[0, 1].map((half) => median(times.filter((_, index) => index % 2 === half))));

/** A postmortem with a long list in its middle. */
function withList(words: number): string {
  const blocks = postmortem(words).split('\n\n');
  return blocks.toSpliced(blocks.length >> 1, 0, longList(1_000)).join('\n\n');
}
