import { phrase } from '../phrases';

/**
 * How an impact is given as a number or without one. Pieces of patterns for `phrase`.
 * Sources: PagerDuty's guide (exact numbers with their base), Google's SRE workbook (an informed estimate rather than none), the course's task (“how many %”).
 */
const WHOM =
  '(?:users?|customers?|clients?|visitors?|subscribers?|people|persons?|requests?|queries|accounts?|sessions?|orders?|transactions?|payments?|members?|players?|tenants?|merchants?|employees|students?|logins?|calls|messages|emails|e-mails|bookings?|checkouts?|shops?|devices|websites?|sites|jobs|builds|deployments?|deploys|regions?|servers?|nodes?|records|rows|files|readers|teams|projects|repositories|packages|crates|organi[sz]ations)';
const BETWEEN = '(?: [\\p{L}\\p{N}-]+){0,3}';
/** No year, hour or day of a month. */
const NUMBER =
  '(?:(?<![\\w:.])(?!(?:19|20)\\d\\d\\b|\\d+:\\d|\\d+(?:st|nd|rd|th)?,? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|utc|gmt|[ap]\\.?m)\\w*)\\d[\\d,.]*(?: ?(?:k|m|bn|thousand|million|billion))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|half|a third|two thirds|a quarter|zero)';

/** A percentage, a count, a sum of money, or all and none: those first that are quick to look for. */
export const quantities = [
  '\\d ?(?:%|percent\\b|per cent\\b)',
  '\\b(?:everyone|everybody|nobody|no one|anyone|anybody)\\b',
  '\\b(?:completely|totally|fully|entirely) (?:down|unavailable|inaccessible|offline|unreachable|unusable)\\b',
  '\\b(?:complete|total|full) (?:outage|downtime|unavailability|loss)\\b',
  '[$€£₦]\\s?\\d|\\d[\\d,.]*[km]? ?(?:usd|eur|gbp|dollars|euros|pounds)\\b',
  '\\berror budget\\b',
  // A count of anything but time, and what is said to have had no impact
  '(?<![\\w:./-])\\d[\\d,.]*(?: ?(?:k|m|bn|million|billion))? (?!(?:hours?|hrs?|minutes?|mins?|seconds?|secs?|days?|weeks?|months?|years?|[ap]\\.?m|utc|gmt)\\b)\\p{L}{2,}s\\b',
  '\\b(?:no|without|zero)(?: \\p{L}+){0,2} (?:impact|effect|loss|losses|downtime|indicators?|evidence)\\b|\\bnever (?:unavailable|down)\\b',
  '\\bevery(?: \\p{L}+){0,2} (?:user|customer|client|visitor|request|call|order|login|payment|query|page)\\b',
  '\\d[\\d,.]*[km]? (?:dai|eth|btc|usdc|usdt|xch)\\b',
  '\\d[\\d,.]*[km]?(?: \\p{L}+){0,4} (?:lost|stolen|drained|refunded)\\b',
  `\\b${WHOM}(?: affected| impacted)? ?[:=] ?~?\\d`,
  `\\b${NUMBER}(?: of)?(?: the| our| all)?${BETWEEN} ${WHOM}\\b`,
  `\\b(?:all|every|any|no|none of|entire|whole|100)(?: of)?(?: the| our| its)?${BETWEEN} (?:${WHOM}|service|system|website|site|platform|application|user base|userbase|traffic|infrastructure|network)\\b`,
].map(phrase);

/** A share that could be anything. */
export const vagueQuantity = phrase(
  [
    `\\b(?:some|many|several|various|numerous|most|few|countless|certain|multiple|(?:hundreds|thousands|millions|dozens|lots|majority|portion|subset|fraction|handful|number) of)(?: of)?(?: the| our| its)?(?: \\p{L}+){0,1} (?:users|customers|clients|visitors|subscribers|people|requests|accounts|sessions|orders|transactions|payments|members|players|tenants|merchants|employees|students)\\b`,
  ].join('|'),
);

/** Words of an impact: who or what could not be used. */
export const impactWords = phrase(
  "\\b(?:users|customers|clients|visitors|requests|traffic|outage|down|downtime|unavailable|inaccessible|unreachable|slow|slower|degraded|failed|failing|errors?|could not|couldn['’]t|unable|[^.]{0,20} (?:does|did)(?: not|n['’]t) work)\\b",
);
