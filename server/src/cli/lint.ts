import { writeFile } from 'node:fs/promises';
import { fixAll } from '../core';
import { places } from '../places';
import { CannotRun, exitCodes } from './exit';
import { findingLine } from './reporters/lines';
import { type Call, examined, readAll, type Source } from './source';

export interface LintCall extends Call {
  /** Apply the safe fixes to the files. */
  fix?: boolean;
}

/** `postmortem-lint FILE...`: prints each file's findings; with `--fix` those that are left when every safe fix is applied. */
export async function lint(files: readonly string[], call: LintCall): Promise<number> {
  if (call.fix && files.includes('-')) throw new CannotRun('--fix writes files, so it cannot fix standard input');
  const { sources, failed } = await readAll(files, call);
  let serious = false;
  for (const source of call.fix ? await fixed(sources) : sources) {
    const { file, postmortem, findings, setup } = source;
    if (!postmortem.applies) console.error(`${file}: ${setup.ignored ? 'ignored by its configuration' : 'not a postmortem'}`);
    serious ||= findings.some(({ severity }) => severity === 'error' || severity === 'warning');
    const place = places(postmortem.text);
    process.stdout.write(findings.map((finding) => findingLine(file, place(finding.span.start), finding)).join(''));
  }
  if (failed) return exitCodes.cannotRun;
  return serious ? exitCodes.findings : exitCodes.clean;
}

/** The files as they are with every safe fix; those that changed are written. */
async function fixed(sources: readonly Source[]): Promise<Source[]> {
  return Promise.all(
    sources.map(async (source) => {
      const { text } = source.postmortem;
      const mended = fixAll(text, (current) => examined(current, source).findings);
      // What was not UTF-8 could not be written back as it was.
      if (mended === text || text.includes('\uFFFD')) return source;
      await writeFile(source.file, (source.marked ? '\uFEFF' : '') + mended);
      return { ...source, ...examined(mended, source) };
    }),
  );
}
