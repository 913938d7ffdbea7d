import { turnActions } from './action-table';
import { writeIn24Hours } from './clocks';
import { paragraphToEntries } from './entries';
import { markMilestone } from './milestone';
import { moveSections, sortTimeline } from './order';
import type { Asked, Refactoring, Refactorings } from './refactoring';
import { splitActions } from './split-actions';
import { turnTimeline } from './timeline-table';
import { convertZones } from './zones';

export type { Asked, Refactoring } from './refactoring';

/** In the order in which they are offered. */
const all: readonly Refactorings[] = [
  markMilestone,
  convertZones,
  writeIn24Hours,
  sortTimeline,
  turnTimeline,
  paragraphToEntries,
  turnActions,
  splitActions,
  moveSections,
];

/** Everything that is possible at a place. */
export const refactorings = (asked: Asked): Refactoring[] => all.flatMap((one) => one(asked));
