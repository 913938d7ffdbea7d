import type { Format } from '../event';
import { objectsIn, textIn, within } from '../json';
import { momentIn } from '../moment';

/** The logs of an Opsgenie alert, and the timeline of an incident. Source: docs.opsgenie.com, “List alert logs” and the incident timeline's API. */
export const opsgenie: Format = {
  id: 'opsgenie',
  name: 'Opsgenie',
  read: ({ json }) => {
    const data = within(json, 'data') ?? json;
    const logs = objectsIn(data).filter((own) => textIn(own.log) && 'createdAt' in own);
    const entries = objectsIn(within(data, 'entries')).filter((own) => 'eventTime' in own);
    if (logs.length + entries.length === 0) return undefined;
    return [
      ...logs.map(({ createdAt, log, owner }) => ({ time: createdAt, text: textIn(log), name: textIn(owner) })),
      ...entries.map((own) => ({
        time: own.eventTime,
        text: [within(own, 'title', 'content'), within(own, 'description', 'content')].flatMap((part) => textIn(part) ?? []).join(': '),
        name: within(own, 'actor', 'type') === 'user' ? textIn(within(own, 'actor', 'name')) : undefined,
      })),
    ].flatMap(({ time, text, name }) => {
      const when = momentIn(time);
      // The owner “System” is nobody.
      return when && text ? [{ when, text, ...(name && name !== 'System' && { names: [name] }) }] : [];
    });
  },
};
