import { isObject, textIn, within } from '../json';

/** Labels that say what an alert is, not where. */
const OWN = new Set(['__name__', 'alertname', 'alertstate', 'grafana_folder', '__alert_rule_uid__']);

export const alertName = (labels: unknown): string => `Alert ${textIn(within(labels, 'alertname')) ?? 'without a name'}`;

/** ` (instance=db1, severity=page)`; nothing where there are none. */
export function labelsOf(labels: unknown): string {
  const told = Object.entries(isObject(labels) ? labels : {}).filter(([name]) => !OWN.has(name));
  return told.length > 0 ? ` (${told.map(([name, value]) => `${name}=${value}`).join(', ')})` : '';
}
