import type { Format } from '../event';
import { isObject, type Json, objectsIn, textIn, within } from '../json';
import { epochIn } from '../moment';

/** Messages of which nobody said anything. */
const COMINGS = new Set(['channel_join', 'channel_leave', 'group_join', 'group_leave', 'channel_topic', 'channel_purpose', 'channel_name']);

/** A day of a channel in an export of Slack, and what its API answers: messages with `ts`. Source: docs.slack.dev, “message event” and “Formatting message text”. */
export const slackExport: Format = {
  id: 'slack-export',
  name: 'Slack export',
  read: ({ json }) => {
    const messages = objectsIn(isObject(json) ? json.messages : json);
    if (messages.length === 0 || !messages.every(({ ts, type, text }) => isStamp(ts) && (type === 'message' || typeof text === 'string')))
      return undefined;
    const known = new Map(
      messages.flatMap((message) => (textIn(message.user) ? [[message.user as string, nameOf(message)] as const] : [])),
    );
    return messages.flatMap((message) => {
      const when = epochIn(message.ts);
      const text = textIn(message.text) ?? attached(message);
      if (!when || !text || COMINGS.has(String(message.subtype))) return [];
      const who = nameOf(message);
      return [{ when, text: plain(text, known), ...(who && { who }), names: [...known.values()].flatMap((name) => name ?? []) }];
    });
  },
};

const isStamp = (ts: unknown): boolean => typeof ts === 'string' && /^\d{10}\.\d{6}$/.test(ts);

const nameOf = (message: Json): string | undefined =>
  textIn(within(message, 'user_profile', 'real_name')) ??
  textIn(within(message, 'user_profile', 'display_name')) ??
  textIn(within(message, 'bot_profile', 'name')) ??
  textIn(message.username) ??
  textIn(message.user);

/** What a message of a program says in its attachments. */
const attached = ({ attachments }: Json): string | undefined =>
  objectsIn(attachments)
    .flatMap((own) => textIn(own.fallback) ?? textIn(own.text) ?? textIn(own.title) ?? [])
    .join('\n') || undefined;

const MARKUP = /<([@#!]?)([^<>|]{1,2000})(?:\|([^<>]{0,2000}))?>|&(amp|lt|gt);/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** A text without the marks of Slack: names of people and channels, links, the three characters that are escaped. */
const plain = (text: string, known: ReadonlyMap<string, string | undefined>): string =>
  text.replace(MARKUP, (_, kind: string | undefined, target: string, label: string | undefined, entity: string | undefined) => {
    if (entity) return ENTITIES[entity] ?? '';
    if (kind === '@') return `@${label || known.get(target) || target}`;
    if (kind === '#') return `#${label || target}`;
    if (kind === '!') return label || `@${target.replace(/\^.*$/, '')}`;
    return label && label !== target ? `${label} (${target})` : target;
  });
