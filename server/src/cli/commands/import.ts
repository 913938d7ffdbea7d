import { type ImportOptions, pasteTimeline } from '../..';
import { versionsReader } from '../../examine';
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
  for (const { text: entries } of found.edits) process.stdout.write(`${entries.trim()}\n`);
  const zoneless = found.zoneless && options.zone === undefined ? '; its times name no zone: --zone says which one they are in' : '';
  complain(`${file}: ${counted(found.events, 'event')} of ${found.format}${zoneless}`);
  return exitCodes.clean;
}
