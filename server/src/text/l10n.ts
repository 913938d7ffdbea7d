/** The texts of a language by the English ones, in the format of VS Code's bundles. */
export type Bundle = Readonly<Record<string, string>>;

/** A language of messages. */
export interface Language {
  /** As Unicode names it: `pt-BR`. */
  locale: string;
  texts: Bundle;
}

/** British, for its lists: “a, b and c”. */
const ENGLISH: Language = { locale: 'en-GB', texts: {} };

// Not @vscode/l10n, whose entries read files or ask the network.
let language = ENGLISH;
let isBackwards = false;

/** Sets the language of all messages, once, before the first is made. */
export function speak(spoken: Language = ENGLISH): void {
  language = spoken;
  isBackwards = isRightToLeft(spoken.locale);
}

/** The language that is set. */
export const spoken = (): Language => language;

/** A text in the language that is set; `{0}`, `{1}` are replaced by the values. The key of a text is the English one. */
export function t(english: string, ...values: readonly (string | number)[]): string {
  const { texts } = language;
  const text = Object.hasOwn(texts, english) ? (texts[english] as string) : english;
  const filled = values.length === 0 ? text : text.replace(PLACE, (place, index) => inserted(values[Number(index)] ?? place));
  return isBackwards ? `${RIGHT_TO_LEFT}${filled}${END}` : filled;
}

/** Marks a text that is translated later, where it is shown: `t(LABELS[name])`. */
export const later = <Text extends string>(english: Text): Text => english;

/** `an owner, a due date and a ticket` */
export const allOf = (items: readonly string[]): string => listed(items, 'conjunction');

/** `+05:30, +02:00 or +01:00` */
export const oneOf = (items: readonly string[]): string => listed(items, 'disjunction');

/** `+05:30 or +02:00 or +01:00` */
export const eitherOf = ([first = '', ...others]: readonly string[]): string =>
  others.reduce((either, other) => t('{0} or {1}', either, other), first);

const listed = (items: readonly string[], type: Intl.ListFormatType): string =>
  new Intl.ListFormat(language.locale, { type }).format(items);

/** Whether a language is written from right to left. */
export const isRightToLeft = (locale: string): boolean => /^(?:ar|fa|he|ur)\b/i.test(locale);

const PLACE = /\{(\d+)\}/g;

// Unicode's isolates: what is inside keeps its direction, whatever is around it.
const [RIGHT_TO_LEFT, OWN_DIRECTION, END] = ['\u2067', '\u2068', '\u2069'];

/** How many characters of a text are seen: those that give a direction are not. */
export const seenIn = (text: string): number => text.replace(/[\u2066-\u2069]/g, '').length;

const inserted = (value: string | number): string =>
  isBackwards && typeof value === 'string' ? `${OWN_DIRECTION}${value}${END}` : String(value);
