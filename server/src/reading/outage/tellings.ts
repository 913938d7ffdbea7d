import { memoAll } from '../../incremental/memo';
import type { Milestone } from '../../model/postmortem';
import { lowercase } from '../../text/fast-regexp';
import type { Span } from '../../text/span';
import type { LineTime } from '../line-time';
import { inSections } from '../section-path';
import { saidIn } from '../sentences';
import { type Statement, type StatementContent, wordingOf } from '../statement';
import { timesAlong } from '../time-cursor';
import { HEAD } from '../timeline';

type Words = Readonly<{ text: string }>;

/** A time, and what is said to have happened then, in small letters. */
export interface Telling {
  /** Its number, and that of the other end of its range. */
  time: number;
  partner: number | undefined;
  place: Milestone['source'];
  /** It leads an entry of the timeline. */
  leads: boolean;
  /** What titles it and no other time. */
  label: string;
  /** The clause that it is in; all of the entry that it leads. */
  words: Words;
  /** What is below an entry that says no more than its time. */
  below: readonly Words[];
}

/** What a document says of its times, in their order. Quoted chat, logs and what is still to be done say nothing of the incident's course. */
export function readTellings(statements: readonly Statement[], times: readonly LineTime[]): Telling[] {
  const along = timesAlong(times);
  const [isSummary, isTimeline, isPlanned] = [inSections('summary', 'impact', 'intro'), inSections('timeline'), inSections('corrective')];
  const tellings: Telling[] = [];
  /** What is below the entry that waits for its words, and the label that the last time had. */
  let open: Words[] | undefined;
  let titled = '';
  for (const statement of statements) {
    const { content, span } = statement;
    const { first, end } = along(statement);
    if (isPlanned(statement) || content.line.quoted || content.line.kind === 'code') continue;
    const own = timesOf(content, times.slice(first, end), first);
    const place = isTimeline(statement) ? 'timeline' : isSummary(statement) ? 'summary' : 'elsewhere';
    if (own.length === 0) {
      if (place === 'timeline') open?.push(wordingOf(content, lowercase(content.text)));
      continue;
    }
    const leads = place === 'timeline' && (own[0] as LineTime).span.start - span.start <= HEAD;
    const clauses = clausesOf(content, placesIn(own, first, span.start), leads);
    const bare = isBare(clauses[0] as Words);
    const label = content.lead > 0 || (bare && content.label !== titled) ? content.label : '';
    titled = content.label;
    open = leads && bare ? [] : undefined;
    for (const [index, { partner }] of own.entries()) {
      const words = clauses[index] as Words;
      tellings.push({ time: first + index, partner, place, leads: leads && index === 0, label, words, below: (index === 0 && open) || [] });
    }
  }
  return tellings;
}

/** The times of a statement that tell something: in a row the first one and its partner, which the other columns repeat in other zones. */
function timesOf({ line }: StatementContent, own: readonly LineTime[], first: number): readonly LineTime[] {
  if (!line.cells) return own;
  return own.slice(0, own[0]?.partner === first + 1 ? 2 : 1);
}

/** Where times are, counted from the start of their statement; the two of a range are one place: `0-5+8-13 40-45`. */
const placesIn = (own: readonly LineTime[], first: number, from: number): string =>
  own
    .map(({ span, partner }, index) => {
      const join = index === 0 ? '' : partner === first + index - 1 ? '+' : ' ';
      return `${join}${span.start - from}-${span.end - from}`;
    })
    .join('');

/** The clause of each time of a statement, in small letters; where one leads a whole entry, its sentences are no borders. */
const clausesOf = memoAll((content: StatementContent, places: string, leads: boolean): readonly Words[] => {
  const said = lowercase(saidIn(content));
  const ranges = places.split(' ').map((place) => {
    const ends = place.split(/[-+]/).map(Number);
    return { start: ends[0] as number, end: ends.at(-1) as number, times: ends.length / 2 };
  });
  const around = ({ start }: Span): Span => {
    const sentence = leads ? undefined : content.sentences.findLast(({ at }) => at.start <= start);
    return sentence?.at ?? { start: 0, end: said.length };
  };
  return ranges.flatMap((range, index): Words[] => {
    const whole = around(range);
    const [before, after] = [ranges[index - 1], ranges[index + 1]];
    const start = before && before.start >= whole.start ? borderBetween(before, range, said) : whole.start;
    const end = after && after.start < whole.end ? borderBetween(range, after, said) : whole.end;
    return Array<Words>(range.times).fill(wordingOf(content, said.slice(start, end).trim()));
  });
});

const CLAUSE = /[,;.–—]\s|\s(?:and|but|then|when|while|until|till|with|where)\s/g;
const BEFORE_TIME =
  /(?:\b(?:at|by|around|about|approximately|roughly|from|since|until|till|to|on|of|before|after|between|and)\b|[\s(~,–—-])*$/;

/** Where the clause of one time ends and that of the next one begins. */
function borderBetween(one: Span, next: Span, said: string): number {
  const between = said.slice(one.end, next.start);
  const edge = between.length - (BEFORE_TIME.exec(between)?.[0].length ?? 0);
  const ends = [...between.slice(0, edge).matchAll(CLAUSE)].filter(({ index }) => index > 0);
  return one.end + (ends.at(-1)?.index ?? edge);
}

const MONTH = /\b(?:january|february|march|april|june|july|august|september|october|november|december)\b/g;

/** Whether words are no more than a time, its date and its zone. */
const isBare = ({ text }: Words): boolean => !/\p{L}{4}/u.test(text.replace(MONTH, ''));
