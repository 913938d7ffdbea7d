import { partitionPoint } from '../text/binary-search';
import type { Statement } from './statement';

/** Lines that belong together: from the first to the one after the last. */
type Stretch = Pick<Statement, 'from' | 'to'>;

/** Whether one of the statements that begin on some lines, up to the one after the last, is as asked. */
export function someOn({ from, to }: Stretch, statements: readonly Statement[], isMeant: (statement: Statement) => boolean): boolean {
  for (let at = partitionPoint(statements, (statement) => statement.from < from); at < statements.length; at++) {
    const statement = statements[at] as Statement;
    if (statement.from >= to) return false;
    if (isMeant(statement)) return true;
  }
  return false;
}

/** What has a line. */
interface OnLine {
  line: number;
}

/** Goes through clock times along with statements, both in the order of the text: answers the index of the first time in each, and of the one after its last. */
export function timesAlong(times: readonly OnLine[]): (stretch: Stretch) => { first: number; end: number } {
  let next = 0;
  const passed = (line: number) => {
    while (next < times.length && (times[next] as OnLine).line < line) next++;
    return next;
  };
  return ({ from, to }) => ({ first: passed(from), end: passed(to) });
}

/** The clock times of some statements, in order. */
export function timesAmong<T extends OnLine>(statements: Iterable<Statement>, times: readonly T[]): T[] {
  const along = timesAlong(times);
  const found: T[] = [];
  for (const statement of statements) {
    const { first, end } = along(statement);
    for (let index = first; index < end; index++) found.push(times[index] as T);
  }
  return found;
}
