import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { editor } from '../lsp/client';
import { texts } from './setting';
import { Wire } from './wire';

/** How often documents are opened, edited and closed; `FUZZ_CYCLES=2000` is what is done by hand, as it takes minutes. */
const cycles = Number(process.env.FUZZ_CYCLES ?? 0);
const EDITS = 5;
/** What the memory may have grown by from one half of the run to the other. */
const GROWTH = 1.05;

const skip = (cycles === 0 && 'set FUZZ_CYCLES') || (process.platform !== 'linux' && 'memory is read as Linux tells it');

test('a server whose documents come and go keeps its memory', { skip }, async () => {
  await using wire = new Wire();
  await wire.initialize(editor);
  const all = [...texts.values()].filter(({ length }) => length > 500 && length < 6_000);
  const megabytes: number[] = [];
  for (let cycle = 0; cycle < cycles; cycle++) {
    const uri = `file:///ops/postmortems/${cycle}.md`;
    const textDocument = { uri, languageId: 'markdown', version: 0, text: all[cycle % all.length] ?? '' };
    await wire.notify('textDocument/didOpen', { textDocument });
    for (let version = 1; version <= EDITS; version++) {
      const at = { line: version, character: 0 };
      const contentChanges = [{ range: { start: at, end: at }, text: `- 14:0${version} It went down.\n` }];
      await wire.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
      await wire.request('textDocument/diagnostic', { textDocument: { uri } });
    }
    await wire.notify('textDocument/didClose', { textDocument: { uri } });
    megabytes.push(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${wire.pid}/status`, 'utf8'))?.[1]) / 1024);
  }
  const quarter = Math.floor(cycles / 4);
  const [second, last] = [median(megabytes.slice(quarter, 2 * quarter)), median(megabytes.slice(-quarter))];
  console.log(
    `${cycles} documents, ${cycles * EDITS} edits: ${Math.round(second)} MB in the second quarter, ${Math.round(last)} MB in the last`,
  );
  assert.ok(last <= second * GROWTH, `${second} MB, then ${last} MB`);
});

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
