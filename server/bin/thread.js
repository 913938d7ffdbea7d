// One of the threads that the command line shares many files out among.
const { run } = require('./built.js');

run('cli.cjs').serve();
