import { execFileSync } from 'node:child_process';
import { escaped } from '../server/src/text/escape-xml';

/** What a command prints on a terminal, as a picture for pages. */

const FILE = 'samples/0x19-postmortem/README.md';

/** The findings of the sample, as `postmortem-lint` prints them for people. */
export function commandLinePicture(): string {
  const output = execFileSync(
    process.execPath,
    ['server/bin/postmortem-lint.js', '--format=pretty', '--color', FILE, '--max-warnings=99'],
    { encoding: 'utf8' },
  );
  return picture(`$ npx postmortem-lint ${FILE}\n\n${output.trimEnd()}`);
}

/** What the codes of a terminal mean: names of CSS, and the code that ends each. */
const STYLES: Readonly<Record<string, string>> = { 1: 'b', 4: 'u', 31: 'red', 32: 'green', 33: 'yellow', 34: 'blue', 90: 'gray' };
const ENDS: Readonly<Record<string, RegExp>> = { 22: /^b$/, 24: /^u$/, 39: /^..+/ };

const [LINE, CHARACTER, EDGE] = [19, 7.85, 16];

function picture(output: string): string {
  const lines = output.split('\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they begin what colours a text
  const code = /\x1b\[(\d+)m/;
  const width = Math.ceil(Math.max(...lines.map((line) => line.replace(new RegExp(code, 'g'), '').length)) * CHARACTER) + 2 * EDGE;
  const height = lines.length * LINE + 2 * EDGE;
  let styles: string[] = [];
  const rows = lines.map((line, index) => {
    const parts = line.split(code).map((part, at) => {
      if (at % 2 === 0) return part && `<tspan class="${styles.join(' ')}">${escaped(part)}</tspan>`;
      const style = STYLES[part];
      styles = style ? [...styles, style] : styles.filter((one) => !ENDS[part]?.test(one));
      return '';
    });
    return `<text x="${EDGE}" y="${EDGE + 14 + index * LINE}">${parts.join('')}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="The findings of a postmortem on a terminal">
<style>text{font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#e6e6e6;white-space:pre}.b{font-weight:700}.u{text-decoration:underline}.red{fill:#ff7b72}.green{fill:#7ee787}.yellow{fill:#e3b341}.blue{fill:#79c0ff}.gray{fill:#8b949e}</style>
<rect width="${width}" height="${height}" rx="8" fill="#1f2430"/>
${rows.join('\n')}
</svg>
`;
}
