import { readIt, reads } from './lines';

/** A field as `name: text`. */
const shown = (text: string): string[] => Object.entries(readIt(text).metadata).map(([field, { text: value }]) => `${field}: ${value}`);

reads('what a document says of itself', shown, [
  ['# Login failed', 'title: Login failed'],
  ['# Login failed on 4 May 2026', 'title: Login failed on 4 May 2026', 'date: Login failed on 4 May 2026'],
  ['---\nauthor: Ana\nincident_date: 2026-05-04\n---\n\nSoon.', 'authors: Ana', 'date: 2026-05-04'],
  ['# Login failed\n\n- **Author:** Ana\n- **Status:** final', 'authors: Ana', 'status: final', 'title: Login failed'],
  ['# Login failed\n\n**Date:** 4 May 2026 | **Severity:** SEV-2', 'date: 4 May 2026', 'severity: SEV-2', 'title: Login failed'],
  ['# Login failed\n\n| Field | Value |\n| --- | --- |\n| Owner | Ana |', 'owner: Ana', 'title: Login failed'],
  ['# Login failed\n\nBy Ana', 'authors: Ana', 'title: Login failed'],
  ['# Login failed\n\n## Authors\n\nAna\n\n## Status\n\nFinal', 'authors: Ana', 'status: Final', 'title: Login failed'],
  // What is not filled in, and what is said further down.
  ['# Login failed\n\nAuthor: TBD', 'title: Login failed'],
  ['# Login failed\n\n## Summary\n\nAuthor: Ana', 'title: Login failed'],
]);
