/** What the keys of the settings’ texts begin with. */
export const SETTINGS = 'settings';

/** What of the manifest users read. */
const TEXTS = new Set(['title', 'description', 'markdownDescription', 'enumItemLabels', 'markdownEnumDescriptions', 'patternErrorMessage']);

/** A part of the manifest with keys in the place of its texts, `%settings.0.title%`, and the texts by their keys. */
export function localized(part: unknown, path: string): { part: unknown; texts: Record<string, string> } {
  const texts: Record<string, string> = {};
  const keyed = (value: unknown, own: string, isText: boolean): unknown => {
    // What is code alone is the same in every language.
    if (typeof value === 'string' && isText && !/^`[^`]*`$/.test(value)) {
      texts[own] = value;
      return `%${own}%`;
    }
    if (Array.isArray(value)) return value.map((item, index) => keyed(item, `${own}.${index}`, isText));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, keyed(inner, `${own}.${name}`, TEXTS.has(name))]));
  };
  return { part: keyed(part, path, false), texts };
}
