// One of the threads that the command line shares many files out among.
import { run } from './built.js';

run('cli.cjs').serve();
