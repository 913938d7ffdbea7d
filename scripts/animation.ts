import { decode } from 'fast-png';
import { encode } from 'modern-gif';

/** A screenshot as PNG, and how long it is shown. */
export interface Frame {
  png: Uint8Array;
  milliseconds: number;
}

/** Screenshots of one size as an animated GIF. */
export async function animationOf(frames: readonly Frame[]): Promise<Uint8Array> {
  const pictures = frames.map(({ png, milliseconds }) => ({ ...rgba(png), delay: milliseconds }));
  const [{ width, height } = { width: 0, height: 0 }] = pictures;
  return new Uint8Array(await encode({ width, height, frames: pictures, maxColors: 255, looped: true }));
}

interface Picture {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

function rgba(png: Uint8Array): Picture {
  const { width, height, data, channels } = decode(png);
  if (channels === 4) return { width, height, data: Uint8ClampedArray.from(data) };
  const opaque = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let from = 0, to = 0; from < data.length; from += channels, to += 4)
    for (let channel = 0; channel < 3; channel++) opaque[to + channel] = data[from + channel] as number;
  return { width, height, data: opaque };
}
