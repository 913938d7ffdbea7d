import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printable } from '../../server/src/text/printable';

test('control characters are shown and not obeyed, and nothing gets longer', () => {
  const CASES: Readonly<Record<string, string>> = {
    'plain, with ümläuts and 🚨': 'plain, with ümläuts and 🚨',
    'a\tb\r\nc\n': 'a\tb\r\nc\n',
    'one\rtwo': 'one␍two',
    '\u001B[31mred': '␛[31mred',
    'bell\u0007, null\u0000, delete\u007F': 'bell␇, null␀, delete␡',
    'C1: \u009B31m': 'C1: \u242631m',
  };
  for (const [text, shown] of Object.entries(CASES)) assert.equal(printable(text), shown);
});
