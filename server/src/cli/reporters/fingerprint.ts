import { createHash } from 'node:crypto';
import type { Finding } from '../../api/types';
import type { FileReport } from '../file-report';
import { slashed } from './reporter';

/** A finding, and what it is known by from one run to the next. */
export interface Known {
  finding: Finding;
  fingerprint: string;
}

/** Fingerprints that stay while lines move: of the file, the rule, the words that are marked and their number among the same. */
export function fingerprinted({ file, text, findings }: FileReport): Known[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { rule, start, end } = finding;
    const words = text.slice(start.offset, end.offset).replace(/\s+/g, ' ');
    const key = JSON.stringify([slashed(file), rule, words]);
    const number = seen.get(key) ?? 0;
    seen.set(key, number + 1);
    return { finding, fingerprint: createHash('sha256').update(`${key}${number}`).digest('hex').slice(0, 32) };
  });
}
