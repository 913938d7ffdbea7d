const { setFlagsFromString } = require('node:v8');

// Settings of V8 that say when code is compiled, and not what it does: they may be set at any time.

/** Else each pattern is compiled twice, first for an interpreter and at its second use for the machine. */
exports.compilePatternsOnce = () => setFlagsFromString('--no-regexp-tier-up');

/** A quarter as soon as by itself: a command is done before most of what is optimised pays for it. */
exports.optimiseLater = () => setFlagsFromString('--interrupt-budget=270336');

/** So long after its start, in milliseconds, a server has told what it found in the document that it was started for. */
const FIRST_DOCUMENT = 500;

/** Nothing runs often enough at a server's start that optimising it would pay by then. By the end all is as it was, for compiled code is kept with the settings it was compiled by. */
exports.optimiseOnceStarted = () => {
  setFlagsFromString('--no-opt');
  const optimise = () => setFlagsFromString('--opt');
  setTimeout(optimise, FIRST_DOCUMENT).unref();
  process.prependOnceListener('exit', optimise);
};
