import { byItself } from './profiles';
import { Reader } from './reading/reader';
import { withStyle } from './views/svg';
import { pictureOf } from './views/timeline/picture';
import { timelineOf } from './views/timeline/timeline';

/** Two pictures, and the width of the preview below which the narrow one is shown: made smaller, the wide one could not be read. */
const WIDTHS = { wide: 860, narrow: 420 };
const TURN = 640;
/** Where there is less room than this for a picture, it is scrolled. */
const LEAST = 360;

const STYLE = `<style>.postmortem-wide,.postmortem-narrow{overflow-x:auto}.postmortem-narrow{display:none}@media(max-width:${TURN}px){.postmortem-wide{display:none}.postmortem-narrow{display:block}}</style>`;

const reader = new Reader();

/** The timeline of a text as HTML, as wide as there is room for. For a preview, which knows no more of a document than its text. */
export function draw(text: string): string {
  const timeline = timelineOf(reader.read(text, byItself));
  if (timeline.entries.length + timeline.points.length === 0) return '<p><em>There is no timeline in this document yet.</em></p>\n';
  const drawn = Object.entries(WIDTHS).map(
    ([name, width]) =>
      `<div class="postmortem-${name}">${withStyle(pictureOf(timeline, width), `max-width:100%;min-width:${LEAST}px;height:auto`)}</div>`,
  );
  return `<div>${STYLE}${drawn.join('')}</div>\n`;
}
