import type { Zone } from '../model/postmortem';

const OFFSET = /(?:UTC|GMT)\s?[+−-]\s?\d{1,2}|(?<![\d-])[+−-]\d\d:?\d\d\b/i;
const NEAR = 20;

/** Whether a zone's offset is beside its name: `IST (UTC+5:30)`, `UTC+1 (BST)`. */
export function saysOffset({ span }: Zone, text: string): boolean {
  if (!span) return false;
  const before =
    text
      .slice(Math.max(0, span.start - NEAR), span.start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(span.end, span.end + NEAR).split('\n')[0] ?? '';
  return OFFSET.test(before) || OFFSET.test(after);
}
