import { countBySeverity } from '../..';
import type { Severity } from '../../api/types';
import type { FileReport } from '../file-report';
import type { Paint } from '../paint';

/** What a whole run found. */
export interface RunReport {
  files: readonly FileReport[];
  /** Findings that the baseline covers, which are in none of the files. */
  covered: number;
}

/** What a reporter may go by. */
export interface Look {
  paint: Paint;
  /** Show the lines that errors are in. */
  frame: boolean;
  /** How many characters fit on a line. */
  width: number;
}

/** Prints findings in one format. */
export interface Reporter {
  /** For the help. */
  summary: string;
  /** What it tells beside findings, which takes time to make. */
  needs?: { fixes?: boolean; demands?: boolean };
  /** What is printed of a file as soon as its turn comes. */
  file?(report: FileReport, look: Look): string;
  /** What is printed at the end. */
  end?(report: RunReport, look: Look): string;
}

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const satisfies readonly Severity[];

/** How many findings of each severity there are, a cause with several places once. */
export const countsOf = (files: readonly FileReport[]): Record<Severity, number> =>
  countBySeverity(files.flatMap(({ findings }) => findings));

/** Where the page of a rule is. */
export const RULE_PAGES = 'https://unpkg.com/postmortem-lint/dist/rules';

export const pageOf = (rule: string): string => `${RULE_PAGES}/${rule}.md`;
