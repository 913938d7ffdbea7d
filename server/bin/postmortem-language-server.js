#!/usr/bin/env node
const { run } = require('./built.js');
const { compilePatternsOnce } = require('./engine.js');

compilePatternsOnce();
run('language-server.cjs');
