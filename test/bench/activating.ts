import { writeFileSync } from 'node:fs';
import { extension } from '../editor/support';
import type { Activation } from './activation';

/** The marks that VS Code sets while it activates extensions, in milliseconds. */
declare const MonacoPerformanceMarks: { getMarks(): readonly { name: string; startTime: number }[] };

/** Run by VS Code among the extensions, before a Markdown file was opened. */
export async function run(): Promise<void> {
  const own = extension();
  if (own.isActive) throw new Error('The extension was loaded before it was needed');
  await own.activate();
  const at = (mark: string) => {
    const set = MonacoPerformanceMarks.getMarks().find(({ name }) => name === `code/extHost/${mark}/${own.id}`);
    if (!set) throw new Error(`VS Code has set no mark ${mark}`);
    return set.startTime;
  };
  const activation: Activation = {
    loaded: at('didLoadExtensionCode') - at('willLoadExtensionCode'),
    ready: at('didActivateExtension') - at('willLoadExtensionCode'),
  };
  writeFileSync(process.env.BENCH_ACTIVATION ?? '', JSON.stringify(activation));
}
