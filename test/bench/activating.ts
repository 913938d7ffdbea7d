import { writeFileSync } from 'node:fs';
import { extension } from '../editor/support';

/** Run by VS Code among the extensions, before a Markdown file was opened: how long loading the extension and its `activate()` take, in milliseconds. */
export async function run(): Promise<void> {
  const own = extension();
  if (own.isActive) throw new Error('The extension was loaded before it was needed');
  const start = performance.now();
  await own.activate();
  writeFileSync(process.env.BENCH_ACTIVATION ?? '', JSON.stringify(performance.now() - start));
}
