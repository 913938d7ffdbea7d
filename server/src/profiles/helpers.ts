import type { Detector, ElementSpec, Profile, SectionSpec } from '../model/profile';
import { curedElsewhere } from '../reading/lexicon/element-patterns';
import { alx } from './alx';
import { names } from './names';

/** What entries of a timeline mark does not depend on the template. */
export const { marks } = alx;

/** The shared names, with a profile's own parts: a title that one of them claims names that part alone. */
export function namesWith(own: Readonly<Record<string, readonly string[]>>): Profile['names'] {
  const claimed = new Set(Object.values(own).flat());
  const shared = Object.entries(names).map(([id, titles]): [string, readonly string[]] => [
    id,
    titles.filter((title) => !claimed.has(title)),
  ]);
  const all = new Map<string, readonly string[]>(shared);
  for (const [id, titles] of Object.entries(own)) all.set(id, [...titles, ...(all.get(id) ?? [])]);
  return Object.fromEntries(all);
}

/** A section that is one part of the postmortem. */
export const part = (id: string, title: string, body: string | readonly string[], elements: readonly ElementSpec[] = []): SectionSpec => ({
  title,
  required: true,
  body: typeof body === 'string' ? body : body.join('\n'),
  parts: [{ id, title, elements: [...elements] }],
});

/** The section with its parts recognised where no title names them, as in the course's profile. What ended an incident, a team tells in the timeline. */
export const alsoUntitled = (section: SectionSpec): SectionSpec => ({
  ...section,
  parts: section.parts.map((own) => {
    const untitled = alx.sections.flatMap(({ parts }) => parts).find(({ id }) => id === own.id)?.untitled;
    if (!untitled) return own;
    return {
      ...own,
      untitled: own.id === 'resolution' ? { ...untitled, otherwise: { pattern: curedElsewhere, where: ['timeline'] } } : untitled,
    };
  }),
});

/** One that a document may leave out. */
export const optional = (section: SectionSpec): SectionSpec => ({ ...section, required: false });

/** One whose parts need no section where the text says elsewhere what is asked of them. */
export const anywhere = (section: SectionSpec): SectionSpec => ({
  ...section,
  parts: section.parts.map((own) => ({ ...own, anywhere: true })),
});

/** An element of the course's profile, looked for in other places too. */
export function asked(id: string, where: readonly string[] = [], changes: Partial<ElementSpec> = {}): ElementSpec {
  const element = alx.sections.flatMap(({ parts }) => parts.flatMap(({ elements }) => elements)).find((own) => own.id === id);
  if (!element) throw new Error(`the profile alx has no element ${id}`);
  return { ...element, detector: alsoIn(element.detector, where), ...changes };
}

const alsoIn = (detector: Detector, where: readonly string[]): Detector =>
  'where' in detector ? { ...detector, where: [...detector.where, ...where] } : detector;

/** The course's other elements, each with its part: read, so that outline and `inspect` have them, but asked of nobody. */
export function alsoRead(sections: readonly SectionSpec[]): SectionSpec[] {
  const known = new Set(sections.flatMap(({ parts }) => parts.flatMap(({ elements }) => elements.map(({ id }) => id))));
  const more = alx.sections.flatMap(({ parts }) =>
    parts.flatMap(({ id: part, elements }) =>
      elements.filter(({ id }) => !known.has(id)).map(({ id }) => ({ part, element: asked(id, [], { optional: true }) })),
    ),
  );
  return sections.map((section) => ({
    ...section,
    parts: section.parts.map((own) => ({
      ...own,
      elements: [...own.elements, ...more.filter(({ part }) => part === own.id).map(({ element }) => element)],
    })),
  }));
}

/** What went well, went wrong, or was luck: a title of its own or a label. */
export const lesson = (id: string, label: string, title: RegExp): ElementSpec => ({
  id,
  label,
  ask: `say ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  line: `- **${label}:** \${1:[TODO: ${label.charAt(0).toLowerCase()}${label.slice(1)}]}`,
  detector: { kind: 'titled', title },
});

/** The course's limits and forms that other templates do not have. */
export const looser: NonNullable<Profile['severities']> = { 'timeline-entry-length': 'off' };
