#!/usr/bin/env node
const { load } = require('./built.js');

load('cli.mjs').then(({ start }) => start());
