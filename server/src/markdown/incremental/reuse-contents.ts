import type { Block } from '../block';
import type { LineContent } from '../line';

/** New blocks with the contents of old ones where they say the same: what is memoised on a content is then known already. */
export function reuseContents(old: readonly Block[], fresh: readonly Block[]): Block[] {
  const known = new Map<string, LineContent>();
  for (const { lines } of old) for (const { content } of lines) known.set(JSON.stringify(content), content);
  return fresh.map((block) => ({
    ...block,
    lines: block.lines.map((line) => ({ ...line, content: known.get(JSON.stringify(line.content)) ?? line.content })),
  }));
}
