import axe from 'axe-core';
import { complaints, focusShown } from './legible';

// What tests look at a page with, from inside of it.

/** What axe-core finds wrong, one rule a line, with the elements. */
async function violations(): Promise<string[]> {
  const found = await axe.run(document, { resultTypes: ['violations'] });
  return found.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

Object.assign(globalThis, { postmortemChecks: { complaints, focusShown, violations } });
