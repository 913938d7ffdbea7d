import type { Connection, DocumentUri } from 'vscode-languageserver';
import { checkConfig, type Layer } from '..';
import { catalogue } from '../examine';
import type { Client } from './client';
import { AUTO, byDefault, type Preferences, preferencesOf } from './preferences';

/** So long, in milliseconds, the first findings wait for what the user set; most clients answer within a few. */
const PATIENCE = 500;
const LATE = Symbol('late');

/** What the user set in the editor. */
export class UserSettings {
  private readonly answers = new Map<DocumentUri, Promise<unknown>>();
  /** The client has not answered in time, and is not waited for again until it answers. */
  private isSlow = false;
  /** What a client that cannot be asked sent by itself. */
  private sent: unknown = {};

  /** `onLate` is called for a document whose settings came after `of` had answered without them. */
  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly onLate: (uri: DocumentUri) => void,
  ) {}

  /** The settings for a document as the layer below all configuration files; an empty one while the client does not answer. */
  async of(uri: DocumentUri): Promise<Layer> {
    const given = await this.given(uri);
    const { rules, profile } = choices(given);
    // What a configuration may say is worked out only for one that says something.
    if (!configures(given)) return { folder: '', config: {} };
    const { config, faults } = checkConfig({ ...(rules ? { rules } : {}), ...(profile ? { profile } : {}) }, catalogue);
    for (const { message } of faults) this.connection.console.warn(`Settings: ${message}`);
    return { folder: '', config };
  }

  /** What the user wants to see in a document; what is so by default while the client does not answer. */
  async preferences(uri: DocumentUri): Promise<Preferences> {
    return preferencesOf(await this.given(uri));
  }

  private async given(uri: DocumentUri): Promise<unknown> {
    return this.client.configuration ? this.inTime(uri) : this.sent;
  }

  /** The settings have changed; `sent` is what the client says of them by itself. */
  changed(sent: unknown): void {
    this.sent = sent;
    this.forget();
  }

  /** Has the client asked again. */
  forget(): void {
    this.answers.clear();
  }

  private async inTime(uri: DocumentUri): Promise<unknown> {
    const answer = this.answers.get(uri) ?? this.ask(uri);
    this.answers.set(uri, answer);
    const given = await Promise.race([answer, this.patience()]);
    if (given !== LATE) return given;
    this.isSlow = true;
    void answer.then((settings) => {
      if (saysSomething(settings) && this.answers.get(uri) === answer) this.onLate(uri);
    });
    return undefined;
  }

  private patience(): Promise<typeof LATE> {
    return new Promise((resolve) => setTimeout(resolve, this.isSlow ? 0 : PATIENCE, LATE));
  }

  /** What the client says; nothing where it fails, because that is no reason to find nothing. */
  private async ask(scopeUri: DocumentUri): Promise<unknown> {
    try {
      return await this.connection.workspace.getConfiguration({ scopeUri, section: 'postmortem' });
    } catch (error) {
      this.connection.console.warn(`Settings: ${error}`);
      return undefined;
    } finally {
      this.isSlow = false;
    }
  }
}

/** Whether settings say anything of how documents are read. */
function configures(given: unknown): boolean {
  const { rules, profile } = choices(given);
  return Boolean(profile) || Object.keys(rules ?? {}).length > 0;
}

/** What settings say that a configuration file may say, too. */
function choices(given: unknown): { rules: unknown; profile: unknown } {
  const { rules, profile } = Object(given) as Record<string, unknown>;
  return { rules, profile: profile === AUTO ? undefined : profile };
}

/** Whether settings make any difference. */
function saysSomething(given: unknown): boolean {
  const preferences = preferencesOf(given);
  return configures(given) || (Object.keys(byDefault) as (keyof Preferences)[]).some((name) => preferences[name] !== byDefault[name]);
}
