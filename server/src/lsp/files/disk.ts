import type { Connection } from 'vscode-languageserver';
import type { Disk } from '../../disk/disk';
import type { Client } from '../client';
import { clientDisk } from './client-disk';

/** Where files are read: those of this machine from its own disk, others by the client where it offers that. */
export function diskOf(connection: Connection, client: Client, own: Disk | undefined): Disk {
  if (own && !client.files) return own;
  const theirs = clientDisk(connection);
  const reaching = (uri: string) => (own && uri.startsWith('file:') ? own : theirs);
  return {
    read: (uri, within) => reaching(uri).read(uri, within),
    isRoot: (folder) => reaching(folder).isRoot(folder),
    isRepository: (folder) => reaching(folder).isRepository(folder),
    markdownBelow: (folder, signal) => reaching(folder).markdownBelow(folder, signal),
    stampOf: (uri) => reaching(uri).stampOf(uri),
    textOf: (uri) => reaching(uri).textOf(uri),
    remoteOf: (folder) => reaching(folder).remoteOf(folder),
  };
}
