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
  // No titles.
  ['The timeline of the incident was long and nobody knows all of it.'],
  ['## 14:05 UTC - An alert fired'],
  ['Timeline: [TODO: what happened]'],
  ['```\n## Timeline\n```'],
  ['- Timeline\n- Alerts'],
  ['Weather: it rained.'],
]);
