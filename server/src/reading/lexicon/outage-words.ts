import { lowercase, lowercaseOnly } from '../../text/fast-regexp';

/** What people call what befell a service. One document may tell of an outage within an incident: each has a beginning and an end of its own. */
const NAMES: Readonly<Record<Kind, string>> = {
  outage: 'outages?|downtime|unavailability|interruption|disruption|blackout|breakdown',
  incident: 'incident|event',
  issue: 'issues?|problems?|errors?|failures?',
  impact: 'impact|degradation|slowdown',
  service:
    'services?|(?:web ?)?sites?|systems?|app(?:lication)?s?|platform|access|traffic|functionality|operations?|everything|servers?|apis?|logins?|connectivity|database',
};

export type Kind = 'outage' | 'incident' | 'issue' | 'impact' | 'service';

/** A beginning or an end, and of what. */
export interface Turn {
  to: 'start' | 'end';
  of: Kind;
}

export const KINDS = Object.keys(NAMES) as Kind[];

const OF = '(?:\\s+(?:of|in|for|at|on|with|from)\\s+[^\\s.;,:][^.;,:]{0,29}?)?';
const ADVERB =
  '(?:\\s+(?:has|had|have|been|is|are|was|were|now|then|first|again|finally|officially|fully|completely|entirely|all|totally|suddenly|considered|declared|confirmed(?: to be)?))*';
const MARKUP = '[\\s*_]+';

const BEGINS = 'begins?|began|begun|starts?|started|commence[sd]?';
const ENDS = 'ends?|ended|over|stops|stopped|ceased|resolved|cleared|gone';
const FAILS =
  '(?:goes|went|going) (?:down|offline|dark)|(?:is|was|were|are) down|crash(?:es|ed)?|bec[ao]mes? (?:unavailable|unreachable|inaccessible|unresponsive)';
const RECOVERS =
  'restored|recovers?|recovered|resumed?|resumes|back(?: up| online| to normal)?|operational|up(?: and running| again)|(?:working|available|reachable|accessible) again|(?:returns?|returned) to normal';

/** For texts in small letters. */
export const TURNS: readonly (readonly [Turn, RegExp])[] = KINDS.flatMap((of): [Turn, RegExp][] => {
  const [begins, ends] = of === 'service' ? [FAILS, RECOVERS] : [BEGINS, ENDS];
  const name = `\\b(?:${NAMES[of]})\\b`;
  const nouns = (edge: string) => (of === 'service' ? '' : `|\\b(?:${edge}) of (?:the |our |an? |this )?(?:\\p{L}+ )?(?:${NAMES[of]})\\b`);
  return [
    [
      { to: 'start', of },
      lowercaseOnly(new RegExp(`${name}${OF}${ADVERB}${MARKUP}(?:${begins})\\b${nouns('start|beginning|onset')}`, 'u')),
    ],
    [{ to: 'end', of }, lowercaseOnly(new RegExp(`${name}${OF}${ADVERB}${MARKUP}(?:${ends})\\b${nouns('end')}`, 'u'))],
  ];
});

const NAME = lowercaseOnly(
  new RegExp(
    `\\b(?:${KINDS.filter((kind) => kind !== 'service')
      .map((kind) => `(?<${kind}>${NAMES[kind]})`)
      .join('|')})\\b`,
    'g',
  ),
);

/** What the names in a text are names of, in order, where they are names of what befell a service. */
export const kindsIn = (text: string): Kind[] =>
  [...lowercase(text).matchAll(NAME)].flatMap(({ groups = {} }) => (Object.keys(groups) as Kind[]).find((kind) => groups[kind]) ?? []);
