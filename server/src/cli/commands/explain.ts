import { readFileSync } from 'node:fs';
import { exitCodes } from '../exit';
import { paintFor } from '../paint';
import { rendered } from '../print/page';
import { ruleId } from '../settings';

/** `postmortem-lint explain RULE`: prints the page of a rule, made up for a terminal; as it is written elsewhere. */
export function explain(rule: string, { color }: { color?: boolean }): number {
  const page = readFileSync(new URL(`./rules/${ruleId(rule)}.md`, import.meta.url), 'utf8');
  const made = color || process.stdout.isTTY;
  process.stdout.write(made ? rendered(page, paintFor(process.stdout, color), process.stdout.columns) : page);
  return exitCodes.clean;
}
