import { eolOf } from '../core/insert';
import type { Postmortem, Section } from '../core/model';
import { rankedSections } from '../core/order';
import { type Edit, type Fix, rule } from '../core/rule';

export default rule({
  id: 'section-heading-style',
  summary: 'A section has a heading for its title.',
  severity: 'info',
  *check(postmortem) {
    const weak = rankedSections(postmortem).flatMap(({ section }) => (FORMS.has(section.form) ? [section] : []));
    const level = levelOf(postmortem);
    const all = weak.flatMap((section) => heading(section, level, postmortem) ?? []);
    for (const section of weak) {
      const own = heading(section, level, postmortem);
      const fixes: Fix[] = own ? [{ title: `Make “${section.title}” a heading`, edits: [own], preferred: true }] : [];
      if (all.length > 1) fixes.push({ title: `Make all ${all.length} titles headings`, edits: all });
      yield { span: section.titleSpan, message: `Make the title a heading: “${'#'.repeat(level)} ${section.title}”.`, fixes };
    }
  },
});

const FORMS: ReadonlySet<Section['form']> = new Set(['bold', 'label']);

/** The level that other sections' headings have. Without any it is one below the title's. */
function levelOf(postmortem: Postmortem): number {
  return rankedSections(postmortem).find(({ section }) => section.form === 'heading')?.section.level ?? 2;
}

/** The title's line becomes a heading with blank lines around it; undefined where more than the title and its emphasis stands there. */
function heading({ title, titleSpan }: Section, level: number, { text }: Postmortem): Edit | undefined {
  const start = text.lastIndexOf('\n', titleSpan.start - 1) + 1;
  const end = titleSpan.end + (/^[^\r\n]*/.exec(text.slice(titleSpan.end))?.[0].length ?? 0);
  if (bare(text.slice(start, end)) !== bare(title)) return undefined;
  const eol = eolOf(text);
  const above = start === 0 || /\n[ \t]*\r?\n$/.test(text.slice(0, start)) ? '' : eol;
  const below = end === text.length || /^\r?\n[ \t]*(?:\r?\n|$)/.test(text.slice(end)) ? '' : eol;
  return { span: { start, end }, text: `${above}${'#'.repeat(level)} ${title}${below}` };
}

const bare = (title: string): string => title.replace(/[\s*_:;]/g, '');
