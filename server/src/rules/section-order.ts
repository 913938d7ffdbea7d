import { eolOf } from '../core/insert';
import type { Postmortem } from '../core/model';
import { misplaced, type Ranked, rankedSections } from '../core/order';
import { type Fix, rule } from '../core/rule';

export default rule({
  id: 'section-order',
  summary: 'Sections stand in the order of the template.',
  severity: 'info',
  *check(postmortem) {
    for (const { own, before, after } of misplaced(rankedSections(postmortem))) {
      const neighbour = before ?? after;
      if (!neighbour) continue;
      const where = `${before ? 'behind' : 'before'} “${neighbour.section.title}”`;
      yield {
        span: own.section.titleSpan,
        message: `Move “${own.section.title}” ${where}, where the template has it.`,
        related: [{ span: neighbour.section.titleSpan, message: `“${own.section.title}” belongs ${where}.` }],
        fixes: move(own, neighbour, before !== undefined, where, postmortem),
      };
    }
  },
});

/** Moves a section that is a whole block: both are headings of one level, and the text between them stays as it is. */
function move({ section }: Ranked, { section: neighbour }: Ranked, behind: boolean, where: string, { text }: Postmortem): Fix[] {
  if (section.form !== 'heading' || neighbour.form !== 'heading' || section.level !== neighbour.level) return [];
  const start = lineStart(text, section.span.start);
  const end = section.span.end === text.trimEnd().length ? text.length : lineStart(text, section.span.end);
  const at = behind ? lineStart(text, neighbour.span.end) : lineStart(text, neighbour.span.start);
  const place = behind && neighbour.span.end >= text.trimEnd().length ? text.length : at;
  if (place > start && place < end) return [];
  const eol = eolOf(text);
  const lead = place === text.length ? eol + (text.endsWith('\n') ? '' : eol) : '';
  const moved = `${lead}${text.slice(start, end).trimEnd()}${eol}${place === text.length ? '' : eol}`;
  const edits = [
    { span: { start, end }, text: '' },
    { span: { start: place, end: place }, text: moved },
  ];
  return [{ title: `Move “${section.title}” ${where}`, edits, preferred: true }];
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
