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
    const all: Fix[] =
      weak.length > 1
        ? [{ title: `Make all ${weak.length} titles headings`, edits: weak.map((section) => heading(section, level, postmortem)) }]
        : [];
    for (const section of weak) {
      const marks = '#'.repeat(level);
      yield {
        span: section.titleSpan,
        message: `Make the title “${section.title}” a heading: “${marks} ${section.title}”.`,
        fixes: [{ title: `Make “${section.title}” a heading`, edits: [heading(section, level, postmortem)], preferred: true }, ...all],
      };
    }
  },
});

const FORMS: ReadonlySet<Section['form']> = new Set(['bold', 'label']);

/** The level that other sections' headings have. Without any it is one below the title's. */
function levelOf(postmortem: Postmortem): number {
  return rankedSections(postmortem).find(({ section }) => section.form === 'heading')?.section.level ?? 2;
}

/** The title's line becomes a heading with a blank line around it. */
function heading({ title, titleSpan }: Section, level: number, { text }: Postmortem): Edit {
  const start = text.lastIndexOf('\n', titleSpan.start - 1) + 1;
  const rest = /^[^\r\n]*/.exec(text.slice(titleSpan.end))?.[0].length ?? 0;
  const end = titleSpan.end + rest;
  const eol = eolOf(text);
  const above = start === 0 || /\n[ \t>]*\r?\n$/.test(text.slice(0, start)) ? '' : eol;
  const below = /^\r?\n[ \t]*(?:\r?\n|$)/.test(text.slice(end)) || end === text.length ? '' : eol;
  return { span: { start, end }, text: `${above}${'#'.repeat(level)} ${title}${below}` };
}
