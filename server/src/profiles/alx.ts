import type { Profile } from '../core/profile';
import { names } from './names';

/**
 * The default profile: the postmortem of the ALX/Holberton DevOps course.
 * Source: the text of its task “0x19. Postmortem” (design notes, domain.md §1, row ALX).
 */
export const alx: Profile = {
  id: 'alx',
  name: 'ALX postmortem',
  words: { min: 400, max: 600 },
  names,
  sections: [
    {
      title: 'Issue Summary',
      required: true,
      body: [
        // biome-ignore-start lint/suspicious/noTemplateCurlyInString: LSP snippet syntax
        '- **Duration:** ${1:1 hour 15 minutes}, from ${2:2026-01-31 14:05} to ${3:15:20} ${4:UTC}',
        '- **Impact:** ${5:the checkout API} was ${6|down,slow|}; users saw ${7:error pages when they paid}. About ${8:30}% of users were affected.',
        '- **Root cause:** ${9:one sentence on what was wrong}',
      ].join('\n'),
      parts: [
        {
          id: 'summary',
          title: 'Issue Summary',
          elements: [
            {
              id: 'duration',
              label: 'Duration',
              ask: 'say how long the outage lasted, for example “1 hour 15 minutes”',
              line: '- **Duration:** ${1:1 hour 15 minutes}',
            },
            {
              id: 'start-end',
              label: 'Start and end',
              ask: 'say when the outage started and when it ended',
              line: '- **Start and end:** from ${1:2026-01-31 14:05} to ${2:15:20} ${3:UTC}',
            },
            {
              id: 'start-end-timezone',
              label: 'Time zone of start and end',
              ask: 'say the time zone of the start and the end',
              line: '- **Time zone:** all times are in ${1:UTC}',
            },
            {
              id: 'impact',
              label: 'Impact',
              ask: 'say which service was down or slow and what users experienced',
              line: '- **Impact:** ${1:the checkout API} was ${2|down,slow|}; users saw ${3:error pages when they paid}.',
            },
            {
              id: 'affected-share',
              label: 'Share of users affected',
              ask: 'say how many users were affected, as a percentage or a number',
              line: '- **Affected:** about ${1:30}% of users',
            },
            {
              id: 'summary-root-cause',
              label: 'Root cause in a sentence',
              ask: 'name the root cause in one sentence',
              line: '- **Root cause:** ${1:one sentence on what was wrong}',
            },
          ],
        },
      ],
    },
    {
      title: 'Timeline',
      required: true,
      body: [
        '- **${1:14:05} ${2:UTC}** - ${3:A monitoring alert fired: error rate above 5%.}',
        '- **${4:14:10} ${2:UTC}** - ${5:The on-call engineer looked at the load balancer, assuming that traffic had grown.}',
        '- **${6:14:30} ${2:UTC}** - ${7:That was a misleading path: traffic was normal.}',
        '- **${8:14:40} ${2:UTC}** - ${9:Escalated to the database team.}',
        '- **${10:15:20} ${2:UTC}** - ${11:Resolved by raising the connection limit.}',
      ].join('\n'),
      parts: [
        {
          id: 'timeline',
          title: 'Timeline',
          elements: [
            {
              id: 'detected-when',
              label: 'When it was detected',
              ask: 'say when the issue was detected',
              line: '- **${1:14:05} ${2:UTC}** - The issue was detected.',
            },
            {
              id: 'detected-how',
              label: 'How it was detected',
              ask: 'say how the issue was detected: an alert, an engineer, a customer',
              line: '- **${1:14:05} ${2:UTC}** - ${3|A monitoring alert,An engineer,A customer|} reported ${4:errors}.',
            },
            {
              id: 'investigation',
              label: 'Actions and assumptions',
              ask: 'say what was investigated and what the cause was assumed to be',
              line: '- **${1:14:10} ${2:UTC}** - The on-call engineer investigated ${3:the web server}, assuming ${4:too much traffic}.',
            },
            {
              id: 'misleading-paths',
              label: 'Misleading paths',
              ask: 'name a path that was taken and turned out wrong',
              line: '- **${1:14:30} ${2:UTC}** - ${3:The load balancer} was suspected; that was a misleading path, because ${4:its logs were clean}.',
            },
            {
              id: 'escalation',
              label: 'Escalation',
              ask: 'say which team or person the incident was escalated to',
              line: '- **${1:14:40} ${2:UTC}** - Escalated to ${3:the database team}.',
            },
            {
              id: 'resolved-how',
              label: 'How it was resolved',
              ask: 'say how the incident was resolved',
              line: '- **${1:15:20} ${2:UTC}** - Resolved by ${3:raising the connection limit}.',
            },
          ],
        },
      ],
    },
    {
      title: 'Root Cause and Resolution',
      required: true,
      body: [
        '**Root cause:** ${1:Explain in detail what was causing the issue.}',
        '',
        '**Resolution:** ${2:Explain in detail how the issue was fixed.}',
      ].join('\n'),
      parts: [
        {
          id: 'root-cause',
          title: 'Root Cause',
          elements: [
            {
              id: 'cause-detail',
              label: 'The cause in detail',
              ask: 'explain in detail what caused the issue',
              line: '**Root cause:** ${1:Explain in detail what was causing the issue.}',
            },
          ],
        },
        {
          id: 'resolution',
          title: 'Resolution',
          elements: [
            {
              id: 'fix-detail',
              label: 'The fix in detail',
              ask: 'explain in detail how the issue was fixed',
              line: '**Resolution:** ${1:Explain in detail how the issue was fixed.}',
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
        '- ${1:What can be better, broadly speaking}',
        '',
        '**Tasks:**',
        '',
        '- [ ] ${2:Add an alert on the connection count of db-1 at 80% of its limit}',
        '- [ ] ${3:Patch the Nginx server to the current stable version}',
      ].join('\n'),
      parts: [
        {
          id: 'corrective',
          title: 'Corrective and Preventative Measures',
          elements: [
            {
              id: 'improvements',
              label: 'Improvements',
              ask: 'say what can be improved, broadly speaking',
              line: '- ${1:What can be better, broadly speaking}',
            },
            {
              id: 'task-list',
              label: 'Specific tasks',
              ask: 'list specific tasks, such as “add an alert on the memory of web-01 at 90%”',
              line: '- [ ] ${1:Add an alert on the memory of web-01 at 90%}',
              // biome-ignore-end lint/suspicious/noTemplateCurlyInString: LSP snippet syntax
            },
          ],
        },
      ],
    },
  ],
};
