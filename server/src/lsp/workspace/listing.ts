import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from '../protocol-values';
import type { Corpus } from './corpus';
import type { Known } from './known';

/** The workspace as a list shows it. */
export interface Listing {
  known: readonly Known[];
  /** How many files are not read because they are too many. */
  tooMany: number;
}

/** Reads the workspace for a list that the client shows, which gets a notification of the next change. Throws the protocol’s error when it is cancelled. */
export async function listingOf(corpus: Corpus, token: CancellationToken): Promise<Listing> {
  corpus.isListed = true;
  const listing = { known: await corpus.all(token), tooMany: await corpus.tooMany(token) };
  refuseCancelled(token);
  return listing;
}

/** Throws the protocol’s error for a request that was cancelled. */
export function refuseCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
