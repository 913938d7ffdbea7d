/** LSP snippet syntax: text with tab stops `$1`, `${1:default}` and choices `${1|a,b|}`. */

const ESCAPED = /\\([\\$}])/g;
const STOP = /\\[\\$}]|\$\{(\d+):((?:\\.|[^\\}])*)\}|\$\{(\d+)\|((?:\\.|[^\\|])*)\|\}|\$\{(\d+)\}|\$(\d+)/g;

/** What a snippet reads like with nothing filled in: defaults and first choices. */
export const plainOf = (snippet: string): string =>
  snippet.replace(STOP, (whole, _a, fallback?: string, _b?: string, choices?: string) => {
    if (whole.startsWith('\\')) return whole.slice(1);
    return (fallback ?? choices?.split(',')[0] ?? '').replace(ESCAPED, '$1');
  });

/** A text as a snippet that means just itself. */
export const literal = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** Snippets for one edit: their tab stops are numbered on from one to the next. */
export function renumbered(snippets: readonly string[]): string[] {
  let last = 0;
  return snippets.map((snippet) => {
    const base = last;
    return snippet.replace(STOP, (whole, a?: string, _b?: string, c?: string, _d?: string, e?: string, f?: string) => {
      const stop = a ?? c ?? e ?? f;
      if (stop === undefined) return whole;
      const number = Number(stop) + base;
      last = Math.max(last, number);
      return whole.replace(stop, String(number));
    });
  });
}
