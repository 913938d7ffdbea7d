import { type ExtensionContext, env, type LanguageStatusItem, l10n, type StatusBarItem, type Uri, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { PictureRequest } from '../../server/src/lsp/protocol';
import { speak } from '../../server/src/text/l10n';
import { ActionsView } from './actions-view';
import { offerToAgents } from './agents';
import { clientOptions } from './client';
import { registerCommands } from './commands';
import { readForServer } from './files';
import { IncidentsView } from './incidents-view';
import { type MarkdownIt, withTimeline } from './markdown';
import { OutlineView } from './outline';
import { OutlineFeed } from './outline-feed';
import { registerPasting } from './paste';
import { createProfileItem } from './profile';
import { createStatus } from './status';
import { TimelineFeed } from './timeline-feed';
import { TimelinePanel } from './timeline-panel';
import { TimelineText } from './timeline-text';
import { TrendPanel } from './trend-panel';
import { WorkspaceFeed } from './workspace-feed';

/** What `activate` answers: what VS Code’s Markdown preview asks for, and what tests wait for. */
export interface Api {
  client: BaseLanguageClient;
  feed: OutlineFeed;
  outline: OutlineView;
  timeline: TimelinePanel;
  actions: ActionsView;
  incidents: IncidentsView;
  trend: TrendPanel;
  status: StatusBarItem;
  profile: LanguageStatusItem;
  extendMarkdownIt: <Parser extends MarkdownIt>(parser: Parser) => Parser;
}

/** What differs by where the extension runs. */
export interface Platform {
  createClient(options: LanguageClientOptions): BaseLanguageClient;
  /** The folder of the rules' pages. */
  pages: Uri;
}

/** Starts the language client and registers what the user sees. */
export function start(context: ExtensionContext, { createClient, pages }: Platform): Api {
  speak(l10n.bundle && { locale: env.language, texts: l10n.bundle });
  const log = window.createOutputChannel('Postmortem', { log: true });
  const feed = new OutlineFeed();
  const client = createClient(clientOptions(feed, log));
  feed.listen(client);
  const outline = new OutlineView(feed, client);
  const timelines = new TimelineFeed(feed, client);
  const timeline = new TimelinePanel(context, timelines);
  const workspaceFeed = new WorkspaceFeed(client);
  const actions = new ActionsView(context, workspaceFeed, client);
  const incidents = new IncidentsView(workspaceFeed, feed, client);
  const trend = new TrendPanel(context, incidents);
  const status = createStatus(feed);
  const profile = createProfileItem(feed);

  context.subscriptions.push(
    log,
    feed,
    outline,
    timelines,
    timeline,
    new TimelineText(timelines),
    workspaceFeed,
    actions,
    incidents,
    trend,
    status,
    profile,
    ...readForServer(client),
    ...registerCommands(context, client, feed, pages),
    registerPasting(client),
    ...offerToAgents(client),
    client,
  );
  client.start().catch((error) => log.error(error));
  return {
    client,
    feed,
    outline,
    timeline,
    actions,
    incidents,
    trend,
    status,
    profile,
    extendMarkdownIt: (parser) => withTimeline(parser, (text) => client.sendRequest(PictureRequest, { text })),
  };
}
