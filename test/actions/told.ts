import type { Postmortem } from '../../server/src';
import { datesIn } from '../../server/src/time/dates';
import { durationsIn } from '../../server/src/time/durations';

/** How much a document tells: times, tasks, elements, words and the like. */
export type Told = ReadonlyMap<string, number>;

/** How much a document tells beside its titles. */
export function toldIn(postmortem: Postmortem): Told {
  const { times, sentences, actions, elements, metadata, milestones, timeline } = postmortem;
  const said = sentences.map(({ text }) => text).join('\n');
  const fields = (['owner', 'due', 'ticket'] as const).map((field): [string, number] => [
    field,
    actions.filter((action) => action[field] !== undefined).length,
  ]);
  return new Map([
    ['times', times.length],
    ['times with a zone', times.filter(({ zone }) => zone.kind !== 'none').length],
    ['dates', datesIn(said).length],
    ['lengths of time', durationsIn(said).length],
    ['numbers', said.match(/\d+/g)?.length ?? 0],
    ['entries', timeline.length],
    ['tasks', actions.length],
    ['specific tasks', actions.filter(({ vague }) => !vague).length],
    ...fields,
    ['fields of the head', Object.keys(metadata).length],
    ['milestones', Object.keys(milestones).length],
    ['words', ownWords(postmortem)],
    ...elements.map(({ id, present }): [string, number] => [`element ${id}`, present ? 1 : 0]),
  ]);
}

/** What a document tells more than another one. */
export const more = (before: Told, after: Told): string[] =>
  [...after].flatMap(([name, count]) => {
    const added = count - (before.get(name) ?? 0);
    return added > 0 ? [`${name} +${added}`] : [];
  });

/** Who keeps titles, labels and the heads of tables has written nothing yet. */
function ownWords({ text, title, sections, words, sentences }: Postmortem): number {
  const titled = sections.filter((section) => section.title && section.form !== 'inline').map(({ titleSpan }) => titleSpan);
  const labels = sentences.filter(({ titling }) => titling).map(({ span }) => span);
  const heads = [...text.matchAll(TABLE_HEAD)].map(({ 0: row, index }) => ({ start: index, end: index + row.length }));
  const spans = new Map([...(title ? [title.span] : []), ...titled, ...labels, ...heads].map((span) => [span.start, span]));
  const kept = [...spans.values()].map(({ start, end }) => text.slice(start, end).replace(PLACE, '').match(WORD)?.length ?? 0);
  return kept.reduce((left, own) => left - own, words.total);
}

const TABLE_HEAD = /^\|.*\|(?=\r?\n\|[ |:-]+\|$)/gm;
const WORD = /(?<!\S)[^\s\p{L}\p{N}]*[\p{L}\p{N}]\S*/gu;

/** A place to fill in, as it is marked. */
export const PLACE = /\[TODO: [^\]]*\]/g;
