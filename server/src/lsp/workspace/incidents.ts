import { plain } from '../..';
import { urgencyOf } from '../../incident/action-groups';
import { thisDay } from '../../incident/actions';
import { similarTo } from '../../incident/similar';
import { dotOf, statisticsOf, trendOf } from '../../incident/statistics';
import type { Feature } from '../feature';
import { INCIDENTS, SIMILAR } from '../names';
import type { Incidents, PlacedIncident, SimilarIncident, SimilarParams } from '../protocol';
import { ErrorCodes, ResponseError } from '../protocol-values';
import type { Known } from './known';
import { listingOf } from './listing';

/** As many similar incidents are shown as somebody looks at. */
const MOST_SIMILAR = 5;

/** The custom requests: every incident of the workspace, and those that are most like a document’s. */
export const incidents: Feature = ({ connection, corpus }) => {
  connection.onRequest(INCIDENTS, async (_: unknown, token): Promise<Incidents> => {
    const { known, tooMany } = await listingOf(corpus, token);
    return { ...incidentsOf(known), tooMany };
  });
  connection.onRequest(SIMILAR, async (params: Partial<SimilarParams> | null, token) => {
    const uri = params?.textDocument?.uri;
    if (typeof uri !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'postmortem/similar takes { textDocument: { uri } }');
    const { known } = await listingOf(corpus, token);
    return similarIncidents(known, plain(uri));
  });
  return {};
};

function incidentsOf(known: readonly Known[]): Omit<Incidents, 'tooMany'> {
  const today = thisDay();
  const all = known.flatMap(({ uri, incident, actions }): PlacedIncident[] => {
    const open = actions.filter(({ done }) => !done);
    const overdue = open.filter((action) => urgencyOf(action, today) === 'overdue').length;
    return incident ? [{ ...incident, uri, open: open.length, overdue }] : [];
  });
  all.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const { durations, trend: quarters } = statisticsOf(all);
  const trend = trendOf({ incidents: all, durations });
  const dots = all.flatMap((incident) => {
    const dot = dotOf(incident);
    return dot ? [{ ...dot, uri: incident.uri }] : [];
  });
  return { incidents: all, durations, quarters, ...(trend && { trend: { ...trend, dots } }) };
}

function similarIncidents(known: readonly Known[], uri: string): SimilarIncident[] | null {
  const own = known.find((one) => plain(one.uri) === uri)?.terms;
  if (!own) return null;
  const others = new Map(known.flatMap((one) => (one.terms && one.terms !== own ? [[one.terms.file, one] as const] : [])));
  const found = similarTo(
    own,
    [...others.values()].flatMap(({ terms }) => terms ?? []),
    MOST_SIMILAR,
  );
  return found.flatMap(({ open, ...similar }) => {
    const other = others.get(similar.file);
    return other
      ? [{ ...similar, uri: other.uri, open: open.map((task) => ({ ...task, position: { line: task.line - 1, character: 0 } })) }]
      : [];
  });
}
