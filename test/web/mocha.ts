import 'mocha/mocha.js';

// The build for browsers is a global. It must know the words of suites before these are read, and has no page to write to.
mocha.setup({ ui: 'tdd', timeout: 30_000, reporter: Mocha.reporters.Base });
