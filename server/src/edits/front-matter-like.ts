import { frontMatter } from '../markdown/front-matter';
import { literal } from '../text/snippet';

/** Fields that say what a document is, the same for all of them. */
const SAME = new Set(['type', 'layout', 'template', 'kind', 'profile', 'lang', 'language', 'visibility', 'schema']);

/** The front matter of a new postmortem as another one has it, as text of a snippet: what is not known is to be filled in. Undefined where the other has none. */
export function frontMatterLike(text: string, { title, profile }: { title: string; profile: string | undefined }): string | undefined {
  const matter = frontMatter(text);
  if (!matter) return undefined;
  const toml = text.replace(/^\uFEFF/, '').startsWith('+++');
  const fields = [...matter.fields].filter(([name]) => name !== 'profile');
  const line = (name: string, value: string) =>
    toml ? `${name} = ${quoted(value)}` : `${name}: ${value.startsWith('[') || /[:#"']/.test(value) ? quoted(value) : value}`;
  const lines = fields.map(([name, value]) => line(name, name === 'title' ? title : SAME.has(name) ? value : `[TODO: ${name}]`));
  const own = profile === undefined ? [] : [line('profile', profile)];
  const fence = toml ? '+++' : '---';
  return [fence, ...own, ...lines, fence, '', ''].map(literal).join('\n');
}

const quoted = (value: string): string => JSON.stringify(value);
