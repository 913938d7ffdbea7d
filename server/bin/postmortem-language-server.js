#!/usr/bin/env node
import module from 'node:module';

// Before the bundle is loaded, so that it is found compiled the next time. Node 20 has no such cache.
module.enableCompileCache?.();
await import('../dist/language-server.cjs');
