import { later, t } from '../../text/l10n';
import { shortDuration } from '../duration';
import { dayOf } from './axis';
import { PHASES, phasesOf } from './phases';
import { measuresOf, rowsOf, sentenceOf } from './rows';
import { MILESTONES, type Timeline } from './timeline';

/** A line of a timeline’s text, and the row of the picture that it tells of, if it is one’s. */
export interface TextLine {
  text: string;
  row?: string;
}

const LENGTH = later('{0}: {1}, from {2} to {3}');

/** All that the picture of a timeline says, one thing a line, for whoever has it read out. */
export function linesOf(timeline: Timeline<unknown>): TextLine[] {
  const sections = [
    [{ text: timeline.title ? t('Timeline: {0}', timeline.title) : t('Timeline') }],
    under(t('How long it took'), measureLines(timeline)),
    under(t('Phases'), phaseLines(timeline)),
    under(t('Entries'), rowLines(timeline)),
  ];
  return sections.flatMap((lines, index) => (index > 0 && lines.length > 0 ? [{ text: '' }, ...lines] : lines));
}

/** The same as one text. */
export const textOf = (timeline: Timeline<unknown>): string =>
  linesOf(timeline)
    .map(({ text }) => `${text}\n`)
    .join('');

const under = (title: string, lines: readonly TextLine[]): readonly TextLine[] => (lines.length === 0 ? [] : [{ text: title }, ...lines]);

const measureLines = (timeline: Timeline<unknown>): TextLine[] =>
  measuresOf(timeline).map(({ to, name, value, ends }) => ({
    text: t(LENGTH, name, value, ...ends.map(({ text }) => text)),
    row: `milestone:${to}`,
  }));

/** A single phase is the time to its end, which was said. */
function phaseLines(timeline: Timeline<unknown>): TextLine[] {
  const phases = phasesOf(timeline);
  if (phases.length < 2) return [];
  const ends = new Map(measuresOf(timeline).flatMap((measure) => measure.ends.map(({ id, text }) => [id, text])));
  let before = `milestone:${MILESTONES[0]}`;
  return phases.map(({ name, from, to }) => {
    const row = `milestone:${name.replace('until ', '')}`;
    const text = t(LENGTH, t(PHASES[name]), shortDuration(to - from), ends.get(before) ?? '', ends.get(row) ?? '');
    before = row;
    return { text, row };
  });
}

/** Each day has a line, where days are known; what is out of order is below the day of the entry before it. */
function rowLines(timeline: Timeline<unknown>): TextLine[] {
  const { axis } = timeline;
  let day: string | undefined;
  return rowsOf(timeline).flatMap((row) => {
    const line = { text: sentenceOf(row).replace(/\s+/g, ' '), row: row.id };
    if (!axis?.dated || row.at === undefined || row.wrong || row.gap) return [line];
    const today = dayOf(row.at + axis.shift);
    if (today === day) return [line];
    day = today;
    return [{ text: today }, line];
  });
}
