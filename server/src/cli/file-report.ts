import { effectsOn } from '..';
import { describer, wordsOf } from '../api/describe';
import type { LintResult } from '../api/types';
import { timesReader } from '../examine';
import { hidingSecretsOf } from '../rules/support/hide-secrets';
import type { Call } from './call';
import { demandsOf, type SectionDemand } from './demands';
import { fixed } from './fixing/fix';
import type { Source, Teller } from './source';

/** What is found in one file, and what reporters say beside it. */
export interface FileReport extends LintResult {
  /** As the user wrote it. */
  file: string;
  /** Left alone by its configuration. */
  ignored: boolean;
  /** The text that findings are places in, with stars for secrets. */
  text: string;
  /** What the profile asks for, where a reporter tells that. */
  demands?: SectionDemand[];
}

/** What is found in a file; with `fix` what is left when its fixes are applied. */
export function reportOf(source: Source, { fix, fixes, demands }: Call, teller: Teller): FileReport {
  const { file, setup, path, postmortem, findings } = fix ? fixed(source, fix, teller) : source;
  const { kind, applies, profile, text } = postmortem;
  const described = describer(postmortem, fixes ? effectsOn(text, timesReader(setup, path)) : undefined);
  return {
    file,
    kind,
    applies,
    ignored: setup.ignored,
    profile: profile.id,
    words: wordsOf(postmortem),
    findings: findings.map(described),
    text: findings.length > 0 ? hidingSecretsOf(text)(text) : text,
    ...(demands && { demands: demandsOf(postmortem) }),
  };
}
