import type { Edit } from '../model/finding';
import { partitionPoint } from '../text/binary-search';

/** Gathers the edits of fixes that keep apart from each other. */
export class ApartEdits {
  /** In the order of their places. */
  private readonly taken: Edit[] = [];

  constructor(private readonly text: string) {}

  /** Takes the edits of a fix; none, and answers false, where one of them would touch what another fix changes. */
  take(edits: readonly Edit[]): boolean {
    if (edits.some((edit) => this.touches(edit))) return false;
    for (const edit of edits) this.taken.splice(this.placeOf(edit), 0, edit);
    return true;
  }

  /** As those that were taken don't overlap, it is enough to look at the nearest ones. */
  private touches(edit: Edit): boolean {
    const place = this.placeOf(edit);
    return [this.taken[place - 1], this.taken[place]].some((near) => near !== undefined && touch(edit, near, this.text));
  }

  private placeOf({ span: { start } }: Edit): number {
    return partitionPoint(this.taken, ({ span }) => span.start <= start);
  }
}

/** Whether two edits meet, or nothing but a line end parts them: where one adds an empty line below, the other need not add one above. */
export function touch({ span: a }: Edit, { span: b }: Edit, text: string): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return second.start <= first.end || /^\r?\n$/.test(text.slice(first.end, second.start));
}
