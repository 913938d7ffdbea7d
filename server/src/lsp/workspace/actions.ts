import { groupActions, isGrouping, urgencyOf } from '../../incident/action-groups';
import { thisDay } from '../../incident/actions';
import type { Feature } from '../feature';
import { ACTIONS } from '../names';
import type { Actions, ActionsParams, PlacedAction } from '../protocol';
import { listingOf } from './listing';

/** The custom request: the action items of all postmortems of the workspace, in groups. */
export const actions: Feature = ({ connection, corpus }) => {
  connection.onRequest(ACTIONS, async (params: ActionsParams | null, token): Promise<Actions> => {
    const { groupBy, open: onlyOpen = false } = params ?? {};
    const { known, tooMany } = await listingOf(corpus, token);
    const today = thisDay();
    const all = known.flatMap((file) => file.actions.map((action): PlacedAction => ({ ...action, urgency: urgencyOf(action, today) })));
    const open = all.filter(({ done }) => !done);
    return {
      groups: groupActions(onlyOpen ? open : all, isGrouping(groupBy) ? groupBy : 'incident', today),
      open: open.length,
      overdue: open.filter(({ urgency }) => urgency === 'overdue').length,
      tooMany,
    };
  });
  return {};
};
