import { THEME_VARIABLES, withoutStyle, withStyle } from '../../server/src/views/svg';
import { pictureOf } from '../../server/src/views/timeline/picture';
import type { Timeline } from '../../server/src/views/timeline/timeline';

/** So wide is a picture that is copied. */
const WIDTH = 860;

export const svgOf = (timeline: Timeline<unknown>, width = WIDTH): string => pictureOf(timeline, width);

/** The picture as an element. Its styles are the page’s own, which allows no others. */
export function elementOf(svg: string): SVGElement {
  const { documentElement } = new DOMParser().parseFromString(withoutStyle(svg), 'image/svg+xml');
  return document.importNode(documentElement as unknown as SVGElement, true);
}

/** The picture as a PNG in the colours of the theme, twice as many pixels as it is wide. */
export async function pngOf(timeline: Timeline<unknown>): Promise<Blob> {
  const theme = getComputedStyle(document.documentElement);
  const colours = THEME_VARIABLES.map((name) => `${name}:${theme.getPropertyValue(name)}`).join(';');
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withStyle(svgOf(timeline), colours))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty.'))), 'image/png'),
  );
}

export async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
