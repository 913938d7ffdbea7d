#!/usr/bin/env node
const { run } = require('./built.js');
const { compilePatternsOnce, optimiseOnceStarted } = require('./engine.js');

compilePatternsOnce();
run('language-server.cjs');
optimiseOnceStarted();
