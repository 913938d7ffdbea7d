import { phrase } from '../phrases';

/** How a timeline tells that the trouble itself began, and that it was over. A deployment that began, or a fix that went out, is neither. */
const TROUBLE =
  '(?:outages?|incident|downtime|impact|degradation|disruption|failures?|errors?|problems?|issues?|slowness|timeouts?|unavailability)';
const FAILING =
  '(?:fail\\w*|crash\\w*|tim(?:e|ing) out|(?:return|throw|show|serv|see|rais|giv|experienc)\\w* (?:\\w+ ){0,3}(?:errors?|5\\d\\d|failures?|timeouts?)|error\\w*|slow\\w*|degrad\\w*|drop\\w*|(?:be|become|becoming|being) (?:slow|unavailable|unreachable|inaccessible))';

export const troubleBegins = phrase(
  [
    `\\b${TROUBLE}\\b(?: \\w+){0,4} (?:begins?|began|starts?|started|commence[sd]?)\\b`,
    `\\b(?:begins?|began|starts?|started) (?:to )?${FAILING}`,
    `\\b(?:start|beginning|onset) of (?:the |an? )?${TROUBLE}`,
    '\\b(?:goes|went|going) (?:down|offline|dark)\\b',
    '\\bbec[ao]mes? (?:unavailable|unreachable|inaccessible|unresponsive)\\b',
  ].join('|'),
);

export const troubleEnds = phrase(
  [
    `\\b${TROUBLE}\\b(?: \\w+){0,3} (?:ends?|ended|stops?|stopped|over|resolved|cleared|gone)\\b`,
    `\\b(?:end of (?:the )?${TROUBLE}|${TROUBLE} resolution)\\b`,
    '\\b(?:restored|recovered|fully operational|back (?:up|online|to normal))\\b',
    '\\b(?:works?|working|available|reachable|healthy|stable|up|placed|processed|served|delivered|loads?|loaded|open|running|respond\\w*|possible|succeed\\w*) again\\b',
  ].join('|'),
);

/** “Not yet restored”, “half of the service was restored”. */
export const onlyPartly = phrase("\\b(?:not|no|never|partly|partially|half|some|most|first|temporar\\w+|briefly)\\b|n[’']t\\b");
