import { pattern } from '../../text/fast-regexp';
import type { Pattern } from '../../text/pattern';
import { wordSet } from '../../text/word-set';

/**
 * Words of corrective actions. Sources: the SRE workbook's chapter on postmortem culture and Lunney, Lueder and Beyer in ;login: 2017
 * (“actionable, specific, bounded”), GitLab's and PagerDuty's guides with their pairs of bad and good items, and reading published write-ups.
 */
/** Verbs that a task begins with, in their base form. */
export const taskVerbs = wordSet(`
 add adopt adjust alert align allocate allow analyse analyze apply archive assess assign attach audit automate avoid back backfill backport ban benchmark block book bring build bump cache calibrate
 cap capture catch centralise centralize change check clarify clean clear close collect communicate complete conduct configure confirm consider consolidate containerise containerize continue convert coordinate
 correct cover create cut deactivate debug decide declare decommission decouple decrease define delete deploy deprecate design detect determine develop disable discuss distribute do document double
 drop educate eliminate embed embrace employ enable encourage encrypt enforce engage enhance ensure establish evaluate evict examine exclude execute expand explore export expose extend extract
 fail file filter finalise finalize find fine-tune finish fix follow force formalise formalize foster gate gather generate get give grant group guard handle harden have hire hold host identify implement
 import improve include incorporate increase index inform initiate inspect install institute instrument integrate introduce invest investigate isolate issue keep label launch learn leverage limit list load lock log lower
 maintain make manage map mark measure merge migrate minimise minimize mirror mitigate modify monitor mount move negotiate never notify obtain offer onboard open optimise optimize orchestrate order organise organize overhaul page
 parallelise parallelize patch perform pin plan point practice practise prepare preserve prevent prioritise prioritize procure profile program prohibit promote propagate protect provide provision prune publish pull purchase purge push put
 raise rate-limit re-enable reassess rebuild recheck recommend reconfigure record recreate redesign redirect reduce redact refactor refine refresh reinforce reject remember remind remove rename renew reorganise reorganize replace replicate report
 require reserve reset resize resolve restart restore restrict restructure retire retry return reuse revamp revert review revise revisit reward rewrite roll rotate run sanitise sanitize save scale scan schedule script secure
 segment send separate set setup share shard shift ship shorten show shut simplify simulate split stage standardise standardize start stop store streamline strengthen stress-test subscribe supply support suppress switch sync synchronise synchronize
 tag take teach tell test throttle tighten time track train transfer transition trigger trim try tune turn unify unleash update upgrade use utilise utilize validate vary verify version wait warn watch whitelist widen wire wrap write work
 assure patching deploying embracing bolster fortify augment elevate heighten sharpen beef sustain safeguard devise
`);

/** Verbs that name no end: nobody can tell when the thing is improved. */
export const weakVerbs = wordSet(`
 improve enhance optimise optimize refine strengthen streamline better evaluate assess explore consider investigate discuss revisit maintain keep continue embrace foster promote encourage remember try
 bolster fortify augment elevate heighten sharpen beef sustain safeguard
 focus strive reinforce increase reduce minimise minimize boost raise be learn improved enhanced more
`);

/** What has no end either, whatever the verb. */
export const weakObjects = pattern(
  /\b(?:communications?|collaboration|awareness|culture|teamwork|coordination|mindset|vigilance|attention|carefulness)\b/,
);

/** Qualities without a measure. */
export const weakQualities = pattern(
  /\bmore (?:robust|rigorous|reliable|resilient|careful(?:ly)?|thorough(?:ly)?|efficient(?:ly)?|effective(?:ly)?|proactive(?:ly)?|comprehensive|attention|often)\b|(?<!\bto )\b(?:better|beefier|stricter|stronger|tighter|smarter|safer)\b|(?<!\b(?:against|on|of|per|with)\s(?:\w+\s){0,3})best practices\b|\bextensively\b|\bproper(?:ly)? (?:test|monitor|document|plann)\w*|\bas needed\b|\bas soon as possible\b|\balways (?:be|check|remember)\b|\bbe (?:more )?careful\b|\bremember to\b/,
);

/** Recurring work without a period or an object. */
export const weakRoutine = pattern(
  /^(?:conduct|perform|hold|do|schedule|run|organi[sz]e|plan|have)\s+(?:more\s+)?(?:(?:regular|periodic|frequent|routine|more)\s*)?(?:reviews?|audits?|meetings?|training(?: sessions?)?|checks?|tests?|testing|maintenance)\W*$/,
);

/** What one can look at when the task is done: a number, a period, a named thing, a scope. */
export const concrete = [
  /(?<![#\w])\d+(?:[.,]\d+)?\s?(?:%|[a-z]|$)/,
  /\b(?:every|each|per|once an?|twice an?)\s+(?!time\b|aspect\b|one\b|possible\b)\w+|\b(?:hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?)\b/,
  /\b[\w-]+\.(?:conf|cfg|ini|ya?ml|json|toml|php|py|js|ts|rb|go|sh|sql|md|pp|service|env|html|xml|tf)\b|(?:^|\s)\/[\w./-]{3,}/,
  /\bv?\d+\.\d+/,
  /\b(?:health|integrity|liveness|readiness|configuration|consistency|validation|automated|pre-deploy(?:ment)?|status) checks?\b|\balerts? (?:on|for|when|if)\b|\bchecklist\b|\brunbook\b|\bplaybook\b|\bcanary\b|\bcircuit breaker\b|\bfail-?over test\b|\brate limit\w*\b|\bdashboard (?:for|of|with)\b/,
].map(pattern);

/** A name inside the sentence: Nginx, CI/CD, web-01. */
export const namedThing = /(?<=[\p{L}\d,)]\s)(?:\p{Lu}[\p{L}\d]*[\p{Ll}\d][\p{L}\d]*|\p{Lu}{2,}[\p{L}\d/]*|[a-z]+-\d+)\b/u;

/** What would make a vague task specific, by what it is about: a question to its author. */
export const topics: readonly { topic: Pattern; question: string }[] = [
  {
    topic: pattern(/\bmonitor\w*|\balert\w*|\bobservab\w+/),
    question: 'which metric, on which system, at which threshold?',
  },
  {
    topic: pattern(/\btest\w*/),
    question: 'which test, of what, and when does it run?',
  },
  {
    topic: pattern(/\bdocument\w*|\brunbooks?\b|\bguid\w+/),
    question: 'which page, and what will it say?',
  },
  {
    topic: pattern(/\btrain\w*|\bcommunicat\w*|\bawareness\b|\bknowledge\b/),
    question: 'who, about what, and by when?',
  },
  {
    topic: pattern(/\breview\w*|\bprocess\w*|\bprocedure\w*|\baudit\w*/),
    question: 'which step changes, and who or what checks it?',
  },
  {
    topic: pattern(/\bcareful\w*|\bremember\b|\balways\b|\bavoid\b/),
    question: 'which check or tool makes it happen without anybody’s care?',
  },
  {
    topic: pattern(/\bback-?ups?\b/),
    question: 'of what, how often, and how is a restore tested?',
  },
  {
    topic: pattern(/\bperformance\b|\bqueries\b|\bcache\b|\bscal\w+/),
    question: 'which part, and to which figure?',
  },
];

/** For a task about anything else. */
export const anyTopic = { question: 'what will exist when it is done, and where?' };
