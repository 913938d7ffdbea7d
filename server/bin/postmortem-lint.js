#!/usr/bin/env node
const { run } = require('./built.js');
const { compilePatternsOnce, optimiseLater } = require('./engine.js');

compilePatternsOnce();
optimiseLater();
run('cli.cjs').start();
