import { checklist } from './checklist';
import { checkstyle } from './checkstyle';
import { github } from './github';
import { gitlab } from './gitlab';
import { json } from './json';
import { junit } from './junit';
import { markdown } from './markdown';
import { pretty } from './pretty';
import type { Reporter } from './reporter';
import { sarif } from './sarif';
import { unix } from './unix';

/** All formats, by the name that `--format` takes. */
export const reporters = {
  pretty,
  unix,
  json,
  sarif,
  junit,
  github,
  gitlab,
  checkstyle,
  markdown,
  checklist,
} satisfies Record<string, Reporter>;

export type Format = keyof typeof reporters;
