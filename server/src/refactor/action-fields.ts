import type { ActionField } from '../model/profile';

/** A task without the fields that end it, and those. */
export interface TaskParts {
  task: string;
  fields: Partial<Record<ActionField, string>>;
  /** By their titles: `Priority`, `Status`. */
  others: Readonly<Record<string, string>>;
}

const LINK = '\\[[^\\]]*\\]\\([^()\\s]*\\)';
const LABEL = '(?:owners?|assignees?|dri|due(?: date| by)?|deadline|eta|ticket|issue|jira|bug|status|priority)';
const FIELD = `(?:${LABEL}\\s*:\\s*(?:${LINK}|[^,;()\\[\\]])+|@[\\w/-]+|[A-Z][A-Z0-9]+-\\d+|#\\d+|${LINK})`;
const TAIL = new RegExp(
  `^([\\s\\S]*?[^\\s,;(—–-])(?:\\s*\\(\\s*|\\s+[—–-]\\s+|\\s*[,;.]\\s+)(${FIELD}(?:\\s*[,;]\\s*${FIELD})*)\\s*\\)?\\.?$`,
  'i',
);
const EACH = new RegExp(FIELD, 'gi');

/** Takes apart “Add an alert (owner: Ana, due: 2026-04-01, OPS-12)”. What is not surely a field stays in the task. */
export function fieldsAtEnd(source: string): TaskParts {
  const none: TaskParts = { task: source, fields: {}, others: {} };
  const [, task = '', tail = ''] = TAIL.exec(source) ?? [];
  if (!tail || task.split('(').length !== task.split(')').length || task.split('[').length !== task.split(']').length) return none;
  const fields: TaskParts['fields'] = {};
  const others: Record<string, string> = {};
  for (const [field] of tail.matchAll(EACH)) {
    const [, label = '', value = field] = /^([\p{L} ]+?)\s*:\s*([\s\S]+)$/u.exec(field) ?? [];
    const key = keyOf(label, field);
    if (key === undefined) others[label.charAt(0).toUpperCase() + label.slice(1).toLowerCase()] = value.trim();
    else if (fields[key] !== undefined) return none;
    else fields[key] = value.trim();
  }
  return { task, fields, others };
}

function keyOf(label: string, field: string): ActionField | undefined {
  if (label === '') return field.startsWith('@') ? 'owner' : 'ticket';
  if (/^(?:owner|assignee|dri)/i.test(label)) return 'owner';
  if (/^(?:due|deadline|eta)/i.test(label)) return 'due';
  return /^(?:ticket|issue|jira|bug)/i.test(label) ? 'ticket' : undefined;
}
