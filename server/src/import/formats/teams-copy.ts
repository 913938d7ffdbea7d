import type { Format } from '../event';
import { ChatMessages, isName } from './chat-messages';
import { chatStamp } from './chat-stamp';

/** `[10:42 AM] Ada Lovelace`, `[3/4/2026 10:42 AM] Ada Lovelace:`, the message on the same line or below. */
const HEAD = /^\[([^[\]]{4,40})\] ?(\S[^:]{0,60}?)(?::(?: (.*))?)?$/;

/** Messages copied from Microsoft Teams. Since August 2024 it copies neither names nor times of a single message. */
export const teamsCopy: Format = {
  id: 'teams',
  name: 'Microsoft Teams',
  read: ({ lines }) => {
    const chat = new ChatMessages();
    for (const raw of lines) {
      if (chat.isFull) break;
      const line = raw.trim();
      if (line === '') continue;
      const [, time = '', who = '', text = ''] = HEAD.exec(line) ?? [];
      const stamp = time && isName(who) ? chatStamp(time) : undefined;
      if (stamp) chat.open({ ...stamp, who, text });
      else if (!chat.isOpen) return undefined;
      else chat.add(line);
    }
    return chat.told;
  },
};
