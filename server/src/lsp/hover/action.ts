import type { ActionField } from '../..';
import { specifics } from '../../reading/vagueness/specifics';
import * as wording from '../wording';
import { type NoteAt, touches } from './note';

const FIELDS: readonly ActionField[] = ['owner', 'due', 'ticket'];

/** Of an action item: what makes it specific or what does not, its owner, date and ticket, and those of them that the profile asks for. */
export const actionAt: NoteAt = ({ actions, profile }, offset) => {
  const action = actions.find(({ span }) => touches(span, offset));
  if (!action) return undefined;
  const { text, vague, reason, group, done } = action;
  const isAsked = (field: ActionField) => group === 'task' && !done && profile.actionFields?.includes(field);
  const fields = FIELDS.filter((field) => action[field] ?? isAsked(field)).map((field) => wording.field(field, action[field]));
  const signs = vague ? [] : specifics(text);
  // A broad improvement may be broad.
  const judged = vague
    ? group === 'task'
      ? [wording.vague(reason)]
      : []
    : group === 'task' || signs.length > 0
      ? [wording.specific(signs)]
      : [];
  const lines = [...judged, ...fields];
  return lines.length > 0 || done ? { span: action.span, title: wording.actionTitle(action), lines } : undefined;
};
