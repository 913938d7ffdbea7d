// Says how right the milestones are that the reading finds in real documents, by halves of those documents.
//
//   npm run milestones -- DIR [--misses a|b]
//
// DIR contains the documents, whose texts are no part of the project. scripts/milestones/labels.json says of each the lines that tell a
// milestone and its local times: two readers labelled them, and settled where they differed. Learn from the misses of half a alone.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '../server/src';
import type { ClockTime } from '../server/src/model/postmortem';
import { byItself } from '../server/src/profiles';

const NAMES = ['started', 'detected', 'mitigated', 'resolved'] as const;
type Name = (typeof NAMES)[number];

interface Label {
  lines: readonly number[];
  /** Several where the text gives it in several zones. */
  at: readonly string[];
}

/** What a label says of one milestone of a document, and what the reading says. */
interface Case {
  half: 'a' | 'b';
  file: string;
  name: Name;
  label: Label | null;
  said: { time: ClockTime; line: number } | undefined;
}

const halfOf = (bytes: Buffer): 'a' | 'b' => ((createHash('sha256').update(bytes).digest()[0] ?? 0) % 2 ? 'a' : 'b');

function casesOf(directory: string): Case[] {
  const labels = JSON.parse(readFileSync('scripts/milestones/labels.json', 'utf8')) as Record<string, Record<Name, Label | null>>;
  return Object.entries(labels).flatMap(([name, told]) => {
    const file = path.join(directory, name);
    if (!existsSync(file)) throw new Error(`${file} is labelled, and not there`);
    const bytes = readFileSync(file);
    const text = bytes.toString('utf8');
    const { milestones, times } = read(text, byItself);
    const half = halfOf(bytes);
    return NAMES.map((milestone): Case => {
      const time = times[milestones[milestone]?.time ?? -1];
      const said = time && { time, line: text.slice(0, time.span.start).split('\n').length };
      return { half, file: name, name: milestone, label: told[milestone], said };
    });
  });
}

/** Whether a time is the one that was labelled: the same minute, and the same day where both name one. */
const isSame = ({ hour, minute, date }: ClockTime, at: string): boolean => {
  const [clock, day] = at.split('T').reverse() as [string, string?];
  return clock === [hour, minute].map((part) => String(part ?? 0).padStart(2, '0')).join(':') && (!day || !date || day === date);
};

const isFound = ({ label, said }: Case): boolean => Boolean(label) === Boolean(said);
const isRight = ({ label, said }: Case): boolean => !label || !said || label.at.some((at) => isSame(said.time, at));
const isBeside = ({ label, said }: Case): boolean => !label || !said || label.lines.includes(said.line);

/** One line of the table: of what was said, and of what was labelled, the part that is in the other. */
function row(measure: string, cases: readonly Case[], isGood: (one: Case) => boolean): string {
  const good = (some: readonly Case[]): string => (some.filter(isGood).length / some.length).toFixed(3);
  const both = cases.filter(({ label, said }) => label && said);
  const precision = isGood === isFound ? good(cases.filter(({ said }) => said)) : good(both);
  const recall = isGood === isFound ? good(cases.filter(({ label }) => label)) : good(both);
  return `${measure.padEnd(24)} ${precision.padStart(9)} ${recall.padStart(7)} ${String(both.length).padStart(5)}`;
}

function table(title: string, cases: readonly Case[]): string {
  const counted = cases.filter(({ name }) => name !== 'mitigated');
  return [
    `${title.padEnd(24)} precision  recall  both`,
    row('milestone found', counted, isFound),
    row('milestone right', counted, isRight),
    row('milestone line', counted, isBeside),
    ...NAMES.flatMap((name) => {
      const own = cases.filter((one) => one.name === name);
      return [row(`  ${name} found`, own, isFound), row(`  ${name} right`, own, isRight)];
    }),
  ].join('\n');
}

const [directory, option, misses] = process.argv.slice(2);
if (directory === undefined) throw new Error('usage: npm run milestones -- DIR [--misses a|b]');
const cases = casesOf(directory);
const parts = { 'half a': cases.filter(({ half }) => half === 'a'), 'half b': cases.filter(({ half }) => half === 'b'), all: cases };
for (const [title, own] of Object.entries(parts)) console.log(`${table(title, own)}\n`);
if (option === '--misses')
  for (const one of cases.filter((each) => each.half === misses && !(isFound(each) && isRight(each)))) {
    const { file, name, label, said } = one;
    console.log(
      `${file} ${name}: ${label ? `${label.lines} ${label.at}` : 'none'}, said ${said ? `${said.line} ${said.time.text}` : 'none'}`,
    );
  }
