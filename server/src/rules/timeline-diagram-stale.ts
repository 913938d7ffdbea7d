import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { eolOf } from '../text/line-bounds';
import { redrawn } from '../views/timeline/mermaid';
import { timelineOf } from '../views/timeline/timeline';

export default rule({
  id: 'timeline-diagram-stale',
  summary: 'A Mermaid diagram of the timeline is of the timeline as it is.',
  severity: 'info',
  ofWhole: true,
  *check(postmortem) {
    const { diagrams, text } = postmortem;
    if (diagrams.length === 0) return;
    const timeline = timelineOf(postmortem);
    for (const diagram of diagrams) {
      const fresh = redrawn(diagram.text, timeline);
      if (fresh === undefined || fresh === diagram.text) continue;
      yield {
        span: diagram.mark,
        message: t('The timeline has changed since this diagram was drawn. Draw it again.'),
        fixes: [
          {
            title: t('Update the Mermaid timeline'),
            edits: [{ span: diagram.span, text: fresh.replace(/\n/g, eolOf(text)) }],
            safe: true,
            preferred: true,
          },
        ],
      };
    }
  },
});
