import type { Section } from '../../model/postmortem';
import { t } from '../../text/l10n';

/** What a message calls a section: its title in quotation marks, or “this part” where running text tells it and nothing titles it. */
export const nameOf = ({ title }: Pick<Section, 'title'>): string => (title ? `“${title}”` : t('this part'));
