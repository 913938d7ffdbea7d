import { IncrementalDocument } from '../markdown/incremental/document';
import type { Postmortem } from '../model/postmortem';
import { isLongReference } from './document-kind';
import { buildPostmortem, type ReadOptions } from './read';

/** Reads a text into a `Postmortem`. Never throws, whatever the text is. */
export const read = (text: string, options: ReadOptions): Postmortem => new Reader().read(text, options);

/** Reads the versions of a document while it is edited: what is not edited is neither parsed nor looked at again. Each reading is what a new reader gives. */
export class Reader {
  private readonly document = new IncrementalDocument();

  read(text: string, options: ReadOptions): Postmortem {
    if (!isLongReference(text, options.path)) return buildPostmortem(this.document.update(text), options);
    // Only that it is no postmortem is asked of such a text, and reading it would take seconds.
    return { ...buildPostmortem(this.document.update(''), options), text, kind: 'other' };
  }
}
