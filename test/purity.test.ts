import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from 'esbuild';

describe('what reads, checks and edits a document', () => {
  it('need neither Node nor an editor nor a DOM', async () => {
    const { metafile } = await build({
      stdin: {
        contents: "export * from './index'; export * from './profiles'; export * from './rules';",
        resolveDir: 'server/src',
        loader: 'ts',
      },
      bundle: true,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      conditions: ['worker'],
      format: 'esm',
      write: false,
      metafile: true,
    });
    const inputs = Object.keys(metafile.inputs);
    assert.ok(inputs.some((file) => file.endsWith('reading/read.ts')));
    for (const file of inputs) assert.doesNotMatch(file, /vscode|index\.dom\.js|^node:/);
    for (const { imports } of Object.values(metafile.outputs)) assert.deepEqual(imports, []);
  });
});
