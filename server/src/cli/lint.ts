import { type Finding, lint as findingsOf, type Postmortem } from '../core';
import { rules } from '../rules';
import { exitCodes } from './exit';
import { findingLine } from './reporters/lines';
import { places } from './reporters/places';
import { readAll } from './source';

/** `postmortem-lint FILE...`: prints each file's findings. */
export async function lint(files: readonly string[], stdinName?: string): Promise<number> {
  const { sources, failed } = await readAll(files, stdinName);
  let serious = false;
  for (const { file, postmortem } of sources) {
    if (!postmortem.applies) console.error(`${file}: not a postmortem`);
    const findings = postmortem.applies ? hold(postmortem) : [];
    serious ||= findings.some(({ severity }) => severity === 'error' || severity === 'warning');
    const place = places(postmortem.text);
    process.stdout.write(findings.map((finding) => findingLine(file, place(finding.span.start), finding)).join(''));
  }
  if (failed) return exitCodes.cannotRun;
  return serious ? exitCodes.findings : exitCodes.clean;
}

function hold(postmortem: Postmortem): Finding[] {
  const userZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return findingsOf(postmortem, rules, { userZone, onError: (rule, error) => console.error(`rule ${rule.id} failed:`, error) });
}
