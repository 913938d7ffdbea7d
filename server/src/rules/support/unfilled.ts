import type { Postmortem, Section } from '../../model/postmortem';

/** Whether something in a section is still the template's, or marked to be filled in, which is reported in its place. */
export const isUnfilled = ({ span }: Section, { placeholders, templateText }: Postmortem): boolean =>
  [...placeholders.map((placeholder) => placeholder.span), ...templateText].some(
    ({ start, end }) => start >= span.start && end <= span.end,
  );
