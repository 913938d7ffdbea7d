import type { Postmortem, Span } from '../..';
import type { Client } from '../client';

/** What is said of something, as plain text. */
export interface Note {
  /** Where the thing is. */
  span: Span;
  title: string;
  lines: readonly string[];
}

/** What can be said of the thing at an offset of the text; nothing where there is nothing to say. */
export type NoteAt = (postmortem: Postmortem, offset: number, user: Pick<Client, 'userZone' | 'userOffset'>) => Note | undefined;

/** Whether an offset is in a span or at its end, where a cursor is after its last letter. */
export const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

export const asMarkdown = ({ title, lines }: Note): string =>
  [`**${escaped(title)}**`, lines.map((line) => `- ${escaped(line)}`).join('\n')].filter(Boolean).join('\n\n');

export const asPlainText = ({ title, lines }: Note): string => [title, ...lines].join('\n');

/** What a document says may look like Markdown, or like a link that a hover would follow. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]#!|<>~&$]/g, '\\$&').replace(/^([-+]|\d+[.)])(?=\s)/, '\\$1');
