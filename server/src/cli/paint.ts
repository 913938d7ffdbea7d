import { styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];

/** Colours a text, where it is shown. */
export type Paint = (style: Style, text: string) => string;

export const plain: Paint = (_style, text) => text;

const coloured: Paint = (style, text) => styleText(style, text, { validateStream: false });

/**
 * How what goes to a stream is coloured: as `--color` or `--no-color` says, else as FORCE_COLOR and NO_COLOR do
 * (any value but an empty one, and 0 for the first), else where a terminal can show it.
 */
export function paintFor(stream: NodeJS.WriteStream, color: boolean | undefined, env: NodeJS.ProcessEnv = process.env): Paint {
  if (color !== undefined) return color ? coloured : plain;
  if (env.FORCE_COLOR) return env.FORCE_COLOR === '0' || env.FORCE_COLOR === 'false' ? plain : coloured;
  return env.NO_COLOR || !stream.hasColors?.() ? plain : coloured;
}
