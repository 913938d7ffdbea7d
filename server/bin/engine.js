const { setFlagsFromString } = require('node:v8');

// Settings of V8 that say when code is compiled, and not what it does: they may be set at any time.

/** Else each pattern is compiled twice, first for an interpreter and at its second use for the machine. */
exports.compilePatternsOnce = () => setFlagsFromString('--no-regexp-tier-up');

/** A quarter as soon as by itself: a command is done before most of what is optimised pays for it. */
exports.optimiseLater = () => setFlagsFromString('--interrupt-budget=270336');
