#!/usr/bin/env node
const { load } = require('./built.js');

load('language-server.mjs');
