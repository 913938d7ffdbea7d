import type { Language } from '../text/l10n';

interface Known {
  locale: string;
  load: () => Promise<{ default: readonly string[] }>;
}

/** The languages of messages beside English. The texts of each are in a file of their own, in the order of the English ones, read for those who speak it. */
const LANGUAGES: Readonly<Record<string, Known>> = {
  ar: { locale: 'ar', load: () => import('../../l10n/ar.json', { with: { type: 'json' } }) },
  es: { locale: 'es', load: () => import('../../l10n/es.json', { with: { type: 'json' } }) },
  fr: { locale: 'fr', load: () => import('../../l10n/fr.json', { with: { type: 'json' } }) },
  pt: { locale: 'pt-BR', load: () => import('../../l10n/pt-br.json', { with: { type: 'json' } }) },
};

/** The language of a client: the one of `pt` for `pt-BR` and `pt_PT.UTF-8`; undefined for English, and where there are no texts. */
export async function languageOf(client: string): Promise<Language | undefined> {
  const [name = ''] = client.toLowerCase().split(/[^a-z]/, 1);
  const known = Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : undefined;
  if (!known) return undefined;
  const [english, texts] = await Promise.all([import('../../l10n/en.json', { with: { type: 'json' } }), known.load()]);
  return { locale: known.locale, texts: Object.fromEntries(english.default.map((text, index) => [text, texts.default[index] ?? text])) };
}
