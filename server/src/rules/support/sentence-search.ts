import type { Page, Pages } from '../../incremental/chunked-list';
import { alongPages, seeker, seekerFor, type Visit } from '../../incremental/map-chunks';
import { remembered, rememberedFor } from '../../incremental/memo';
import type { Report } from '../../model/finding';
import type { Postmortem, Sentence, Wording } from '../../model/postmortem';
import type { Place, Placing } from '../../reading/sentences';

/** Sentences that follow each other, as their words. */
export type Passage = Page<Wording>;

/** Something found in the document. */
export interface Told<V> {
  sentence: Sentence;
  /** Among the document's sentences. */
  index: number;
  found: V;
}

/** The document's sentences, passage by passage. */
export const passagesOf = ({ sentences }: Postmortem): readonly Passage[] => sentences.passages;

const pagesOf = ({ sentences }: Postmortem): Pages<Placing> => sentences.pages;

/** Finds where something is told: `find` is asked once of each wording. */
export function teller<V>(find: (wording: Wording) => V | undefined): (postmortem: Postmortem) => readonly Told<V>[] {
  const seek = seeker(pagesOf, find);
  return (postmortem) => collected(postmortem, (visit) => seek(postmortem, visit));
}

/** As `teller`, by the wordings and something else that lives long. */
export function tellerFor<Other, V>(
  find: (wording: Wording, other: Other) => V | undefined,
): (postmortem: Postmortem, other: Other) => readonly Told<V>[] {
  const seek = seekerFor(pagesOf, find);
  return (postmortem, other) => collected(postmortem, (visit) => seek(postmortem, other, visit));
}

function collected<V>({ sentences }: Postmortem, seek: (visit: Visit<Wording, V>) => void): Told<V>[] {
  const all: Told<V>[] = [];
  seek((_wording, found, index) => all.push({ sentence: sentences.at(index) as Sentence, index, found }));
  return all;
}

/** Reports what is to be said of some of a list that has pages: asked once of each, by itself alone. */
export function reportingEach<T extends object>(
  pagesOf: (items: readonly T[]) => Pages<Page<T>>,
  say: (item: T) => Report | undefined,
): (items: readonly T[]) => Iterable<readonly Report[]> {
  const own = remembered(say);
  const along = alongPages(remembered(({ items }: Page<T>) => reportsOrNone(items.flatMap((item) => own(item) ?? []))));
  return (items) => withAny(along(pagesOf(items), undefined));
}

/** What is said of something that is found in a sentence. */
type Say<V> = (found: V, sentence: Sentence) => readonly Report[];

const ANYWHERE: Place = () => true;

/**
 * Reports what is found in sentences, page by page. `find` is asked once of each wording, and what is reported of a page is known while that stands in the same parts.
 * @param where says of a document in which of its sentences, by one of few functions.
 */
export function reporting<V>(
  find: (wording: Wording) => V | undefined,
  say: Say<V>,
  where: (postmortem: Postmortem) => Place = () => ANYWHERE,
): (postmortem: Postmortem) => Iterable<readonly Report[]> {
  const own = remembered(find);
  const reportsOn = rememberedFor((page: Placing, isMeant: Place): readonly Report[] => {
    const reports = page.items.flatMap((wording, index) => {
      const found = own(wording);
      const sentence = found === undefined ? undefined : page.at(index);
      return found !== undefined && sentence && isMeant(sentence) ? say(found, sentence) : [];
    });
    return reportsOrNone(reports);
  });
  const along = alongPages(reportsOn);
  return (postmortem) => withAny(along(postmortem.sentences.pages, where(postmortem)));
}

const NONE: readonly Report[] = [];

const reportsOrNone = (reports: readonly Report[]): readonly Report[] => (reports.length > 0 ? reports : NONE);

/** The pages on which there are any: mostly they are few. */
const withAny = remembered((pages: readonly (readonly Report[])[]) => pages.filter((reports) => reports.length > 0));
