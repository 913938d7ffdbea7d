type Cell = string | number | boolean | undefined;

/** Rows as a table of Markdown, the first one as its head. */
export function markdownTable([head = [], ...rows]: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.map((cell) => escaped(String(cell ?? ''))).join(' | ')} |\n`;
  return [line(head), `|${' --- |'.repeat(head.length)}\n`, ...rows.map(line)].join('');
}

const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\|`*_<>[\]]/g, '\\$&');

/** Rows as comma-separated values by RFC 4180. */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map((cell) => quoted(String(cell ?? ''))).join(',')}\r\n`).join('');

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
