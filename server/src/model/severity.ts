export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A severity, or off. */
export type Level = Severity | 'off';
