import { styleText } from 'node:util';
import type { Severity } from '../..';
import type { PlacedFinding } from '../findings';

const colours: Record<Severity, Parameters<typeof styleText>[0]> = { error: 'red', warning: 'yellow', info: 'blue', hint: 'gray' };

/** A finding as one line: `path:line:column severity message rule-id`. Coloured where the output can show it. */
export function findingLine(file: string, { line, column, severity, message, rule }: PlacedFinding): string {
  const paint = process.stdout.hasColors?.() ? styleText : (_: unknown, text: string) => text;
  return `${file}:${line}:${column} ${paint(colours[severity], severity)} ${message.replace(/\s+/g, ' ')} ${paint('gray', rule)}\n`;
}
