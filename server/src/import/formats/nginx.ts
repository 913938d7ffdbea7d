import type { Format } from '../event';
import { stampAt } from '../moment';
import { logEvents } from './log-lines';

const ACCESS = /^(\S{1,255} \S{1,100} \S{1,100}) \[(?=\d\d\/[A-Z][a-z]{2}\/\d{4}:)/;
const ERROR = /^ \[(?:debug|info|notice|warn|error|crit|alert|emerg)\] \d+#\d+: /;

/** nginx's access log in the form “combined”, which Apache has too, and its error log, which names no zone. Source: nginx.org, modules ngx_http_log and ngx_core. */
export const nginx: Format = {
  id: 'nginx',
  name: 'nginx',
  read: (source) =>
    logEvents(source, (line) => {
      const access = ACCESS.exec(line);
      const stamp = stampAt(line, access?.[0].length ?? 0);
      if (!stamp) return undefined;
      const rest = line.slice(stamp.end);
      if (access) return rest.startsWith('] ') ? { when: stamp.when, text: `${access[1]}${rest.slice(1)}` } : undefined;
      return ERROR.test(rest) ? { when: stamp.when, text: rest.slice(1) } : undefined;
    }),
};
