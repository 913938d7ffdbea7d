import { inBackground } from '../background';
import type { Feature } from '../feature';
import { WORKSPACE_CHANGED } from '../names';

/** Tells a client that shows lists of the workspace when they may be others: once for all that changes before it asks again. */
export const workspaceChanges: Feature = ({ connection, corpus, client }) => {
  if (!client.workspaceRefresh) return {};
  const tell = () => {
    if (!corpus.isListed) return;
    corpus.isListed = false;
    inBackground(connection, 'telling of the workspace', connection.sendNotification(WORKSPACE_CHANGED));
  };
  corpus.onFiles(tell);
  corpus.onText(tell);
  return {};
};
