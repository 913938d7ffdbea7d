import { clockTimes } from './clock';
import { datesIn } from './dates';
import type { Line } from './line';
import { remembered } from './memo';

/** The clock times of a whole line. Places are told from its start. */
export const timesIn = remembered(({ plain }: Line) => clockTimes(plain));

/** Its dates. */
export const datesOf = remembered(({ plain }: Line) => datesIn(plain));
