import { existsSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { Finding } from '../api/types';
import { slashed } from '../disk/paths';
import { bytesOf } from './bytes';
import { CannotRun, CannotWrite } from './exit';
import type { FileReport } from './file-report';
import { replaceFile } from './fixing/replace';
import { writeNew } from './write-new';

/** What old postmortems are excused for: they are history, and nobody rewrites them. */

export const BASELINE = 'postmortem-baseline.json';

/** How many findings of each rule, by file relative to the baseline's folder. */
type Counts = Record<string, Record<string, number>>;

const schema = v.object({
  version: v.literal(1),
  files: v.record(v.string(), v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1)))),
});

export class Baseline {
  private covered = 0;
  private gone = 0;
  private readonly found: Counts = {};

  private constructor(
    private readonly file: string,
    private readonly counts: Counts,
  ) {}

  /** The baseline in a file; an empty one where there is no such file. */
  static in(file: string): Baseline {
    if (!existsSync(file)) return new Baseline(file, {});
    try {
      const { success, output } = v.safeParse(schema, JSON.parse(bytesOf(file).toString()));
      if (success) return new Baseline(file, output.files);
    } catch {
      // Said below.
    }
    throw new CannotRun(`${file}: this is no baseline; remove it, or write a new one with --write-baseline`);
  }

  /** How many findings were left out so far. */
  get size(): number {
    return this.covered;
  }

  /** How many findings it excuses that are not there any more, in the files that were looked at. */
  get spare(): number {
    return this.gone;
  }

  /** A file's report without what is excused: all findings of a rule, as long as they are no more than they were. */
  without(report: FileReport): FileReport {
    const name = this.nameOf(report.file);
    const now = countsOf(report.findings);
    this.found[name] = now;
    const allowed = this.counts[name] ?? {};
    for (const [rule, most] of Object.entries(allowed)) this.gone += Math.max(0, most - (now[rule] ?? 0));
    const findings = report.findings.filter(({ rule }) => (now[rule] ?? 0) > (allowed[rule] ?? 0));
    this.covered += report.findings.length - findings.length;
    return { ...report, findings };
  }

  /** Writes what was found in the files that were looked at; of others that are still there it keeps what it has. Answers the number of findings. */
  write(): number {
    const folder = path.dirname(this.file);
    const kept = Object.entries(this.counts).filter(([name]) => !(name in this.found) && existsSync(path.join(folder, name)));
    const found = Object.entries(this.found).filter(([, counts]) => Object.keys(counts).length > 0);
    const files = Object.fromEntries([...kept, ...found].sort(([a], [b]) => (a < b ? -1 : 1)));
    const text = `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
    try {
      if (existsSync(this.file)) replaceFile(this.file, bytesOf(this.file), text);
      else writeNew(this.file, text);
    } catch (error) {
      throw error instanceof CannotWrite ? new CannotRun(`${this.file}: ${error.message}`) : error;
    }
    return Object.values(files)
      .flatMap((counts) => Object.values(counts))
      .reduce((sum, count) => sum + count, 0);
  }

  private readonly nameOf = (file: string): string => slashed(path.relative(path.dirname(path.resolve(this.file)), path.resolve(file)));
}

function countsOf(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort());
}
