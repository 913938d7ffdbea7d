import { countWhile } from '../text/binary-search';
import type { LineTime } from './line-time';
import type { Statement } from './statement';

/** Lines that belong together: from the first to the one behind the last. */
type Stretch = Pick<Statement, 'from' | 'to'>;

/** Whether one of the statements that begin on some lines, up to the one behind the last, is as asked. */
export function someOn({ from, to }: Stretch, statements: readonly Statement[], isMeant: (statement: Statement) => boolean): boolean {
  for (let at = countWhile(statements, (statement) => statement.from < from); at < statements.length; at++) {
    const statement = statements[at] as Statement;
    if (statement.from >= to) return false;
    if (isMeant(statement)) return true;
  }
  return false;
}

/** Goes through the clock times, those from a line on, along with stretches in the order of the text: the index of the first time in each, and of the one behind its last. */
export function timesAlong(times: readonly LineTime[], from = 0): (stretch: Stretch) => { first: number; end: number } {
  let next = from > 0 ? countWhile(times, ({ line }) => line < from) : 0;
  const passed = (line: number) => {
    while (next < times.length && (times[next] as LineTime).line < line) next++;
    return next;
  };
  return ({ from, to }) => ({ first: passed(from), end: passed(to) });
}

/** The clock times of some statements, in order. */
export function timesAmong(statements: Iterable<Statement>, times: readonly LineTime[]): LineTime[] {
  const along = timesAlong(times);
  const found: LineTime[] = [];
  for (const statement of statements) {
    const { first, end } = along(statement);
    for (let index = first; index < end; index++) found.push(times[index] as LineTime);
  }
  return found;
}
