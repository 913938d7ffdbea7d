#!/usr/bin/env node
import { run } from './built.js';

run('cli.cjs').start();
