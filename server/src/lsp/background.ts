import type { Connection } from 'vscode-languageserver';

/** Lets something run by itself. If it fails, the client's log says so: nobody else would hear of it, and Node would end the server. */
export function inBackground({ console }: Connection, what: string, running: Promise<unknown>): void {
  running.catch((error) => console.warn(`Failed: ${what}: ${error instanceof Error ? error.message : error}`));
}
