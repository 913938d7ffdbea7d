import { blockAt, blocksOf, isInOpenBlock } from '../edits/insert-block';
import { template } from '../edits/template';
import type { Fix } from '../model/finding';
import type { Postmortem } from '../model/postmortem';
import { rule } from '../model/rule';
import { later, t } from '../text/l10n';
import { anchor } from './support/anchor';

const NOTES: Partial<Record<Postmortem['kind'], string>> = {
  assignment: later('This is the text of the task. Write your postmortem here; the template helps you start.'),
  link: later('This is only a link to a postmortem. Write it here too, so that it can be read and checked in the repository.'),
  empty: later('Nothing is written yet. Start your postmortem here; the template has every part that is asked for.'),
};

export default rule({
  id: 'not-yet-written',
  summary: 'A file in a postmortem’s place that is empty, a link or a copy of the task gets one friendly note.',
  severity: 'info',
  concerns: 'unwritten',
  ofWhole: true,
  *check(postmortem) {
    const note = NOTES[postmortem.kind];
    if (note) yield { span: anchor(postmortem), message: t(note), fixes: () => insertTemplate(postmortem) };
  },
});

/** The template below what is there, without a title of its own where the text has one; none below a fence that nothing closes. */
function insertTemplate({ text, profile }: Postmortem): Fix[] {
  if (isInOpenBlock(text, text.length)) return [];
  const { snippet } = template(profile);
  const isTitled = blocksOf(text).some((block) => block.type === 'heading' && block.depth === 1);
  const own = isTitled ? snippet.slice(snippet.indexOf('\n## ') + 1) : snippet;
  return [{ title: t('Insert the whole template'), edits: [blockAt(text, text.length, own.trimEnd())], preferred: true }];
}
