const { lstatSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const vm = require('node:vm');

/** So long after its start, in milliseconds, a server has done all that it does when it starts, and little else: with code that is run later, too, each start takes a twentieth longer. */
const STARTED = 1_000;

/** Requires a bundle with V8's compiled code of an earlier run: does for Node 20 what `module.enableCompileCache` does from Node 22 on. */
exports.requireCompiled = (file) => {
  const cache = cacheOf(file);
  const cachedData = read(cache);
  // Bundles are ASCII.
  const source = `(function (require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
  const script = new vm.Script(source, { filename: file, cachedData });
  if (!cachedData || script.cachedDataRejected) {
    let kept = false;
    const keepOnce = () => {
      kept ||= keep(script.createCachedData(), source, cache);
    };
    process.once('exit', keepOnce);
    setTimeout(keepOnce, STARTED).unref();
  }
  const bundle = { exports: {} };
  // Of what is not in it, a bundle asks for parts of Node alone.
  script.runInThisContext()(require, bundle, file, path.dirname(file));
  return bundle.exports;
};

/** Where Node's own cache is too; another bundle, user or version of Node has another file. */
function cacheOf(file) {
  const { mtimeMs, size } = statSync(file);
  const name = [path.basename(file), size, Math.trunc(mtimeMs), process.version, process.arch].join('-');
  return path.join(tmpdir(), `postmortem-lint-${process.getuid?.() ?? ''}`, `${name}.cache`);
}

function read(cache) {
  try {
    return isOwn(path.dirname(cache)) ? readFileSync(cache) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the code was kept: a run that only printed its version, or has had no document yet, compiled too little to be worth it; none fails for want of a cache. */
function keep(code, source, cache) {
  if (code.length < 1.5 * source.length) return false;
  const unfinished = `${cache}.${process.pid}-${process.hrtime.bigint()}`;
  try {
    mkdirSync(path.dirname(cache), { recursive: true, mode: 0o700 });
    if (!isOwn(path.dirname(cache))) return false;
    writeFileSync(unfinished, code);
    renameSync(unfinished, cache);
  } catch {
    // The next run tries again.
  }
  return true;
}

/** What is in the cache is run, so nobody but this user may write there. */
function isOwn(folder) {
  const { uid, mode } = lstatSync(folder);
  return !process.getuid || (uid === process.getuid() && (mode & 0o022) === 0);
}
