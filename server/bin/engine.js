const { setFlagsFromString } = require('node:v8');

// Settings of V8 that say when code is compiled, and not what it does: they may be set at any time.

/** Patterns are compiled at once: else each is compiled twice, first for an interpreter and at its second use for the machine. */
setFlagsFromString('--no-regexp-tier-up');
