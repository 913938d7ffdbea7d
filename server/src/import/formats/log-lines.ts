import { type ImportedEvent, MOST_EVENTS, type Source } from '../event';

/** Reads a line that begins something; `skip` for one that says nothing of its own. */
export type Head = (line: string) => ImportedEvent | 'skip' | undefined;

/** The events of a log in which each begins on a line of its own, and lines that begin none go on with the one before; undefined where the first line begins none. */
export function logEvents({ lines }: Source, head: Head): ImportedEvent[] | undefined {
  const events: { event: ImportedEvent; more: string[] }[] = [];
  let begun = false;
  let skipped = false;
  for (const line of lines) {
    if (events.length > MOST_EVENTS) break;
    if (line.trim() === '') continue;
    const event = head(line);
    if (event === undefined && !begun) return undefined;
    begun = true;
    if (event === 'skip') skipped = true;
    else if (event) {
      events.push({ event, more: [] });
      skipped = false;
    } else if (!skipped) events.at(-1)?.more.push(line);
  }
  const told = events.map(({ event, more }) => (more.length > 0 ? { ...event, text: [event.text, ...more].join('\n') } : event));
  return told.length > 0 ? told.filter(({ text }) => text.trim() !== '') : undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of terminals begin with it
const COLOUR = /\u001B\[[\d;]{0,20}[A-Za-z]/g;

/** Without the codes that colour a text on a terminal. */
export const uncoloured = (text: string): string => (text.includes('\u001B') ? text.replace(COLOUR, '') : text);
