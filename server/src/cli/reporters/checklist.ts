import { oncePerCause } from '../..';
import { slashed } from '../../disk/paths';
import type { Demand, SectionDemand } from '../demands';
import type { Reporter } from './reporter';
import { toldWords } from './summary';

/** What the profile asks for as a task list, for those who review a postmortem. */
export const checklist: Reporter = {
  summary: 'what the profile asks for, as a task list for reviewers',
  needs: { demands: true },
  file: ({ file, applies, profile, words, demands = [], findings }) => {
    if (!applies) return '';
    const limits = words.min !== undefined || words.max !== undefined ? [item(toldWords(words), keepsLimits(words))] : [];
    const serious = oncePerCause(findings).filter(({ severity }) => severity === 'error' || severity === 'warning').length;
    const lines = [
      ...limits,
      ...demands.flatMap(section),
      item(`No errors or warnings${serious > 0 ? `: ${serious} found` : ''}`, serious === 0),
    ];
    return `## ${slashed(file)}\n\nWhat \`${profile}\` asks for:\n\n${lines.join('\n')}\n\n`;
  },
};

const item = (text: string, done: boolean): string => `- [${done ? 'x' : ' '}] ${text}`;

const keepsLimits = ({ total, min = 0, max = Number.POSITIVE_INFINITY }: { total: number; min?: number; max?: number }): boolean =>
  total >= min && total <= max;

function section(demand: SectionDemand): string[] {
  if (!demand.required && !demand.present) return [];
  return [
    item(`**${demand.label}**${place(demand)}`, demand.present),
    ...demand.elements.map((one) => `  ${item(one.label + place(one), one.present)}`),
  ];
}

const place = ({ line }: Demand): string => (line === undefined ? '' : ` (line ${line})`);
