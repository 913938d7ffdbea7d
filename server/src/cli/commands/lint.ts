import { existsSync } from 'node:fs';
import { printable } from '../../text/printable';
import { BASELINE, Baseline } from '../baseline';
import type { ConfigOptions } from '../config';
import { CannotRun, complain, exitCodes } from '../exit';
import type { FileReport } from '../file-report';
import { type Output, Outputs } from '../outputs';
import { countsOf } from '../reporters/reporter';
import { tell } from '../run';
import { findTargets, type Search } from '../targets/find';
import { counted } from '../words';

export interface LintOptions extends ConfigOptions, Search {
  outputs: readonly Output[];
  stdinFilename?: string;
  color?: boolean;
  frame?: boolean;
  quiet?: boolean;
  maxWarnings?: number;
  /** A file; false: none, also where there is one of the usual name. */
  baseline?: string | false;
  writeBaseline?: boolean;
  fix?: boolean;
  diff?: boolean;
  zone?: string;
  unsafeFixes?: boolean;
}

/** `postmortem-lint [PATH...]`: prints what is found in files; with `--fix` what is left when their fixes are applied. */
export async function lint(paths: readonly string[], options: LintOptions, commands: readonly string[]): Promise<number> {
  const { fix, diff, zone, unsafeFixes, stdinFilename } = options;
  if (fix && paths.includes('-'))
    throw new CannotRun('--fix writes files, so it cannot fix standard input; --diff prints what it would change');
  if (!fix && !diff && zone !== undefined) throw new CannotRun('--zone goes with --fix or --diff');
  if (!fix && !diff && unsafeFixes) throw new CannotRun('--unsafe-fixes goes with --fix or --diff');
  if (options.writeBaseline && options.baseline === false) throw new CannotRun('--write-baseline cannot be used with --no-baseline');
  const targets = await findTargets(paths, options, commands);
  const { config, profile, rule, only } = options;
  const call = {
    ...(config !== undefined && { config }),
    ...(profile !== undefined && { profile }),
    ...(stdinFilename !== undefined && { stdinFilename }),
    ...(rule && { rule }),
    ...(only && { only }),
    ...((fix || diff) && { fix: { ...(zone !== undefined && { zone }), ...(unsafeFixes && { unsafe: true }) } }),
  };
  if (diff) {
    let differs = false;
    const failed = await tell(targets, { ...call, command: 'diff' }, (patch) => {
      differs ||= patch !== '';
      // A program gets the very bytes; a terminal only shows them.
      process.stdout.write(process.stdout.isTTY ? printable(patch) : patch);
    });
    return failed ? exitCodes.cannotRun : differs ? exitCodes.findings : exitCodes.clean;
  }

  const outputs = await Outputs.of(options.outputs, options);
  const baseline = baselineOf(options);
  const files: FileReport[] = [];
  const failed = await tell(targets, { ...call, ...outputs.needs, command: 'lint' }, (report) => {
    const counting = baseline ? baseline.without(report) : report;
    const shown = options.quiet ? { ...counting, findings: counting.findings.filter(({ severity }) => severity === 'error') } : counting;
    files.push(shown);
    if (!options.writeBaseline) outputs.file(shown);
  });
  if (baseline && options.writeBaseline) {
    complain(`${options.baseline || BASELINE}: ${counted(baseline.write(), 'finding')} written; they are left out from now on`);
    return failed ? exitCodes.cannotRun : exitCodes.clean;
  }
  outputs.end({ files, covered: baseline?.size ?? 0 });
  if (baseline && baseline.spare > 0)
    complain(
      `${options.baseline || BASELINE}: ${counted(baseline.spare, 'finding')} in it ${baseline.spare === 1 ? 'is' : 'are'} gone; make it shorter with --write-baseline`,
    );
  const { error, warning } = countsOf(files);
  if (failed) return exitCodes.cannotRun;
  return error > 0 || warning > (options.maxWarnings ?? 0) ? exitCodes.findings : exitCodes.clean;
}

/** The baseline that applies: the one that is named, or the one of this folder, if there is any. */
function baselineOf({ baseline, writeBaseline }: LintOptions): Baseline | undefined {
  if (baseline === false) return undefined;
  if (baseline && !writeBaseline && !existsSync(baseline)) throw new CannotRun(`${baseline}: no such file; --write-baseline makes it`);
  const file = baseline ?? BASELINE;
  return writeBaseline || existsSync(file) ? Baseline.in(file) : undefined;
}
