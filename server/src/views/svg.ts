import { escaped } from '../text/escape-xml';

/** An element of a picture. Numbers are cut to what can be seen. */
export function tag(name: string, attributes: Readonly<Record<string, string | number>>, content: readonly string[] | string = []): string {
  const given = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? String(Math.round(value * 10) / 10) : value)}"`,
  );
  const inside = typeof content === 'string' ? escaped(content) : content.join('');
  return `<${name}${given.join('')}>${inside}</${name}>`;
}

/** What is drawn by which colour: that of the editor’s theme where the picture is shown in one, else one for light and one for dark. */
const COLOURS = [
  ['ink', 'fill', 'foreground', '#24292f', '#e6edf3'],
  ['quiet', 'fill', 'descriptionForeground', '#57606a', '#9198a1'],
  ['back', 'fill', 'editor-background', '#ffffff', '#0d1117'],
  ['sign', 'stroke', 'editor-background', '#ffffff', '#0d1117'],
  ['line', 'stroke', 'descriptionForeground', '#8c959f', '#6e7681'],
  ['edge', 'stroke', 'foreground', '#24292f', '#e6edf3'],
  ['red', 'fill', 'charts-red', '#cf222e', '#f85149'],
  ['amber', 'fill', 'charts-yellow', '#9a6700', '#d29922'],
  ['blue', 'fill', 'charts-blue', '#0969da', '#58a6ff'],
  ['green', 'fill', 'charts-green', '#1a7f37', '#3fb950'],
  ['astray', 'stroke', 'editorWarning-foreground', '#9a6700', '#d29922'],
] as const;

/** A colour by its class. */
export type Colour = (typeof COLOURS)[number][0];

/** The variables of the editor’s themes that pictures are drawn with. */
export const THEME_VARIABLES: readonly string[] = [...new Set(COLOURS.map(([, , variable]) => `--vscode-${variable}`))];

// Twice: programs that know no variables take the first.
const rules = (of: (light: string, dark: string) => string): string =>
  COLOURS.map(([name, property, variable, light, dark]) => {
    const colour = of(light, dark);
    return `.postmortem-picture .${name}{${property}:${colour};${property}:var(--vscode-${variable},${colour})}`;
  }).join('');

/** What gives pictures their colours; it is in each of them. */
export const PICTURE_STYLE = `${rules((light) => light)}@media(prefers-color-scheme:dark){${rules((_, dark) => dark)}}`;

const STYLE_TAG = tag('style', {}, [PICTURE_STYLE]);

/** A picture for a page that has its styles, and allows no others. */
export const withoutStyle = (svg: string): string => svg.replace(STYLE_TAG, '');

/** A picture with an attribute for styles of its own, such as values of the variables. */
export const withStyle = (svg: string, style: string): string => svg.replace('<svg ', () => `<svg style="${escaped(style)}" `);

/** A picture on its own, readable in light and dark; `title` is what screen readers say. */
export function picture(width: number, height: number, title: string, content: readonly string[]): string {
  const size = {
    class: 'postmortem-picture',
    width,
    height,
    viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
    role: 'img',
    'font-family': 'system-ui, sans-serif',
    'font-size': 13,
  };
  const back = tag('rect', { class: 'back', width, height });
  return tag('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, [tag('title', {}, title), STYLE_TAG, back, ...content]);
}

/** A text cut to so many characters. */
export const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

/** How wide a letter is, on an average, of the size of the letters: in a font as wide as any that systems bring. */
const LETTER = { plain: 0.58, bold: 0.66 };

/** A width in letters, for letters of a size. */
export const lettersIn = (width: number, size = 13, weight: keyof typeof LETTER = 'plain'): number =>
  Math.max(8, Math.floor(width / (size * LETTER[weight])));

/** A text broken between words into lines of so many letters; what doesn’t fit into so many lines is cut. */
export function wrapped(text: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest.length > letters && lines.length < most - 1) {
    const space = rest.lastIndexOf(' ', letters);
    const end = space > letters / 3 ? space : letters;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return rest ? [...lines, cut(rest, letters)] : lines;
}
