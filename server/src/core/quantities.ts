import { phrase } from './sentences';

/**
 * How an impact is told as a number or without one. Pieces of patterns for `phrase`.
 * Sources: PagerDuty's guide (exact numbers with their base), Google's SRE workbook (an informed estimate rather than none), the course's task (“how many %”).
 */
const WHOM =
  '(?:users?|customers?|clients?|visitors?|subscribers?|people|persons?|requests?|queries|accounts?|sessions?|orders?|transactions?|payments?|members?|players?|tenants?|merchants?|employees|students?|logins?|calls|messages|emails|e-mails|bookings?|checkouts?|shops?|devices|websites?|sites|jobs|builds|deployments?|deploys|regions?|servers?|nodes?|records|rows|files|readers|teams|projects|repositories|packages|crates|organi[sz]ations)';
const BETWEEN = '(?: [\\p{L}\\p{N}-]+){0,3}';
const NUMBER =
  '(?:(?<![\\w:.])\\d[\\d,.]*(?: ?(?:k|m|bn|thousand|million|billion))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|half|a third|two thirds|a quarter|zero)';

/** A percentage, a count, a sum of money, or all and none. */
export const quantity = phrase(
  [
    '\\d ?(?:%|percent\\b|per cent\\b)',
    `\\b${NUMBER}(?: of)?(?: the| our| all)?${BETWEEN} ${WHOM}\\b`,
    `\\b(?:all|every|any|no|none of|entire|whole|100)(?: of)?(?: the| our| its)?${BETWEEN} (?:${WHOM}|service|system|website|site|platform|application|user base|userbase|traffic|infrastructure|network)\\b`,
    '\\b(?:everyone|everybody|nobody|no one|anyone|anybody)\\b',
    '\\b(?:completely|totally|fully|entirely) (?:down|unavailable|inaccessible|offline|unreachable|unusable)\\b',
    '\\b(?:complete|total|full) (?:outage|downtime|unavailability|loss)\\b',
    '[$€£₦]\\s?\\d|\\d[\\d,.]*[km]? ?(?:usd|eur|gbp|dollars|euros|pounds)\\b',
    '\\berror budget\\b',
    `\\b${WHOM}(?: affected| impacted)? ?[:=] ?~?\\d`,
  ].join('|'),
);

/** A share that could be anything. */
export const vagueQuantity = phrase(
  [
    `\\b(?:some|many|several|various|numerous|most|few|countless|certain|multiple|(?:hundreds|thousands|millions|dozens|lots|majority|portion|subset|fraction|handful|number) of)(?: of)?(?: the| our| its)?(?: \\p{L}+){0,1} (?:users|customers|clients|visitors|subscribers|people|requests|accounts|sessions|orders|transactions|payments|members|players|tenants|merchants|employees|students)\\b`,
  ].join('|'),
);
