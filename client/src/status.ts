import { StatusBarAlignment, type StatusBarItem, ThemeColor, window } from 'vscode';
import type { Outline } from '../../server/src/lsp/protocol';
import type { OutlineFeed } from './outline-feed';

type Words = Outline['words'];

/** The status bar item: words against the limits and the number of findings; hidden where there is no postmortem. */
export function createStatus(feed: OutlineFeed): StatusBarItem {
  const item = window.createStatusBarItem('postmortem.status', StatusBarAlignment.Right, 100);
  item.name = 'Postmortem';
  item.command = 'postmortem.showOutline';
  feed.onDidChange((outline) => {
    if (!outline) return item.hide();
    show(item, outline);
  });
  return item;
}

function show(item: StatusBarItem, outline: Outline): void {
  const { words } = outline;
  const findings = Object.values(outline.findings).reduce((sum, count) => sum + count, 0);
  const grave = outline.findings.error + outline.findings.warning > 0;
  const counted = findings ? `$(${grave ? 'warning' : 'info'}) ${findings}` : '$(check)';
  item.text = `$(book) ${words.count}${limits(words)} words ${counted}`;
  const sentences = `${wordSentence(words)} ${findingSentence(findings)}`;
  item.tooltip = `${outline.profile.name}: ${sentences} Click for the outline.`;
  item.accessibilityInformation = { label: `${outline.profile.name}: ${sentences}` };
  item.backgroundColor = grave && outside(words) ? new ThemeColor('statusBarItem.warningBackground') : undefined;
  item.show();
}

function limits({ min, max }: Words): string {
  if (min !== undefined && max !== undefined) return `/${min}–${max}`;
  if (max !== undefined) return `/≤${max}`;
  return min !== undefined ? `/≥${min}` : '';
}

function outside({ count, min = 0, max = Number.POSITIVE_INFINITY }: Words): boolean {
  return count < min || count > max;
}

function wordSentence({ count, min, max }: Words): string {
  const counted = `${count} ${count === 1 ? 'word' : 'words'}`;
  if (min !== undefined && count < min) return `${counted}, ${min - count} short of ${min}.`;
  if (max !== undefined && count > max) return `${counted}, ${count - max} over ${max}.`;
  return `${counted}${min !== undefined || max !== undefined ? ', within the limits' : ''}.`;
}

function findingSentence(count: number): string {
  if (count === 0) return 'No findings.';
  return count === 1 ? '1 finding.' : `${count} findings.`;
}
