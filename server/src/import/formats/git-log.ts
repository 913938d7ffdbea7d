import type { Format, ImportedEvent, Source } from '../event';
import { type Moment, stampAt, stampIn } from '../moment';
import { logEvents } from './log-lines';

const COMMIT = /^commit ([\da-f]{7,64})(?: \(.{1,500}\))?$/;
const FIELD = /^(Author|AuthorDate|Commit|CommitDate|Date|Merge): +(.+)$/;
/** `1a2b3c4 2026-03-04 14:05:00 +0000 subject`, the date perhaps in brackets. */
const SHORT = /^(?:[*|\\/] ?){0,10}([\da-f]{7,40}) \(?(?=\d{4}-\d\d-\d\d)/;

/** `git log`, in its own form and in forms of one line with a date. Source: git-scm.com, git-log. */
export const gitLog: Format = { id: 'git', name: 'git log', read: (source) => full(source) ?? short(source) };

function full({ lines }: Source): ImportedEvent[] | undefined {
  if (!COMMIT.test(lines.find((line) => line !== '') ?? '')) return undefined;
  const commits: { hash: string; fields: Map<string, string>; message: string[] }[] = [];
  for (const line of lines) {
    const [, hash] = COMMIT.exec(line) ?? [];
    const last = commits.at(-1);
    const [, name, value] = (last?.message.length === 0 && FIELD.exec(line)) || [];
    if (hash) commits.push({ hash, fields: new Map(), message: [] });
    else if (name && value) last?.fields.set(name, value);
    else if (/^ {4}/.test(line)) last?.message.push(line.trim());
  }
  const events = commits.flatMap(({ hash, fields, message }): ImportedEvent[] => {
    const when = dateOf(fields.get('CommitDate') ?? fields.get('Date') ?? fields.get('AuthorDate'));
    const who = fields.get('Author')?.replace(/ <[^<>]{0,300}>$/, '');
    return when && message.length > 0 ? [{ when, text: `${message.join('\n').trim()} (${hash.slice(0, 7)})`, ...(who && { who }) }] : [];
  });
  return events.length > 0 ? events : undefined;
}

const dateOf = (text: string | undefined): Moment | undefined => (text === undefined ? undefined : stampIn(text));

const short = (source: Source): ImportedEvent[] | undefined =>
  logEvents(source, (line) => {
    const head = SHORT.exec(line);
    const stamp = head && stampAt(line, head[0].length);
    if (!head || !stamp) return undefined;
    const subject = line.slice(stamp.end).replace(/^\)? */, '');
    return subject ? { when: stamp.when, text: `${subject} (${(head[1] ?? '').slice(0, 7)})` } : 'skip';
  });
