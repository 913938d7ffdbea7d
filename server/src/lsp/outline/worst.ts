import type { Severity } from '../..';

const ORDER: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** The gravest severity among findings or nodes, as a node has it; nothing where none has one. */
export function worst(all: readonly { severity?: Severity | undefined }[]): { severity?: Severity } {
  const severity = ORDER.find((one) => all.some((own) => own.severity === one));
  return severity ? { severity } : {};
}
