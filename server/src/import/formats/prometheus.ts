import type { Format, ImportedEvent } from '../event';
import { isObject, type Json, objectsIn, within } from '../json';
import { epochIn, type Instant } from '../moment';
import { alertName, labelsOf } from './alert-labels';

/** A series of `ALERTS`: its labels, and when it was seen. */
interface Series {
  labels: Json;
  seen: number[];
}

/** What a query for `ALERTS` gives: of Prometheus' API, or the frames of Grafana's. Source: prometheus.io, “HTTP API”; grafana.com, “Data frames”. */
export const prometheus: Format = {
  id: 'prometheus',
  name: 'Prometheus',
  read: ({ json }) => {
    const found = [...fromApi(json), ...fromFrames(json)].filter(({ labels, seen }) => 'alertname' in labels && seen.length > 0);
    if (found.length === 0) return undefined;
    const end = found.reduce((last, { seen }) => Math.max(last, seen.at(-1) ?? 0), 0);
    return found.flatMap((series) => eventsOf(series, end));
  },
};

const fromApi = (json: unknown): Series[] =>
  objectsIn(within(json, 'data', 'result')).flatMap(({ metric, values, value }) => {
    if (!isObject(metric)) return [];
    const samples: unknown[] = Array.isArray(values) ? values : [value];
    return [{ labels: metric, seen: samples.flatMap((own) => (Array.isArray(own) ? (epochIn(own[0])?.epoch ?? []) : [])) }];
  });

const fromFrames = (json: unknown): Series[] =>
  Object.values((within(json, 'results') ?? {}) as Json)
    .flatMap((result) => objectsIn(within(result, 'frames')))
    .flatMap((frame) => {
      const [times, ...columns] = (within(frame, 'data', 'values') ?? []) as unknown[][];
      return columns.flatMap((column, index) => {
        const labels = within(objectsIn(within(frame, 'schema', 'fields'))[index + 1], 'labels');
        if (!isObject(labels) || !Array.isArray(column) || !Array.isArray(times)) return [];
        return [{ labels, seen: times.flatMap((time, row) => (column[row] == null ? [] : (epochIn(time)?.epoch ?? []))) }];
      });
    });

/** Where it is first seen, and where it is last seen before the query's end: between two samples that are further apart than others it was not seen. */
function eventsOf({ labels, seen }: Series, end: number): ImportedEvent[] {
  const step = seen.reduce(
    (least, at, index) => (index === 0 ? least : Math.min(least, at - (seen[index - 1] ?? 0))),
    Number.POSITIVE_INFINITY,
  );
  const state = labels.alertstate === 'pending' ? 'pending' : 'firing';
  const name = alertName(labels);
  const when = (epoch: number): Instant => ({ epoch });
  return seen.flatMap((at, index) => {
    const [before, after] = [seen[index - 1], seen[index + 1]];
    const begins = before === undefined || at - before > 2 * step;
    const ends = (after === undefined ? at < end : after - at > 2 * step) && !begins;
    return [
      ...(begins ? [{ when: when(at), text: `${name} ${state}${labelsOf(labels)}` }] : []),
      ...(ends ? [{ when: when(at), text: `${name} last seen ${state}` }] : []),
    ];
  });
}
