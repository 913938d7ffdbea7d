import { writeFileSync } from 'node:fs';
import { type Finding, fixAll } from '../core';
import { timesReader } from '../examine';
import { type Place, places } from '../places';
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

/** The file as it is with every safe fix; it is written if it changed. */
function fixed(source: Source, teller: Teller): Source {
  const { text } = source.postmortem;
  const mended = fixAll(text, (current) => examined(current, source, teller), timesReader(source.setup, source.path));
  // What was not UTF-8 could not be written back as it was.
  if (mended === text || text.includes('\uFFFD')) return source;
  writeFileSync(source.file, (source.marked ? '\uFEFF' : '') + mended);
  return { ...source, ...examined(mended, source, teller) };
}
