import { type CorrectOptions, correct, isZone } from '../../api/correct';
import { type Examined, timesReader } from '../../examine';
import { memoText } from '../../text/memo-text';
import { CannotRun, CannotWrite } from '../exit';
import { examined, type Source, type Teller } from '../source';
import { replaceFile } from './replace';

/** What a file is when its fixes are applied. */
interface Corrected extends Examined {
  text: string;
}

/** Applies the fixes to what was read of a file; writes nothing. */
export function corrected(source: Source, options: CorrectOptions, teller: Teller): Corrected {
  const { text } = source.postmortem;
  const hold = memoText((current): Examined => (current === text ? source : examined(current, source, teller)));
  const readTimes = timesReader(source.setup, source.path);
  if (options.zone !== undefined && !isZone(options.zone, readTimes))
    throw new CannotRun(`--zone: “${options.zone}” is not read as a time zone; write one such as UTC, CET or +02:00`);
  // What is no postmortem is left alone, also by who adds zones.
  const after = source.postmortem.applies ? correct(text, hold, readTimes, options) : text;
  return { ...hold(after), text: after };
}

/** The file as it is with its fixes; as it was where it cannot be written. */
export function fixed(source: Source, options: CorrectOptions, teller: Teller): Source {
  const { text, ...after } = corrected(source, options, teller);
  if (text === source.postmortem.text) return source;
  try {
    save(source, text);
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    teller.fault(`${source.file}: could not be fixed and is as it was: ${error.message}`);
    return source;
  }
  return { ...source, ...after };
}

const MARK = '\uFEFF';

/** The byte order mark that a file begins with; nothing where it has none. */
export const markOf = (bytes: Buffer): string => (bytes.indexOf(MARK) === 0 ? MARK : '');

/** Writes another text into the file that was read. Throws `CannotWrite` where it can't be written, or is no longer as it was. */
export function save({ file, path = file, bytes, postmortem: { text } }: Source, after: string): void {
  const mark = markOf(bytes);
  // What could not be read could not be written back.
  if (!bytes.equals(Buffer.from(mark + text))) throw new CannotWrite('it is not UTF-8; save it as UTF-8');
  replaceFile(path, bytes, mark + after);
}
