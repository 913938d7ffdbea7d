#!/usr/bin/env node
require('./engine.js');
const { run } = require('./built.js');

run('cli.cjs').start();
