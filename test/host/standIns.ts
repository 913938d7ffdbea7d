import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Replaces the two compiled modules that the server imports at start: nothing is compiled here, and it would report both at length. */
export async function putStandIns(vscode: string): Promise<void> {
  const modules = path.join(vscode, 'node_modules/@vscode');
  await Promise.all(Object.entries(standIns).map(([name, text]) => writeFile(path.join(modules, name, 'index.js'), text)));
}

// Names are exported one by one, since the importer is an ES module that must find them without running the file.
const standIns = {
  // The log: the Output panel shows these files, so they are really written.
  spdlog: `'use strict';
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
class Logger {
  constructor(file) { this.file = file; this.level = 2; this.plain = false; }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() { this.plain = true; }
  flush() {}
  drop() {}
  write(level, message) {
    if (level < this.level) return;
    const line = this.plain ? message : \`\${new Date().toISOString()} [\${levels[level]}] \${message}\\n\`;
    try { appendFileSync(this.file, line); } catch { /* its folder is gone: the server is being shut down */ }
  }
}
levels.forEach((name, level) => { Logger.prototype[name] = function (message) { this.write(level, message); }; });
async function create(name, file) { mkdirSync(dirname(file), { recursive: true }); return new Logger(file); }
exports.version = 1;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
`,
  // The watchdog ends an extension host whose parent died; here the whole process group is ended instead.
  'native-watchdog': `'use strict';
exports.start = () => {};
exports.exit = (code) => process.exit(code || 0);
`,
};
