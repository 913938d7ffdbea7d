import type { Format } from '../event';
import { ChatMessages, isName } from './chat-messages';
import { chatStamp, dayLine } from './chat-stamp';

/** `Ada Lovelace  10:32 AM`, `ada [10:32 AM]`, and on a line of its own below the name `10:32 AM`. */
const NAMED = /^(\S.{0,58}?)(?:\s*\[([^[\]]{4,40})\]|(?: {2,}|\t)(\S.{3,39}))$/;
/** `[10:33 AM] text`: the next message of the same author. */
const NEXT = /^\[([^[\]]{4,40})\](?: (.*))?$/;
/** What Slack shows around messages. */
const AROUND =
  /^(?:New|\d+ repl(?:y|ies)|Last reply .{1,40}|View thread|Pinned by .{1,60}|Saved for later.{0,40}|Also sent to the channel)$/;
const EDITED = / ?\(edited\) ?$/;
const MARKS = /(?::[a-z][\w+-]{1,40}:|\s+(?:APP|BOT))+$/;

/** Messages copied from Slack: in the desktop program the time is below the name, indented; on the web after the name. Neither names a zone. */
export const slackCopy: Format = {
  id: 'slack',
  name: 'Slack',
  read: ({ lines }) => {
    const chat = new ChatMessages();
    for (const [index, raw] of lines.entries()) {
      if (chat.isFull) break;
      const line = raw.trim();
      if (line === '' || AROUND.test(line)) continue;
      const day = dayLine(line);
      if (day !== undefined) {
        chat.begin(day);
        continue;
      }
      const below = chatStamp(timeOnly(lines[index + 1] ?? ''));
      if (below && isName(author(line)) && isBelow(lines[index + 1] ?? '', below.half, chat.isOpen)) {
        chat.open({ ...below, who: author(line) });
        continue;
      }
      const own = chatStamp(timeOnly(line));
      if (own) {
        // The line that belongs to the name above.
        if (!(index > 0 && isOpening(lines, index, chat))) chat.open(own);
        continue;
      }
      const [, name = '', bracketed, apart] = NAMED.exec(line) ?? [];
      const beside = name && isName(author(name)) ? chatStamp(timeOnly(bracketed ?? apart ?? '')) : undefined;
      const [, time = '', text = ''] = NEXT.exec(line) ?? [];
      const next = chat.isOpen && time ? chatStamp(time) : undefined;
      if (beside) chat.open({ ...beside, who: author(name) });
      else if (next) chat.open({ ...next, text: text.replace(EDITED, '') });
      else if (!chat.isOpen) return undefined;
      else chat.add(line.replace(EDITED, ''));
    }
    return chat.told;
  },
};

const author = (name: string): string => name.replace(MARKS, '').trim();

/** Without what follows it: `10:32 AM  replied to a thread: …`. */
const timeOnly = (line: string): string => line.trim().replace(/\s+replied to a thread:.*$/, '');

/** Whether a time below a name is that of its message, and not that of the next message of the same author. */
const isBelow = (raw: string, half: boolean, isOpen: boolean): boolean => half || !isOpen || /^[ \t\u00A0]/.test(raw);

const isOpening = (lines: readonly string[], index: number, { events }: ChatMessages): boolean => {
  const above = lines[index - 1]?.trim() ?? '';
  return events.at(-1)?.text === '' && events.at(-1)?.who === author(above) && above !== '';
};
