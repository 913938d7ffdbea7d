import type { Postmortem, Section } from '../../model/postmortem';

/** Whether something in a section is marked to be filled in, which is reported where the mark is. */
export const isUnfilled = ({ span }: Section, { placeholders }: Postmortem): boolean =>
  placeholders.some((placeholder) => placeholder.span.start >= span.start && placeholder.span.end <= span.end);
