export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A severity, or silence. */
export type Level = Severity | 'off';
