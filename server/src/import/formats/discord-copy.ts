import type { Format } from '../event';
import { ChatMessages, isName } from './chat-messages';
import { chatStamp, dayLine } from './chat-stamp';

/** `Ada — Today at 10:32 AM`, `Ada — 03/04/2026 10:32 AM`; a long dash is what tells it from others. */
const HEAD = /^(\S.{0,58}?)(?: ?(?:BOT|APP))? ?— ?(\S.{3,39})$/;
/** `[10:33 AM]` above or before the next message of the same author. */
const NEXT = /^\[([^[\]]{4,40})\](?: ?(.*))?$/;
const EDITED = / ?\(edited\) ?$/;

/** Messages copied from Discord. It names no zone, and copies the dash and the time on lines of their own at times. */
export const discordCopy: Format = {
  id: 'discord',
  name: 'Discord',
  read: ({ text }) => {
    if (!text.includes('—')) return undefined;
    const chat = new ChatMessages();
    for (const raw of text.replace(/[ \t\r\n]{0,4}\n[ \t]{0,4}—[ \t\r\n]{0,4}/g, ' — ').split('\n')) {
      if (chat.isFull) break;
      const line = raw.trim();
      if (line === '') continue;
      const [, who = '', time = ''] = HEAD.exec(line) ?? [];
      const stamp = who && isName(who) ? chatStamp(time) : undefined;
      const day = dayLine(line);
      const [, own = '', said = ''] = NEXT.exec(line) ?? [];
      const next = chat.isOpen && own ? chatStamp(own) : undefined;
      if (stamp) chat.open({ ...stamp, who });
      else if (next) chat.open({ ...next, text: said.replace(EDITED, '') });
      else if (day !== undefined) chat.begin(day);
      else if (!chat.isOpen) return undefined;
      else chat.add(line.replace(EDITED, ''));
    }
    return chat.told;
  },
};
