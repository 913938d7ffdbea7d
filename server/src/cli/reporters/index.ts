import type { Reporter } from './reporter';

/** All formats, by the name that `--format` takes. The code of one is read when it is asked for. */
export const reporters = {
  pretty: async () => (await import('./pretty')).pretty,
  unix: async () => (await import('./unix')).unix,
  json: async () => (await import('./json')).json,
  sarif: async () => (await import('./sarif')).sarif,
  junit: async () => (await import('./junit')).junit,
  github: async () => (await import('./github')).github,
  gitlab: async () => (await import('./gitlab')).gitlab,
  checkstyle: async () => (await import('./checkstyle')).checkstyle,
  rdjson: async () => (await import('./rdjson')).rdjson,
  markdown: async () => (await import('./markdown')).markdown,
  checklist: async () => (await import('./checklist')).checklist,
} satisfies Record<string, () => Promise<Reporter>>;

export type Format = keyof typeof reporters;
