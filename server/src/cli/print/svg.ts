import { escaped } from '../reporters/xml';

/** An element of a picture. Numbers are cut to what can be seen. */
export function tag(name: string, attributes: Readonly<Record<string, string | number>>, content: readonly string[] | string = []): string {
  const given = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? String(Math.round(value * 10) / 10) : value)}"`,
  );
  const inside = typeof content === 'string' ? escaped(content) : content.join('');
  return `<${name}${given.join('')}>${inside}</${name}>`;
}

/** A picture on its own, readable in light and dark; `title` is what screen readers say. */
export function picture(width: number, height: number, title: string, content: readonly string[]): string {
  const size = { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'font-family': 'system-ui, sans-serif', 'font-size': 13 };
  const style = tag('style', {}, [
    '.ink{fill:#24292f}.quiet{fill:#57606a}.line{stroke:#8c959f}.back{fill:#fff}',
    '@media(prefers-color-scheme:dark){.ink{fill:#e6edf3}.quiet{fill:#9198a1}.line{stroke:#6e7681}.back{fill:#0d1117}}',
  ]);
  const back = tag('rect', { class: 'back', width, height });
  return tag('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, [tag('title', {}, title), style, back, ...content]);
}

/** A text cut to so many characters. */
export const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);
