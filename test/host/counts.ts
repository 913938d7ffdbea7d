/** How a suite went. */
export interface Counts {
  passed: number;
  /** The full title of each test that failed. */
  failed: string[];
  skipped: number;
}

export const none: Counts = { passed: 0, failed: [], skipped: 0 };

/** The sum of several counts. */
export const sum = (all: Counts[]): Counts =>
  all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: [...a.failed, ...b.failed], skipped: a.skipped + b.skipped }), none);

/** A test's title behind those of the groups that it is in. */
export const fullTitle = (titles: readonly string[]): string => titles.join(' › ');
