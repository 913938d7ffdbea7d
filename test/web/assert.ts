/** What the tests use of Node's `assert`, for a place without Node. */
class AssertionError extends Error {}

function fail(message: string | undefined, ...values: unknown[]): never {
  throw new AssertionError([message ?? 'Assertion failed', ...values.map((value) => JSON.stringify(value))].join('\n'));
}

function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message, value);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) fail(message, actual, expected);
}

function notEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) fail(message, actual);
}

/** Compares values as JSON has them, which is what tests compare. */
function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) fail(message, actual, expected);
}

function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) fail(message ?? `${pattern} is in the text`, text);
}

function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  if (pattern.test(text)) fail(message ?? `${pattern} is not in the text`, text);
}

export default Object.assign(ok, { ok, equal, notEqual, deepEqual, match, doesNotMatch });
