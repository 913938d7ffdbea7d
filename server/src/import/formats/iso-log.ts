import type { Format } from '../event';
import { stampAt } from '../moment';
import { logEvents, uncoloured } from './log-lines';

/** Any log whose lines begin with a date and a time: `2026-03-04T14:05:00Z message`, `[2026-03-04 14:05:00] message`. */
export const isoLog: Format = {
  id: 'log',
  name: 'Log',
  read: (source) =>
    logEvents(source, (raw) => {
      const line = uncoloured(raw);
      const open = /^[[(]?/.exec(line)?.[0].length ?? 0;
      if (!/^(?:19|20)\d\d[-/]/.test(line.slice(open, open + 5))) return undefined;
      const stamp = stampAt(line, open);
      if (!stamp) return undefined;
      const rest = /^[\])]?[ \t]*(?:[-–—:|,;][ \t]+|[,;|\t])?/.exec(line.slice(stamp.end, stamp.end + 100))?.[0].length ?? 0;
      return { when: stamp.when, text: line.slice(stamp.end + rest) };
    }),
};
