import { pattern } from '../../../text/fast-regexp';

/**
 * Tasks that ask people to care, know or remember, and what makes such a task one for a tool after all.
 * Sources: the SRE workbook's chapter on postmortem culture (training people is no prevention), PagerDuty's postmortem guide
 * (“human error” is where the questions begin), and reading published write-ups.
 */

/** Care, attention and memory, asked of people. */
export const asksForCare = pattern(
  /\b(?:be|being|stay) (?:more |extra |very )?(?:careful|vigilant|mindful|attentive|diligent|aware|cautious|alert)\b|\b(?:more|greater|extra|closer|careful) (?:care|attention|caution|vigilance)\b|\bpay (?:more |closer |better )?attention\b|\b(?:take|exercise) (?:more |greater |extra )?(?:care|caution)\b|\b(?:always |please )?remember to\b|\bdon['’]t forget\b|\bnever forget\b|\bdouble[- ]check\b|\bkeep in mind\b/,
);

/** Knowledge, asked of people, as what the task begins with. */
export const asksForKnowledge = pattern(
  /^(?:(?:we|the team|they|i)\s+(?:will|should|must|need to)\s+)?(?:(?:please|also|always|regularly|better|further)\s+)*(?:train|retrain|educate|teach|remind|tell|coach|instruct|(?:raise|increase|improve|create|build|promote) (?:\w+ ){0,3}awareness|(?:conduct|provide|organi[sz]e|hold|schedule|offer|run|give|arrange|implement|offer)\s+(?:(?!test)\w+[\s-]){0,5}?(?:training|trainings|workshops?|education|courses?|training sessions?))\b/,
);

/** What works without anybody's care: a check, a gate, a test, an alert. */
export const namesMechanism = pattern(
  /\b(?:ci(?:\/cd)?|pipeline|linters?|lint|hooks?|scripts?|automat\w+|alerts|(?<!\b(?:be|being|stay|remain|more|and) )alert|alarms?|monitors?|monitoring|tests?|tested|unit tests?|drills?|game ?days?|simulations?|exercises?|validat(?:e|es|ion|or)|checks(?= (?:that|in|on|for|if|before|whether))|(?<!\bdouble[- ])check(?= (?:that|in|on|for|if|before|whether))|health checks?|gates?|blocks?|reject\w*|refuse\w*|require\w*|enforce\w*|templates?|checklists?|runbooks?|playbooks?|tools?|tooling|bots?|dashboards?|limits?|quotas?|review(?:er)?s?|staging|canary|roll ?back)\b/,
);
