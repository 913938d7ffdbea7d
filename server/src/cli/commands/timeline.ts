import { collect } from '../collect';
import type { ConfigOptions } from '../config';
import { CannotRun, complain, exitCodes } from '../exit';
import { type TimelineFormat, timelineIn } from '../print/timeline-formats';
import { print } from './stats';

export interface TimelineOptions extends ConfigOptions {
  format: TimelineFormat;
  output?: string;
}

/** `postmortem-lint timeline FILE`: the timeline of one postmortem as a picture or as data. */
export async function timeline(file: string, { format, output, ...options }: TimelineOptions): Promise<number> {
  const { results, failed } = await collect('timeline', [file], options);
  if (failed) return exitCodes.cannotRun;
  const [drawn] = results.flat();
  if (!drawn) throw new CannotRun(`${file}: not a postmortem`);
  if (drawn.incident.entries.length === 0) complain(`${file}: no timeline was found in it`);
  print(timelineIn(format, drawn), output);
  return exitCodes.clean;
}
