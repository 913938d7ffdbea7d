import { StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import type { Outline } from '../../server/src/lsp/protocol';
import { wordsAgainst } from '../../server/src/lsp/words-against';
import { t } from '../../server/src/text/l10n';
import type { OutlineFeed } from './outline-feed';

type Words = Outline['words'];

/** The status bar item: words against the limits and the number of findings; hidden where there is no postmortem. It has no colour of a warning: a text that is being written is not wrong. */
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
  const counted = findings === 0 ? [] : [findings === 1 ? t('1 finding') : t('{0} findings', findings)];
  item.text = `$(book) ${[t('{0} words', wordsAgainst(words.count, words)), ...counted].join(' · ')}`;
  const sentences = t('{0}: {1}', outline.profile.name, `${wordSentence(words)} ${findingSentence(findings)}`);
  item.tooltip = `${sentences} ${t('Click for the outline.')}`;
  item.accessibilityInformation = { label: sentences };
  item.show();
}

function wordSentence({ count, min, max }: Words): string {
  const counted = count === 1 ? t('1 word') : t('{0} words', count);
  if (min !== undefined && count < min) return t('{0}, {1} short of {2}.', counted, min - count, min);
  if (max !== undefined && count > max) return t('{0}, {1} over {2}.', counted, count - max, max);
  return min !== undefined || max !== undefined ? t('{0}, within the limits.', counted) : t('{0}.', counted);
}

function findingSentence(count: number): string {
  if (count === 0) return t('No findings.');
  return count === 1 ? t('1 finding.') : t('{0} findings.', count);
}
