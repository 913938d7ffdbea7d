import { applyEdits, type ImportOptions, pasteTimeline } from '../..';
import { versionsReader } from '../../examine';
import { redact } from '../../rules/support/redact';
import { secretsIn } from '../../rules/support/secrets';
import { CannotRun, complain, exitCodes } from '../exit';
import { textOf } from '../source';
import { counted } from '../words';

/** `postmortem-lint import FILE`: prints what another program tells as entries of a timeline, in UTC and in the form of the templates. */
export async function importEvents(file: string, options: ImportOptions): Promise<number> {
  const text = await textOf(file);
  const empty = versionsReader()('# Postmortem\n\n## Timeline\n');
  const found = pasteTimeline(empty, versionsReader, text, undefined, options);
  if (!found) throw new CannotRun(`${file}: not recognised; --format says what it is in`);
  if ('problem' in found) throw new CannotRun(`${file}: ${found.problem}`);
  let redacted = 0;
  for (const { text: entries } of found.edits) {
    // What is printed is published next; whoever wants a secret has the log.
    const secrets = secretsIn(entries);
    redacted += secrets.length;
    const shown = applyEdits(
      entries,
      secrets.flatMap(({ span, name }) => redact(span, name).edits),
    );
    process.stdout.write(`${shown.trim()}\n`);
  }
  const zoneless = found.zoneless && options.zone === undefined ? '; its times name no zone: --zone says which one they are in' : '';
  complain(
    `${file}: ${counted(found.events, 'event')} of ${found.format}${zoneless}${redacted > 0 ? `; ${counted(redacted, 'secret')} redacted` : ''}`,
  );
  return exitCodes.clean;
}
