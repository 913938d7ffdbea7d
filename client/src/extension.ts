import { type ExtensionContext, type StatusBarItem, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { offerToAgents } from './agents';
import { clientOptions } from './client';
import { registerCommands } from './commands';
import { OutlineView } from './outline';
import { OutlineFeed } from './outline-feed';
import { createProfileItem } from './profile';
import { createStatus } from './status';

/** What `activate` answers, so that tests can wait for states rather than for time. */
export interface Api {
  client: BaseLanguageClient;
  feed: OutlineFeed;
  outline: OutlineView;
  status: StatusBarItem;
  profile: StatusBarItem;
}

/** Starts the language client and registers what the user sees; the entry points say how the server is reached. */
export function start(context: ExtensionContext, createClient: (options: LanguageClientOptions) => BaseLanguageClient): Api {
  const log = window.createOutputChannel('Postmortem', { log: true });
  const feed = new OutlineFeed();
  const client = createClient(clientOptions(feed, log));
  feed.listen(client);
  const outline = new OutlineView(feed, client);
  const status = createStatus(feed);
  const profile = createProfileItem(feed);

  context.subscriptions.push(
    log,
    feed,
    outline,
    status,
    profile,
    ...registerCommands(context, client, feed),
    ...offerToAgents(context, client),
    client,
  );
  client.start().catch((error) => log.error(error));
  return { client, feed, outline, status, profile };
}
