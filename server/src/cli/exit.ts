/** What the command line's exit codes mean. */
export const exitCodes = { clean: 0, findings: 1, cannotRun: 2 } as const;

/** Something the user can mend: a file that is not there, an option that does not exist. */
export class CannotRun extends Error {}
