#!/usr/bin/env node
import { run } from './built.js';

run('language-server.cjs');
