/** Which lines are as they were at the last reading, with the same numbers and in the same sections unless another thing is said: those in front of `until`, and those from `behind` on. */
export interface Untouched {
  until: number;
  behind: number;
}
