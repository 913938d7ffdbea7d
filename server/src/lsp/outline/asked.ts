import type { ElementSpec, PartSpec, Postmortem } from '../..';

/** What the profile asks of parts of the postmortem: what of it is found and what is missing. What is optional is asked only where it is there. */
export function askedOf(parts: readonly PartSpec[], { elements }: Postmortem): { found: ElementSpec[]; missing: ElementSpec[] } {
  const present = new Set(elements.filter((element) => element.present).map(({ id }) => id));
  const asked = parts.flatMap((part) => part.elements).filter(({ id, optional }) => !optional || present.has(id));
  return { found: asked.filter(({ id }) => present.has(id)), missing: asked.filter(({ id }) => !present.has(id)) };
}
