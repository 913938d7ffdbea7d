import type { Finding, Section, Span } from '../..';
import { t } from '../../text/l10n';
import type { Reading } from '../documents';
import { blockOf, rangeOf } from '../position';
import type { OutlineNode } from '../protocol';
import { actionNodes, elementNodes, entryNodes, missingElementNodes } from './leaves';
import { type MissingPart, missingParts } from './missing';
import { type Branch, grow } from './tree';
import { describeMissingSection, describeSection } from './wording';
import { worst } from './worst';

/** The document's sections as a tree, with the missing ones where the template has them. */
export function sectionNodes(reading: Reading): OutlineNode[] {
  const placed = withoutTitle(grow(reading.postmortem), reading).map((branch) => ({
    order: orderOf(branch, reading),
    node: sectionNode(branch, reading),
  }));
  for (const part of missingParts(reading.postmortem)) {
    const after = placed.findIndex(({ order }) => order > part.order);
    placed.splice(after < 0 ? placed.length : after, 0, { order: part.order, node: missingNode(part) });
  }
  return placed.map(({ node }) => node);
}

/** The heading that titles the whole document is no section of the incident: what is below it takes its place. */
const withoutTitle = (roots: Branch[], { postmortem: { title } }: Reading): Branch[] =>
  roots.flatMap((branch) => {
    const { titleSpan, covers } = branch.section;
    return title && covers.length === 0 && within(title.span, titleSpan) ? branch.below : [branch];
  });

function sectionNode(branch: Branch, reading: Reading): OutlineNode {
  const { section, id, below } = branch;
  const children = [
    ...elementNodes(branch, reading),
    ...entryNodes(branch, reading),
    ...actionNodes(branch, reading),
    ...below.map((other) => sectionNode(other, reading)),
  ];
  const noted = reading.findings.filter(({ span }) => within(span, section.body));
  return {
    id,
    kind: 'section',
    // What no title names is called as the template does.
    label: section.title || (branch.parts[0]?.title ?? t('Untitled')),
    detail: t('{0} words', section.words),
    state: stateOf(section, children, noted),
    ...worst([...noted, ...children]),
    description: describeSection(section, children, noted),
    range: blockOf(reading.document, section.span),
    selectionRange: rangeOf(reading.document, section.titleSpan),
    ...(children.length > 0 && { children }),
  };
}

function missingNode({ id, title, parts }: MissingPart): OutlineNode {
  return {
    id: `section:${id}`,
    kind: 'section',
    label: title,
    detail: t('missing'),
    state: 'missing',
    description: describeMissingSection(title),
    insert: `section:${id}`,
    children: missingElementNodes(parts),
  };
}

function stateOf({ empty }: Section, children: readonly OutlineNode[], noted: readonly Finding[]): OutlineNode['state'] {
  if (empty) return 'empty';
  return noted.length > 0 || children.some(({ state }) => state !== 'found') ? 'attention' : 'found';
}

/** The place in the template of the first part that a section or one below it covers; -1 for none. */
function orderOf(branch: Branch, { postmortem: { profile } }: Reading): number {
  const covers = new Set(coveredBy(branch));
  return profile.sections.findIndex(({ parts }) => parts.some(({ id }) => covers.has(id)));
}

const coveredBy = ({ section, below }: Branch): string[] => [...section.covers, ...below.flatMap(coveredBy)];

const within = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;
