/**
 * What sections are called, by what they are for. Case, numbering, emoji, punctuation and words in brackets do not count,
 * and a long word may be misspelt by a letter.
 *
 * Sources: ALX = the course's task; SRE = Google's SRE book and workbook; AT = Atlassian; PD = PagerDuty; AZ = Azure PIR; GL = GitLab;
 * IO = incident.io; D = github.com/dastergon/postmortem-templates; seen = titles of published student and team write-ups.
 */
export const names: Readonly<Record<string, readonly string[]>> = {
  summary: [
    'summary', // SRE, AT, GL
    'issue summary', // ALX
    'incident summary', // AT
    'executive summary', // SRE
    'problem summary', // SRE
    'outage summary',
    'summary of issue', // seen
    'summary of impact', // AZ
    'summation', // seen
    'synopsis',
    'abstract',
    'overview', // PD
    'issue overview',
    'incident overview',
    'incident description',
    'description',
    'description of incident',
    'problem statement',
    'problem description',
    'what was the problem', // seen
    'tl dr',
    'tldr',
    'what happened', // PD, AZ
    'brief',
    'introduction', // seen
    'high level summary',
    'incident details',
    'issue description',
    'the incident',
    'the outage',
    'the issue',
    'the problem',
    'incident',
    'outage',
  ],
  timeline: [
    'timeline', // all
    'time line',
    'incident timeline', // AT
    'timeline of events', // PD
    'events timeline', // seen
    'sequence of events',
    'series of events',
    'order of events',
    'chain of events', // D (Elastic)
    'chronology',
    'chronology of events',
    'event log',
    'incident log',
    'debugging process', // seen
    'timeline recovery efforts', // SRE workbook
    'incident history',
    'recovery efforts',
  ],
  'root-cause': [
    'root cause', // ALX, SRE, AT
    'root causes', // SRE
    'root cause analysis',
    'rca',
    'cause',
    'causes',
    'main cause', // seen
    'cause of outage',
    'cause analysis',
    'analysis',
    'incident analysis',
    'technical analysis',
    'contributing factors', // PD
    'contributing conditions', // D (cloud book)
    'contributing causes',
    'contributors', // IO
    'trigger', // SRE
    'triggers',
    'fault', // AT
    'leadup', // AT
    'lead up',
    'what went wrong and why', // AZ
    'what went wrong and how',
    'why did it happen',
    'why it happened',
    'what caused the incident',
    'five whys', // AT, AWS
    '5 whys',
    'the five whys',
    'root cause identification', // AT
    'diagnosis',
    'technical details',
    'what was the cause',
    'what was causing the issue', // ALX
    'what caused the issue',
  ],
  resolution: [
    'resolution', // ALX, SRE
    'resolutions',
    'recovery', // AT
    'resolution and recovery', // Google 2013
    'mitigation', // AZ
    'mitigations',
    'mitigators', // IO
    'remediation and recovery',
    'fix',
    'the fix',
    'fixes applied',
    'solution',
    'how we fixed it',
    'how did we fix it', // seen
    'how the issue was fixed', // ALX
    'how the issue was resolved',
    'how the incident was resolved', // ALX
    'how it was fixed',
    'how was it fixed',
    'how did we respond', // AZ
    'how we responded',
    'response', // AT
    'stabilization steps',
    'restoration',
    'immediate fix',
    'corrective action taken',
    'action taken',
    'actions taken',
    'repair',
    'workaround',
  ],
  corrective: [
    'corrective and preventative measures', // ALX
    'corrective and preventive measures',
    'corrective measures',
    'corrective actions', // AT
    'corrective and preventive actions',
    'corrective',
    'preventive',
    'preventative',
    'preventative measures', // seen
    'preventive measures', // seen
    'preventative actions',
    'preventive actions',
    'prevention', // seen
    'preventing recurrence',
    'prevention of recurrence',
    'how to prevent it',
    'how do we prevent this',
    'how are we making incidents like this less likely or less impactful', // AZ
    'action items', // SRE, PD
    'actions',
    'action plan',
    'follow up actions',
    'follow ups', // IO
    'follow up',
    'followup',
    'followups',
    'follow up items',
    'follow up tasks',
    'lessons and follow ups', // seen
    'next steps', // AZ
    'recommendations', // D (cloud book)
    'recommended actions',
    'remediation', // AT
    'remediations',
    'remediation items',
    'future prevention',
    'future work',
    'countermeasures',
    'safeguards', // seen
    'long term fixes',
    'what will we do differently',
    'what we are doing',
    'what we are doing about it',
    'what we re doing about it',
    'looking forward',
    'looking ahead',
    'going forward',
    'moving forward',
    'measures',
    'outcomes', // GL
  ],
  improvements: [
    'improvements', // ALX
    'improvements and fixes', // seen
    'improvements fixes',
    'improvement plan',
    'areas of improvement',
    'areas for improvement',
    'broad improvements',
    'general improvements',
    'things to improve',
    'things that can be improved', // ALX
    'fixes',
  ],
  tasks: [
    'tasks', // ALX
    'task list',
    'specific tasks',
    'tasks to address the issue', // ALX
    'list of tasks',
    'todo', // ALX
    'todo list',
  ],
  impact: [
    'impact', // SRE, AT, PD
    'customer impact',
    'user impact', // SRE workbook
    'business impact',
    'impact assessment',
    'impact analysis',
    'scope',
    'affected users', // D
    'affected services',
    'who was affected',
    'severity',
    'severity and impact',
    'damage',
  ],
  detection: ['detection', 'how detected', 'incident detection', 'issue detection', 'how was it detected', 'how we detected it'],
  lessons: [
    'lessons learned', // SRE, AT
    'lessons learnt',
    'lessons',
    'learnings', // IO
    'learnings and risks', // IO
    'learning opportunities', // GL
    'key takeaways',
    'takeaways',
    'retrospective',
    'reflection',
    'reflections',
    'what went well', // SRE
    'what went wrong', // SRE
    'what went poorly', // PD
    'what went badly',
    'what could have gone better',
    'what didn t go well',
    'where we got lucky', // SRE
    'how d we do', // PD
    'how did we do',
    'things that went well',
    'things that went poorly',
    'went well',
    'went wrong',
    'did not go well',
  ],
  responders: ['responders', 'incident responders', 'escalation', 'people involved', 'participants', 'attendees', 'incident commander'],
  conclusion: ['conclusion', 'conclusions', 'final thoughts', 'closing remarks', 'closing notes', 'final notes', 'wrap up'],
  supporting: [
    'supporting information', // SRE
    'references',
    'reference',
    'resources',
    'appendix',
    'glossary', // SRE workbook
    'related incidents',
    'related items',
    'links',
    'metrics', // AWS
    'evidence',
    'graphs',
    'screenshots',
    'logs',
    'authors',
    'author',
    'status',
    'date',
    'metadata',
    'key information', // GL
    'incident information',
    'background', // SRE workbook
    'context',
    'messaging', // PD
    'communication',
    'communications',
    'external messaging',
    'internal messaging',
    'backlog check', // AT
    'recurrence', // AT
    'incident questions', // AWS
    'open questions',
    'acknowledgements',
    'acknowledgments',
  ],
};
