import { pasteTimeline } from '..';
import { versionsReader } from '../examine';
import { inTimeline, isVerbatim } from '../import/where';
import type { Reading } from './documents';
import type { Feature } from './feature';
import { PASTE_TIMELINE } from './names';
import { rangeOf, spanOf } from './position';
import type { PasteTimelineParams, PasteTimelineResult } from './protocol';
import { ErrorCodes, ResponseError } from './protocol-values';
import { withoutQuery } from './uri';

/** The custom request: a text of another program as entries of the timeline. */
export const pasting: Feature = ({ connection, documents }) => {
  connection.onRequest(PASTE_TIMELINE, async (params: Partial<PasteTimelineParams> | null) => {
    const { textDocument, text } = params ?? {};
    if (typeof textDocument?.uri !== 'string' || typeof text !== 'string')
      throw new ResponseError(ErrorCodes.InvalidParams, 'postmortem/pasteTimeline takes { textDocument: { uri }, text }');
    const reading = await documents.reading(textDocument.uri);
    return reading ? pasted(reading, text, params ?? {}) : null;
  });
  return {};
};

function pasted(reading: Reading, text: string, { range, zone, names }: Partial<PasteTimelineParams>): PasteTimelineResult | null {
  const { document, version, postmortem, setup } = reading;
  const where = range && spanOf(document, range);
  if (where && isVerbatim(postmortem, where)) return null;
  const reader = () => versionsReader(setup, withoutQuery(document.uri));
  const found = pasteTimeline(postmortem, reader, text, where, { ...(zone !== undefined && { zone }), ...(names && { names }) });
  if (!found) return null;
  if ('problem' in found) return { ...found, version, edits: [], events: 0, added: 0, zoneless: false, named: false, inTimeline: false };
  const place = where ? inTimeline(postmortem, where) : { section: false, line: false };
  return {
    ...found,
    version,
    edits: found.edits.map(({ span, text: newText }) => ({ range: rangeOf(document, span), newText })),
    inTimeline: place.section && (place.line || found.events > 1),
  };
}
