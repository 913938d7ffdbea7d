import { frontMatter } from '../markdown/front-matter';
import type { Edit } from '../model/finding';
import type { Postmortem } from '../model/postmortem';
import { eolOf } from '../text/line-bounds';

const KEY = /^[^:=]*[:=][ \t]*/;

/** Has the document name its profile in its front matter, which is made where there is none; undefined when it names this one already. */
export function setProfile({ text }: Postmortem, id: string): Edit | undefined {
  const matter = frontMatter(text);
  if (matter?.fields.get('profile') === id) return undefined;
  const eol = eolOf(text);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (!matter) {
    const blank = /^[ \t]*(?:\r?\n|$)/.test(text.slice(start)) ? '' : eol;
    return { span: { start, end: start }, text: `---${eol}profile: ${id}${eol}---${eol}${blank}` };
  }
  const toml = text.startsWith('+++', start);
  const place = matter.places.get('profile');
  if (place) {
    const key = KEY.exec(text.slice(place.start, place.end))?.[0] ?? '';
    return { span: { start: place.start + key.length, end: place.end }, text: `${/[ \t]$/.test(key) ? '' : ' '}${toml ? `"${id}"` : id}` };
  }
  // The first line is at the top level in any case, while the last may belong to a table of TOML.
  const first = text.indexOf('\n') + 1;
  return { span: { start: first, end: first }, text: `${toml ? `profile = "${id}"` : `profile: ${id}`}${eol}` };
}
