import { type Finding, fixAll } from '..';
import { type Examined, timesReader } from '../examine';
import { type Place, places } from '../text/line-column';
import { CannotWrite } from './exit';
import { replaceFile } from './replace';
import { examined, type Source, type Teller } from './source';

/** A finding at its place, without what only an editor asks for. */
export interface PlacedFinding extends Place, Pick<Finding, 'severity' | 'message' | 'rule'> {}

/** What is found in a file; with `fix` what is left when every safe fix is applied to it. */
export function findingsOf(source: Source, { fix }: { fix?: boolean }, teller: Teller): PlacedFinding[] {
  const { file, setup, postmortem, findings } = fix ? fixed(source, teller) : source;
  if (!postmortem.applies) teller.note(`${file}: ${setup.ignored ? 'ignored by its configuration' : 'not a postmortem'}`);
  const place = places(postmortem.text);
  return findings.map(({ span, severity, message, rule }) => ({ ...place(span.start), severity, message, rule }));
}

/** The file as it is with every safe fix; as it was where it cannot be written. */
function fixed(source: Source, teller: Teller): Source {
  const { text } = source.postmortem;
  const known = new Map<string, Examined>([[text, source]]);
  const hold = (current: string): Examined => {
    const held = known.get(current) ?? examined(current, source, teller);
    known.set(current, held);
    return held;
  };
  const mended = fixAll(text, hold, timesReader(source.setup, source.path));
  if (mended === text) return source;
  try {
    write(source, mended);
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    teller.fault(`postmortem-lint: ${source.file}: could not be fixed and is as it was: ${error.message}`);
    return source;
  }
  return { ...source, ...hold(mended) };
}

const MARK = '\uFEFF';

function write({ file, bytes, postmortem: { text } }: Source, mended: string): void {
  const mark = bytes.indexOf(MARK) === 0 ? MARK : '';
  // What could not be read could not be written back.
  if (!bytes.equals(Buffer.from(mark + text))) throw new CannotWrite('it is not UTF-8; save it as UTF-8');
  replaceFile(file, bytes, mark + mended);
}
