import type { Profile } from '../model/profile';
import {
  caused,
  causedElsewhere,
  cured,
  curedElsewhere,
  detected,
  detectedHow,
  didNotHelp,
  escalated,
  explained,
  guess,
  investigated,
  misled,
  patterns,
  resolved,
} from '../reading/lexicon/element-patterns';
import { names } from './names';

/** Where a reader looks for the facts of the summary, and for what was done. */
const FACTS = ['summary', 'impact', 'intro', 'detection'];
const STORY = ['timeline', 'root-cause', 'resolution', 'summary', 'intro', 'other', 'detection', 'responders'];
const CAUSE = ['root-cause', 'resolution', 'other'];
const [CAUSE_LABEL, FIX_LABEL] = [/\bcause/, /\bresol|\bfix|\bsolution|\brecover/];

/**
 * The postmortem of the ALX/Holberton DevOps course.
 * Source: the text of its task “0x19. Postmortem”.
 */
export const alx: Profile = {
  id: 'alx',
  name: 'ALX postmortem',
  // The task's folder, and the course's repositories: `alx-system_engineering-devops`, `holbertonschool-sysadmin_devops`.
  paths: /(?:^|[\\/])(?:0x19-postmortem|(?:alx|holberton)[\w-]*devops)(?:[\\/]|$)/i,
  titled: /^0x19\b/,
  words: { min: 400, max: 600 },
  names,
  severities: {
    // The task asks for English, and for no more at the head than a title.
    'not-english': 'warning',
    // The element “affected-share” asks for it, and has a line to insert.
    'impact-not-quantified': 'off',
    'metadata-missing': 'off',
    'acronym-undefined': 'off',
  },
  marks: {
    started: patterns.started,
    detected: patterns.detected,
    investigated: patterns.investigated,
    misled: patterns.misled,
    escalated: patterns.escalated,
    mitigated: patterns.mitigated,
    resolved: patterns.resolved,
  },
  instructions: [
    'must contain',
    'duration of the outage with start and end times',
    'what service was down',
    'what was the impact',
    'how many %',
    'when was the issue detected',
    'how was the issue detected',
    'actions taken (what parts',
    'misleading investigation/debugging paths',
    'any software system will eventually fail',
    'a postmortem is a tool widely used',
    'the rest of the company',
    'the root cause(s) of the outage has been discovered',
    'most of you will never have faced an outage',
    'which team/individuals was the incident escalated to',
    'how the incident was resolved',
    'explain in detail what was causing the issue',
    'explain in detail how the issue was fixed',
    'what are the things that can be improved',
    'a list of tasks to address the issue',
    'be brief and straight to the point',
    'include timezone',
    'including timezone',
    'short summary (',
    'itemized list of ways',
    'format bullet point',
  ],
  sections: [
    {
      title: 'Issue Summary',
      required: true,
      body: [
        '- **Duration:** ${1:[TODO: how long]}, from ${2:[TODO: date and time]} to ${3:[TODO: time]} ${4:[TODO: time zone]}',
        '- **Impact:** ${5:[TODO: which service was down or slow, and what users experienced]}',
        '- **Affected:** ${6:[TODO: how many % of the users]}',
        '- **Root cause:** ${7:[TODO: the root cause in one sentence]}',
      ].join('\n'),
      parts: [
        {
          id: 'summary',
          title: 'Issue Summary',
          untitled: { pattern: patterns.impact, where: ['intro', 'other', 'impact', 'supporting'], words: 12 },
          elements: [
            {
              id: 'duration',
              label: 'Duration',
              ask: 'say how long the outage lasted, for example “1 hour 15 minutes”',
              line: '- **Duration:** ${1:[TODO: how long]}',
              detector: { kind: 'duration', where: FACTS },
            },
            {
              id: 'start-end',
              label: 'Start and end',
              ask: 'say when the outage started and when it ended',
              line: '- **Start and end:** from ${1:[TODO: date and time]} to ${2:[TODO: time]} ${3:[TODO: time zone]}',
              detector: { kind: 'start-end', where: FACTS },
            },
            {
              id: 'start-end-timezone',
              label: 'Time zone of start and end',
              ask: 'say the time zone of the start and the end',
              line: '- **Time zone:** all times are in ${1:[TODO: which time zone]}',
              needs: 'start-end',
              coveredBy: 'time-zone-missing',
              detector: { kind: 'start-end-zone', where: FACTS },
            },
            {
              id: 'impact',
              label: 'Impact',
              ask: 'say which service was down or slow and what users experienced',
              line: '- **Impact:** ${1:[TODO: which service was down or slow, and what users experienced]}',
              detector: {
                kind: 'said',
                pattern: patterns.impact,
                label: /\bimpact|\baffected|\bsymptom/,
                where: [...FACTS, 'timeline', 'root-cause'],
              },
            },
            {
              id: 'affected-share',
              label: 'Share of users affected',
              ask: 'say how many users were affected, as a percentage or a number',
              line: '- **Affected:** ${1:[TODO: how many % of the users]}',
              coveredBy: 'impact-vague',
              detector: {
                kind: 'said',
                pattern: patterns.share,
                label:
                  /\b(?:users|customers|clients|requests)\b.*\baffected|\baffected\b.*\b(?:users|customers|clients|requests)|\b(?:share|percentage|number) of (?:affected )?(?:users|customers|clients|requests)/,
                where: [...FACTS, 'other'],
              },
            },
            {
              id: 'summary-root-cause',
              label: 'Root cause in a sentence',
              ask: 'name the root cause in one sentence',
              line: '- **Root cause:** ${1:[TODO: the root cause in one sentence]}',
              detector: { kind: 'said', pattern: patterns.cause, label: /\bcause/, where: FACTS },
            },
          ],
        },
      ],
    },
    {
      title: 'Timeline',
      required: true,
      body: [
        '- **${1:[TODO: time]} ${2:[TODO: time zone]}** - ${3:[TODO: when and how the issue was detected]}',
        '- **${4:[TODO: time]} ${2:[TODO: time zone]}** - ${5:[TODO: what was investigated, and what was assumed to be the cause]}',
        '- **${6:[TODO: time]} ${2:[TODO: time zone]}** - ${7:[TODO: which path was misleading, and why]}',
        '- **${8:[TODO: time]} ${2:[TODO: time zone]}** - ${9:[TODO: which team or person the incident was escalated to]}',
        '- **${10:[TODO: time]} ${2:[TODO: time zone]}** - ${11:[TODO: how the incident was resolved]}',
      ].join('\n'),
      parts: [
        {
          id: 'timeline',
          title: 'Timeline',
          untitled: { pattern: patterns.detected, where: ['intro', 'other', 'summary', 'resolution', 'impact', 'detection'], times: 3 },
          elements: [
            {
              id: 'detected-when',
              label: 'When it was detected',
              ask: 'say when the issue was detected',
              line: '- **${1:[TODO: time]} ${2:[TODO: time zone]}** - ${3:[TODO: who or what detected the issue]}',
              detector: { kind: 'said', pattern: detected, label: /\bdetect|\bdiscover/, where: [...STORY, 'impact'] },
            },
            {
              id: 'detected-how',
              label: 'How it was detected',
              ask: 'say how the issue was detected: an alert, an engineer, a customer',
              line: '- **${1:[TODO: time]} ${2:[TODO: time zone]}** - ${3:[TODO: how the issue was detected: an alert, an engineer, a customer]}',
              detector: {
                kind: 'said',
                pattern: detectedHow,
                label: /\bhow\b.*\bdetect|\bdetection (?:method|how)|\bdetected by|\bdetection$/,
                where: [...STORY, 'impact'],
              },
            },
            {
              id: 'investigation',
              label: 'Actions and assumptions',
              ask: 'say what was investigated and what the cause was assumed to be',
              line: '- **${1:[TODO: time]} ${2:[TODO: time zone]}** - ${3:[TODO: what was investigated, and what was assumed to be the cause]}',
              detector: {
                kind: 'said',
                pattern: investigated,
                label: /\bactions? (?:were |was )?taken|\binvestigation|\bassumption/,
                where: STORY,
              },
            },
            {
              id: 'misleading-paths',
              label: 'Misleading paths',
              ask: 'name a path that was taken and turned out wrong',
              line: '- **${1:[TODO: time]} ${2:[TODO: time zone]}** - ${3:[TODO: which path was misleading, and why]}',
              detector: {
                kind: 'said',
                pattern: misled,
                label: /\bmislead|\b(?:wrong|false) (?:path|turn|lead|assumption)|\bred herring|\bdead end/,
                where: STORY,
                orNone: true,
                guess,
              },
            },
            {
              id: 'escalation',
              label: 'Escalation',
              ask: 'say which team or person the incident was escalated to',
              line: '- **${1:[TODO: time]} ${2:[TODO: time zone]}** - ${3:[TODO: which team or person the incident was escalated to]}',
              detector: { kind: 'said', pattern: escalated, label: /\bescalat/, where: STORY, orNone: true },
            },
            {
              id: 'resolved-how',
              label: 'How it was resolved',
              ask: 'say how the incident was resolved',
              line: '- **${1:[TODO: time]} ${2:[TODO: time zone]}** - ${3:[TODO: how the incident was resolved]}',
              detector: {
                kind: 'said',
                pattern: resolved,
                label: /\bresol|\bfix|\brecover|\bmitigat/,
                where: STORY,
              },
            },
          ],
        },
      ],
    },
    {
      title: 'Root Cause and Resolution',
      required: true,
      body: [
        '**Root cause:** ${1:[TODO: in detail, what caused the issue]}',
        '',
        '**Resolution:** ${2:[TODO: in detail, how the issue was fixed]}',
      ].join('\n'),
      parts: [
        {
          id: 'root-cause',
          title: 'Root Cause',
          untitled: {
            pattern: explained,
            where: ['intro', 'other', 'timeline', 'summary', 'resolution', 'impact', 'lessons', 'detection', 'supporting', 'conclusion'],
          },
          elements: [
            {
              id: 'cause-detail',
              label: 'The cause in detail',
              ask: 'explain in detail what caused the issue',
              line: '**Root cause:** ${1:[TODO: in detail, what caused the issue]}',
              detector: {
                kind: 'detailed',
                own: caused,
                elsewhere: causedElsewhere,
                label: CAUSE_LABEL,
                not: FIX_LABEL,
                where: CAUSE,
                words: 9,
              },
            },
          ],
        },
        {
          id: 'resolution',
          title: 'Resolution',
          untitled: {
            pattern: patterns.fixed,
            where: ['intro', 'other', 'root-cause', 'summary', 'conclusion', 'impact', 'lessons', 'detection', 'supporting'],
          },
          elements: [
            {
              id: 'fix-detail',
              label: 'The fix in detail',
              ask: 'explain in detail how the issue was fixed',
              line: '**Resolution:** ${1:[TODO: in detail, how the issue was fixed]}',
              detector: {
                kind: 'detailed',
                own: cured,
                elsewhere: curedElsewhere,
                denied: didNotHelp,
                label: FIX_LABEL,
                not: CAUSE_LABEL,
                where: CAUSE,
                words: 4,
              },
            },
          ],
        },
      ],
    },
    {
      title: 'Corrective and Preventative Measures',
      required: true,
      body: [
        '**Improvements:**',
        '',
        '- ${1:[TODO: what can be improved, broadly speaking]}',
        '',
        '**Tasks:**',
        '',
        '- [ ] ${2:[TODO: a specific task: what, where, and how you know that it is done]}',
        '- [ ] ${3:[TODO: another task]}',
      ].join('\n'),
      parts: [
        {
          id: 'corrective',
          title: 'Corrective and Preventative Measures',
          untitled: {
            pattern: patterns.future,
            where: ['intro', 'other', 'lessons', 'conclusion', 'resolution', 'root-cause'],
            // Lessons may come before what they are learnt from.
            afterUnlessIn: ['lessons', 'conclusion'],
          },
          elements: [
            {
              id: 'improvements',
              label: 'Improvements',
              ask: 'say what can be improved, broadly speaking',
              line: '- ${1:[TODO: what can be improved, broadly speaking]}',
              detector: { kind: 'measures' },
            },
            {
              id: 'task-list',
              label: 'Specific tasks',
              ask: 'list specific tasks, such as “add an alert on the memory of web-01 at 90%”',
              line: '- [ ] ${1:[TODO: a specific task: what, where, and how you know that it is done]}',
              detector: { kind: 'tasks' },
            },
          ],
        },
      ],
    },
  ],
};
