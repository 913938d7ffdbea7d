import { defaultProfile } from '../../server/src/profiles';
import { matcherOf } from '../../server/src/reading/heading-names';
import { findHeadings } from '../../server/src/reading/headings';
import { documentOf, reads } from './lines';

/** A candidate as `form level “text”: the parts it names`. */
const shown = (text: string): string[] =>
  findHeadings(documentOf(text).lines, matcherOf(defaultProfile)).map(
    ({ form, level, text: title, named }) => `${form} ${level} “${title}”${named ? `: ${named.ids.join(', ')}` : ''}`,
  );

reads('lines that may be titles', shown, [
  ['## Timeline', 'heading 2 “Timeline”: timeline'],
  ['Timeline\n========', 'heading 1 “Timeline”: timeline'],
  ['### 2. Root cause & resolution', 'heading 3 “2. Root cause & resolution”: root-cause, resolution'],
  ['## The weather on that day', 'heading 2 “The weather on that day”'],
  ['<h2>Timeline</h2>', 'heading 2 “Timeline”: timeline'],
  ['**Timeline**', 'bold 7 “Timeline”: timeline'],
  ['**The weather on that day**', 'bold 7 “The weather on that day”'],
  ['Timeline:', 'label 8 “Timeline”: timeline'],
  ['- Timeline:\n  - 14:05 UTC - An alert fired.', 'list-item 9 “Timeline”: timeline'],
  ['1. Timeline\n   - 14:05 UTC - An alert fired.', 'list-item 9 “Timeline”: timeline'],
  ['Root cause: a disk was full.', 'inline 10 “Root cause”: root-cause'],
  ['**Root cause:** a disk was full.', 'inline 10 “Root cause”: root-cause'],
  ['| Root cause | A disk was full |\n| --- | --- |\n| Impact | Nobody could log in |', 'table 10 “Impact”: impact'],
  ['## Timline', 'heading 2 “Timline”: timeline'],
  ['## The Incident', 'heading 2 “The Incident”: summary'],
  ['## What happened and how was it fixed?', 'heading 2 “What happened and how was it fixed?”: summary, resolution'],
  ['What was the root cause?\n\nA disk was full.', 'label 8 “What was the root cause?”: root-cause'],
  ['🧭 What we learned and owe\nKeep a spare disk.', 'label 8 “🧭 What we learned and owe”: lessons'],
  // Below a title of the text itself a list's titles are one deeper.
  ['## Summary\n\n- ## Impact\n  - Slow pages', 'heading 2 “Summary”: summary', 'heading 3 “Impact”: impact'],
  ['1. ## Summary\n   - Slow pages\n2. ## Timeline', 'heading 2 “Summary”: summary', 'heading 2 “Timeline”: timeline'],
  // No titles.
  ['The timeline of the incident was long and nobody knows all of it.'],
  ['## 14:05 UTC - An alert fired'],
  ['Timeline: [TODO: what happened]'],
  ['```\n## Timeline\n```'],
  ['- Timeline\n- Alerts'],
  ['Weather: it rained.'],
  ['Nobody asked:\nWhat was the root cause?\nWe did later.'],
  ['🧭 We learned that the spare disk had never been used.'],
]);
