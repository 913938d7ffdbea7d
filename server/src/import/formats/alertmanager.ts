import type { Format } from '../event';
import { isObject, objectsIn, textIn, within } from '../json';
import { momentIn } from '../moment';
import { alertName, labelsOf } from './alert-labels';

/** What Alertmanager sends to a webhook, and the alerts that its API lists. Source: prometheus.io, “Alertmanager configuration”, webhook_config. */
export const alertmanager: Format = {
  id: 'alertmanager',
  name: 'Alertmanager',
  read: ({ json }) => {
    const alerts = objectsIn(isObject(json) ? json.alerts : json);
    if (alerts.length === 0 || !alerts.every((alert) => 'startsAt' in alert && isObject(alert.labels))) return undefined;
    return alerts.flatMap(({ labels, annotations, startsAt, endsAt, status }) => {
      const [from, to] = [momentIn(startsAt), momentIn(endsAt)];
      const said = textIn(within(annotations, 'summary')) ?? textIn(within(annotations, 'description'));
      const name = alertName(labels);
      return [
        ...(from ? [{ when: from, text: `${name} fired${said ? `: ${said}` : labelsOf(labels)}` }] : []),
        // Of an alert that still fires it is when it would be forgotten.
        ...(to && status === 'resolved' ? [{ when: to, text: `${name} resolved` }] : []),
      ];
    });
  },
};
