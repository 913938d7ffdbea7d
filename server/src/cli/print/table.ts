/** Rows in columns as wide as their widest cell; the last column is as long as it is. Numbers go to the right. */
export function table(rows: readonly (readonly (string | number | undefined)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => String(cell ?? '')));
  const columns = cells[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)));
  const isNumeric = widths.map((_, index) => rows.slice(1).every((row) => row[index] === undefined || typeof row[index] === 'number'));
  return cells
    .map((row) => {
      const padded = row.map((cell, index) => (isNumeric[index] ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0)));
      return `${padded.join('  ').trimEnd()}\n`;
    })
    .join('');
}

/** Rows as a table of Markdown. */
export function markdownTable([head = [], ...rows]: readonly (readonly (string | number | undefined)[])[]): string {
  const line = (cells: readonly (string | number | undefined)[]) => `| ${cells.map((cell) => escaped(String(cell ?? ''))).join(' | ')} |\n`;
  return [line(head), `|${' --- |'.repeat(head.length)}\n`, ...rows.map(line)].join('');
}

const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\|`*_<>[\]]/g, '\\$&');

/** Rows as comma-separated values by RFC 4180. */
export const csv = (rows: readonly (readonly (string | number | boolean | undefined)[])[]): string =>
  rows.map((row) => `${row.map((cell) => quoted(String(cell ?? ''))).join(',')}\r\n`).join('');

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
