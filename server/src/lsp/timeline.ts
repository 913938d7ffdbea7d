import { draw } from '../preview';
import { timelineOf, withPlaces } from '../views/timeline/timeline';
import type { Reading } from './documents';
import type { Feature } from './feature';
import { PICTURE, TIMELINE } from './names';
import { rangeOf } from './position';
import type { PictureParams, PlacedTimeline, TimelineParams } from './protocol';
import { ErrorCodes, ResponseError } from './protocol-values';

/** The custom requests: the timeline as what a picture is drawn from, and the picture of any text. */
export const timeline: Feature = ({ connection, documents }) => {
  connection.onRequest(TIMELINE, async (params: Partial<TimelineParams> | null) => {
    const uri = params?.textDocument?.uri;
    if (typeof uri !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'postmortem/timeline takes { textDocument: { uri } }');
    const reading = await documents.reading(uri);
    return reading ? placed(reading) : null;
  });
  connection.onRequest(PICTURE, (params: Partial<PictureParams> | null) => {
    if (typeof params?.text !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'postmortem/timelinePicture takes { text }');
    return draw(params.text);
  });
  return {};
};

const placed = ({ document, version, postmortem }: Reading): PlacedTimeline => ({
  uri: document.uri,
  version,
  ...withPlaces(timelineOf(postmortem), (span) => rangeOf(document, span)),
});
