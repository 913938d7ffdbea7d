import { wrapped } from './wrapped';

/** Rows in columns as wide as their widest cell; the last column is as long as it is, or broken where lines have a width. Numbers go to the right. */
export function table(rows: readonly (readonly (string | number | undefined)[])[], width = Number.POSITIVE_INFINITY): string {
  const cells = rows.map((row) => row.map((cell) => String(cell ?? '')));
  const columns = cells[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)));
  const isNumeric = widths.map((_, index) => rows.slice(1).every((row) => row[index] === undefined || typeof row[index] === 'number'));
  const before = widths.slice(0, -1).reduce((sum, own) => sum + own + 2, 0);
  return cells
    .map((row) => {
      const padded = row.map((cell, index) => {
        if (isNumeric[index]) return cell.padStart(widths[index] ?? 0);
        return index === columns - 1 ? wrapped(cell, width, before) : cell.padEnd(widths[index] ?? 0);
      });
      return `${padded.join('  ').trimEnd()}\n`;
    })
    .join('');
}
