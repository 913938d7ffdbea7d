import { defaultProfile } from '../../server/src/profiles';
import { matcherOf } from '../../server/src/reading/heading-names';
import { findHeadings } from '../../server/src/reading/headings';
import { partIds } from '../../server/src/reading/profile-detection';
import { layOutSections } from '../../server/src/reading/sections';
import { groupStatements } from '../../server/src/reading/statements';
import { documentOf, reads } from './lines';

/** A statement as `[section path] label: text`; a mere title ends with `→`. */
function shown(text: string): string[] {
  const { lines } = documentOf(text);
  const candidates = findHeadings(lines, matcherOf(defaultProfile));
  const sections = layOutSections(candidates, lines, text.length, partIds(defaultProfile));
  return groupStatements(lines, sections).map(({ content, path }) => {
    const label = content.label ? `${content.label} | ` : '';
    return `${path.length > 0 ? `[${path.join(' ')}] ` : ''}${label}${content.text}${content.titling ? ' →' : ''}`;
  });
}

reads('statements', shown, [
  ['A disk was full.', 'A disk was full.'],
  // One sentence over several lines, and lines of their own.
  [
    'The disk of the database server that keeps all of our logs\nwas full of them since the morning.',
    'The disk of the database server that keeps all of our logs was full of them since the morning.',
  ],
  [
    'Since then the team has kept the rotation of all logs in\n[rotate.pp](https://example.com/acme/puppet/blob/main/manifests/rotate.pp)\nwhich empties the disk of the database server when it is three quarters full.',
    'Since then the team has kept the rotation of all logs in rotate.pp which empties the disk of the database server when it is three quarters full.',
  ],
  ['- A disk was full.\n- A queue grew.', 'A disk was full.', 'A queue grew.'],
  ['A disk was full.  \nA queue grew.', 'A disk was full.', 'A queue grew.'],
  ['| Time | Event |\n| --- | --- |\n| 14:05 | A disk was full |', '14:05 A disk was full'],
  ['Text.\n\n```\ncode\n```\n\nMore.', 'Text.', 'More.'],
  // Labels.
  ['Effects: nobody could log in.', 'effects | Effects: nobody could log in.'],
  [
    'Effects:\n\n- Nobody could log in.\n- Orders failed.',
    'effects | Effects: →',
    'effects | Nobody could log in.',
    'effects | Orders failed.',
  ],
  ['**What users saw**\n\nNobody could log in.', 'what users saw | What users saw →', 'what users saw | Nobody could log in.'],
  // Section paths.
  ['# Outage\n\n## Summary\n\nLogin failed.', '[other summary] Login failed.'],
  ['# Outage\n\n## Timeline\n\n### Impact\n\nLogin failed.', '[timeline impact] Login failed.'],
  ['Root cause: a disk was full.', '[root-cause] root cause | Root cause: a disk was full.'],
]);
