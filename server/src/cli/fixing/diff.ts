import { slashed } from '../../disk/paths';
import { hidingSecretsOf } from '../../rules/support/hide-secrets';
import type { Call } from '../call';
import type { Source, Teller } from '../source';
import { corrected, markOf } from './fix';

/** What fixes would change in a file, as a unified diff that `git apply` takes, unless it had to hide a secret; empty where that is nothing. */
export async function diffOf(source: Source, { fix = {} }: Call, teller: Teller): Promise<string> {
  const patch = await unifiedDiff(source, corrected(source, fix, teller).text);
  const shown = hidingSecretsOf(source.postmortem.text)(patch);
  if (shown !== patch)
    teller.note(`${source.file}: its secrets are hidden in the diff, which cannot be applied; --fix leaves them as they are`);
  return shown;
}

/** The unified diff from a file as it was read to another text; empty where they are the same. */
export async function unifiedDiff(source: Source, after: string): Promise<string> {
  const { text } = source.postmortem;
  if (after === text) return '';
  const name = slashed(source.file);
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  const mark = markOf(source.bytes);
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, mark + text, mark + after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
}
