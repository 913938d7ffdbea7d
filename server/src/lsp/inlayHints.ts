import type { InlayHint } from 'vscode-languageserver';
import type { ClockTime, Postmortem, Span, TimelineEntry } from '..';
import { afterClosingMarks } from '../text/closing-marks';
import { placeOfTime } from '../time/place-of-time';
import { elapsedTimes } from '../time/since-start';
import { arrived } from './arrived';
import { inBackground } from './background';
import type { Reading } from './documents';
import type { Feature } from './feature';
import { spanOf } from './position';
import * as wording from './wording';

/** After the time of each entry of a timeline, how long it was after the start. */
export const inlayHints: Feature = ({ connection, documents, client }) => {
  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }, token) => {
    await arrived();
    if (token.isCancellationRequested) return null;
    const reading = await documents.reading(uri);
    const { elapsed } = await documents.preferences(uri);
    return reading && elapsed ? hintsIn(reading, spanOf(reading.document, range)) : [];
  });
  if (client.refreshInlayHints)
    documents.onSettings(() => inBackground(connection, 'refreshing inlay hints', connection.languages.inlayHint.refresh()));
  return { inlayHintProvider: true };
};

function hintsIn({ document, postmortem }: Reading, { start, end }: Span): InlayHint[] {
  const { origin, passages } = elapsedTimes(postmortem);
  if (!origin) return [];
  return postmortem.timeline.flatMap((entry): InlayHint[] => {
    const { sinceStart } = passages.get(entry.time ?? -1) ?? {};
    const time = postmortem.times[entry.time ?? -1];
    if (!sinceStart || !time || entry.span.end < start || entry.span.start > end) return [];
    const position = document.positionAt(afterTime(time, entry, postmortem));
    return [{ position, label: wording.elapsed(sinceStart), tooltip: wording.sinceStart(sinceStart, origin), paddingLeft: true }];
  });
}

/** After an entry's time or range, its zone, and the marks around them. */
function afterTime(time: ClockTime, entry: TimelineEntry, { text, times }: Postmortem): number {
  const partner = time.partner === undefined ? undefined : times[time.partner];
  const last = partner && partner.span.start > time.span.start && partner.span.end <= entry.span.end ? partner : time;
  return afterClosingMarks(text, placeOfTime(last, text).end);
}
