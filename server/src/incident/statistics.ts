import type { Dot, Trend } from '../views/trend';
import type { Incident } from './incident';
import type { MilestoneName } from './milestones';

/** How values are spread. A mean alone would hide that most incidents are short and a few are long. */
export interface Distribution {
  count: number;
  min: number;
  quartile: number;
  median: number;
  upperQuartile: number;
  p90: number;
  max: number;
}

/** The spread of some values; nothing where there are none. */
export function distribution(values: readonly number[]): Distribution | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => quantile(sorted, share);
  return { count: values.length, min: at(0), quartile: at(0.25), median: at(0.5), upperQuartile: at(0.75), p90: at(0.9), max: at(1) };
}

/** The value below which a share of the sorted values lies, in between by the line through its neighbours. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below = 0, above = below] = sorted.slice(Math.floor(place), Math.ceil(place) + 1);
  return below + (above - below) * (place - Math.floor(place));
}

/** What is measured of each incident, by the name that people see. */
export const MEASURES = {
  'time to detect': ({ milestones }) => milestones.seconds.detected,
  'time to mitigate': ({ milestones }) => milestones.seconds.mitigated,
  'time to resolve': ({ milestones }) => milestones.seconds.resolved,
} as const satisfies Record<string, (incident: Incident) => number | undefined>;

export type Measure = keyof typeof MEASURES;

/** The incidents of a quarter of a year. */
export interface Quarter {
  /** `2026 Q1`. */
  quarter: string;
  incidents: number;
  timeToResolve?: Distribution;
}

export interface Statistics {
  incidents: readonly Incident[];
  /** Seconds. */
  durations: Partial<Record<Measure, Distribution>>;
  words: Distribution | undefined;
  /** Quarters in which there were incidents, in their order. */
  trend: Quarter[];
}

export function statisticsOf(incidents: readonly Incident[]): Statistics {
  const valuesOf = (measure: Measure, among = incidents) => among.flatMap((incident) => MEASURES[measure](incident) ?? []);
  const measures = Object.keys(MEASURES) as Measure[];
  const quarters = [...new Set(incidents.flatMap(({ date }) => (date ? [quarterOf(date)] : [])))].sort();
  return {
    incidents,
    durations: Object.fromEntries(
      measures.flatMap((measure) => {
        const spread = distribution(valuesOf(measure));
        return spread ? [[measure, spread]] : [];
      }),
    ),
    words: distribution(incidents.map(({ words }) => words)),
    trend: quarters.map((quarter) => {
      const among = incidents.filter(({ date }) => date && quarterOf(date) === quarter);
      const timeToResolve = distribution(valuesOf('time to resolve', among));
      return { quarter, incidents: among.length, ...(timeToResolve && { timeToResolve }) };
    }),
  };
}

const quarterOf = (date: string): string => `${date.slice(0, 4)} Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** When a turning point was, as short as it is known. */
export function pointOf({ milestones }: Incident, name: MilestoneName): string {
  const { instant, time } = milestones.points[name] ?? {};
  return instant ? instant.replace('T', ' ').replace(/(?::00)?Z$/, ' UTC') : (time ?? '');
}

/** What is drawn of some incidents; nothing where of none it is known when it was and how long it took. */
export function trendOf({ incidents, durations }: Pick<Statistics, 'incidents' | 'durations'>): Trend | undefined {
  const median = durations['time to resolve']?.median;
  const dots = incidents.flatMap((incident) => dotOf(incident) ?? []);
  return median && dots.length > 0 ? { dots, median } : undefined;
}

/** An incident as it is drawn, where it is known when it was and how long it took. */
export function dotOf({ date, title, milestones }: Incident): Dot | undefined {
  const seconds = milestones.seconds.resolved;
  return date && seconds ? { date, seconds, title } : undefined;
}
