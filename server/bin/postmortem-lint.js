#!/usr/bin/env node
const { run } = require('./built.js');

run('cli.cjs').start();
