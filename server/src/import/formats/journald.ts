import type { Format } from '../event';
import { objectsIn, textIn } from '../json';
import { epochIn } from '../moment';

/** `journalctl -o json`: an object a line, the time in microseconds. Source: systemd's “Journal JSON Format”. */
export const journald: Format = {
  id: 'journald',
  name: 'journal',
  read: ({ json }) => {
    const entries = objectsIn(Array.isArray(json) ? json : [json]);
    if (entries.length === 0 || !entries.every((entry) => '__REALTIME_TIMESTAMP' in entry)) return undefined;
    return entries.flatMap((entry) => {
      const when = epochIn(entry.__REALTIME_TIMESTAMP);
      const text = messageOf(entry.MESSAGE);
      const writer = textIn(entry.SYSLOG_IDENTIFIER) ?? textIn(entry._COMM);
      const pid = textIn(entry._PID) ?? textIn(entry.SYSLOG_PID);
      const head = [textIn(entry._HOSTNAME), writer && `${writer}${pid ? `[${pid}]` : ''}`].filter(Boolean).join(' ');
      return when && text ? [{ when, text: head ? `${head}: ${text}` : text }] : [];
    });
  },
};

/** A message that is no valid UTF-8 is given as the numbers of its bytes. */
const messageOf = (message: unknown): string | undefined =>
  Array.isArray(message) && message.every((byte) => typeof byte === 'number')
    ? new TextDecoder().decode(Uint8Array.from(message))
    : textIn(message);
