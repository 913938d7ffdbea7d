import { fold } from '../markdown/line';
import type { ImportedEvent } from './event';

const ADDRESS = /https?:\/\/[^\s<>)\]]{1,2000}/g;
/** What Markdown takes for more than a character: marks, escapes, links, HTML, entities; an underscore within a word is none. */
const MARKS = /[\\`*[<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w{1,31};)/gu;

/** What happened, and who said so, on one line of Markdown that reads as the source does. `cell`: in a table, where a bar ends it. */
export function wordingOf({ text, who }: ImportedEvent, cell: boolean): string {
  const told = fold(text);
  return inMarkdown(who ? `${fold(who)}: ${told}` : told, cell);
}

export function inMarkdown(text: string, cell: boolean): string {
  let out = '';
  let at = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    out += marked(text.slice(at, index)) + address;
    at = index + address.length;
  }
  out += marked(text.slice(at));
  return cell ? out.replace(/\|/g, '\\|') : out;
}

const marked = (text: string): string => text.replace(MARKS, '\\$&');
