import { createHash } from 'node:crypto';
import { slashed } from '../../disk/paths';
import type { FileReport } from '../file-report';
import { type Entry, entriesOf } from './causes';

/** An entry, and what it is known by from one run to the next. */
export interface Known {
  entry: Entry;
  fingerprint: string;
}

/** Fingerprints that stay while lines move: of the file, the rule, its cause or else the words that are marked, and their number among the same. */
export function fingerprinted({ file, text, findings }: FileReport): Known[] {
  const seen = new Map<string, number>();
  return entriesOf(findings).map((entry) => {
    const { rule, start, end, cause } = entry.finding;
    const words = text.slice(start.offset, end.offset).replace(/\s+/g, ' ');
    const key = JSON.stringify([slashed(file), rule, ...(cause ? ['cause', cause.id] : [words])]);
    const number = seen.get(key) ?? 0;
    seen.set(key, number + 1);
    return { entry, fingerprint: createHash('sha256').update(`${key}${number}`).digest('hex').slice(0, 32) };
  });
}
