import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { lineEnd } from '../text/line-bounds';

export default rule({
  id: 'text-unread',
  summary: 'The text is short enough to be read to its end.',
  severity: 'info',
  concerns: 'both',
  *check({ unread, text }) {
    if (!unread) return;
    const lines = text.slice(0, unread.start).split('\n').length - 1;
    yield {
      span: { start: unread.start, end: lineEnd(text, unread.start) },
      message: t('Only the {0} lines above are read and checked. Move logs and data into files of their own.', lines),
    };
  },
});
