import { type ImportedEvent, MOST_EVENTS } from '../event';
import { isInstant, type Moment, type WallDate } from '../moment';

/** The beginning of a message in text that was copied from a chat; without an author it is of the last one's. */
export interface Opening {
  when: Moment;
  half?: boolean;
  who?: string;
  /** What of the message is on the same line. */
  text?: string;
}

const HALF_DAY = 43_200;

/** Collects the messages of a chat, line by line. */
export class ChatMessages {
  readonly events: ImportedEvent[] = [];
  private day: WallDate | undefined;
  private last: Opening | undefined;

  /** The messages that follow are of this day, or of one that nobody knows. */
  begin(day: WallDate | null): void {
    this.day = day ?? undefined;
  }

  open(opening: Opening): void {
    const { who = this.last?.who, text = '' } = opening;
    this.last = { ...opening, when: this.dated(this.halved(opening)), half: opening.half || this.last?.half || false, ...(who && { who }) };
    this.events.push({ when: this.last.when, text, ...(who && { who }) });
  }

  add(line: string): void {
    const last = this.events.at(-1);
    if (last) this.events[this.events.length - 1] = { ...last, text: last.text === '' ? line : `${last.text}\n${line}` };
  }

  get isFull(): boolean {
    return this.events.length > MOST_EVENTS;
  }

  get isOpen(): boolean {
    return this.last !== undefined;
  }

  /** Chats show `10:33` below `10:32 AM`: the half of the day is that of the message before, or the next one. */
  private halved({ when, half }: Opening): Moment {
    if (half || !this.last?.half || isInstant(when) || isInstant(this.last.when) || when.second > HALF_DAY + 3599) return when;
    const twelve = when.second % HALF_DAY;
    const before = this.last.when.second;
    return { ...when, second: [twelve, twelve + HALF_DAY].find((second) => second >= before - 60) ?? twelve };
  }

  private dated(when: Moment): Moment {
    return isInstant(when) || when.date || !this.day ? when : { ...when, date: this.day };
  }

  /** What was said; messages that consist of nothing are left out. */
  get told(): ImportedEvent[] | undefined {
    const told = this.events.filter(({ text }) => text.trim() !== '');
    return told.length > 0 ? told : undefined;
  }
}

/** Whether a line can be the name of an author: few words, no sentence. */
export const isName = (line: string): boolean =>
  line.length <= 60 && /^[\p{L}\p{N}@][^\t:;!?<>]*$/u.test(line) && line.split(/\s+/).length <= 6;
