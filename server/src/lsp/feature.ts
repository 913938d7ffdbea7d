import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Client } from './client';
import type { Documents } from './documents';
import type { Corpus } from './workspace/corpus';

/** What every feature works with. */
export interface Context {
  connection: Connection;
  documents: Documents;
  client: Client;
  corpus: Corpus;
}

/** A language feature: registers its handlers and says what the server can do by it. */
export type Feature = (context: Context) => ServerCapabilities;
