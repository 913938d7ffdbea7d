import { escaped } from '../../text/escape-xml';

/** An element of XML with what is in it, each on its own lines. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content: readonly string[] = []): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  if (content.length === 0) return `<${name}${given.join('')}/>`;
  return `<${name}${given.join('')}>\n${content.join('\n').replace(/^/gm, '  ')}\n</${name}>`;
}

export const document = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
