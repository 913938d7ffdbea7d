/** How clock times are written: `14:05` or `2:05 PM`. */

const two = (value: number): string => String(value).padStart(2, '0');

export type ClockStyle = '24h' | '12h';

const MERIDIEM = /(?<!\s)(\s*)([ap])(\.?\s?m?\.?)$/i;

export const hasMeridiem = (text: string): boolean => MERIDIEM.test(text);

/** The am or pm of a time as it is written, with the space before it. */
export const meridiemOf = (text: string): string => MERIDIEM.exec(text)?.[0] ?? '';

/** A time of the day in a style; seconds only where there are some or `seconds` asks for them. */
export function clockIn(style: ClockStyle, hour: number, minute: number, second = 0, seconds = second > 0): string {
  const tail = `:${two(minute)}${seconds ? `:${two(second)}` : ''}`;
  if (style === '24h') return two(hour) + tail;
  return `${hour % 12 || 12}${tail} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** A time of the day written as another is: with its am or pm, its leading zero and its separator. */
export function clockLike(text: string, hour: number, minute: number, second = 0): string {
  const meridiem = MERIDIEM.exec(text);
  const padded = /^0/.test(text) || (!meridiem && /^\d\d/.test(text));
  const clock = meridiem ? hour % 12 || 12 : hour;
  const separator = /^\d{1,2}([:.h])\d/i.exec(text)?.[1] ?? (/^\d{4}/.test(text) ? '' : ':');
  const bare = /^\d{1,2}(?!\d|[:.h]\d)/i.test(text) && minute === 0 && meridiem;
  const digits = `${padded ? two(clock) : clock}${bare ? '' : `${separator}${two(minute)}`}${/:\d\d:\d\d/.test(text) ? `:${two(second)}` : ''}`;
  if (!meridiem) return digits;
  const [, space = '', letter = '', rest = ''] = meridiem;
  const half = hour < 12 ? 'a' : 'p';
  return `${digits}${space}${letter === letter.toUpperCase() ? half.toUpperCase() : half}${rest}`;
}
