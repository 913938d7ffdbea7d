import type { Format } from '../event';
import { stampAt } from '../moment';
import { logEvents } from './log-lines';

const NOTICE = /^-- (?:Logs begin|Journal begins|Boot |Reboot|No entries)/;
const PRIORITY = /^<\d{1,3}>(?:1 )?/;
const MODERN = /^<\d{1,3}>1 /;
/** After the time of the old form: the host, what wrote the line, perhaps its process. */
const WRITER = /^ [\w.:-]{1,255} [^\s:[\]]{1,100}(?:\[\d{1,10}\])?: ?/;
/** After the time of RFC 5424: host, application, process, message id; a hyphen for what is not known. */
const FIELDS = /^ ([!-~]{1,255}) ([!-~]{1,48}) ([!-~]{1,128}) [!-~]{1,32} (?:-(?: |$)|(?=\[))/;

/** syslog of RFC 3164 and 5424, and `journalctl` in its forms short, short-iso and short-precise. The old form names neither a year nor a zone. */
export const syslog: Format = {
  id: 'syslog',
  name: 'syslog or journal',
  read: (source) =>
    logEvents(source, (line) => {
      if (NOTICE.test(line)) return 'skip';
      const stamp = stampAt(line, PRIORITY.exec(line)?.[0].length ?? 0);
      if (!stamp) return undefined;
      const rest = line.slice(stamp.end);
      const fields = MODERN.test(line) ? FIELDS.exec(rest) : undefined;
      if (fields) return { when: stamp.when, text: `${written(fields)}${rest.slice(fields[0].length)}` };
      return WRITER.test(rest) ? { when: stamp.when, text: rest.slice(1) } : undefined;
    }),
};

/** `db1 postgres[812]: ` */
const written = ([, host, app, process]: RegExpExecArray): string => {
  const known = (field: string | undefined) => (field === undefined || field === '-' ? '' : field);
  const pid = known(process) && `[${process}]`;
  const head = [known(host), `${known(app)}${pid}`].filter(Boolean).join(' ');
  return head && `${head}: `;
};
