#!/usr/bin/env node
const { run } = require('./built.js');

run('language-server.cjs');
