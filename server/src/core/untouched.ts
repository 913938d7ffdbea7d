/** Which lines are as they were at the last reading, with the same numbers and in the same sections: those in front of `until`, and those from `behind` on. */
export interface Untouched {
  until: number;
  behind: number;
}
