#!/usr/bin/env node
import { run } from './built.js';

await run('language-server.cjs');
