import './mocha';
import './web.test';
import { extension } from '../editor/support';
import { type Counts, fullTitle } from '../host/counts';

/** Run by VS Code among the extensions of the page; says what comes of it to whoever opened the page. */
export async function run(): Promise<void> {
  const { scheme, authority } = extension().extensionUri;
  const report = (what: 'line' | 'counts', body: string) => fetch(`${scheme}://${authority}/report/${what}`, { method: 'POST', body });
  await report('counts', JSON.stringify(await finished((line) => report('line', line))));
}

function finished(print: (line: string) => unknown): Promise<Counts> {
  const failed: string[] = [];
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve({ passed: runner.stats?.passes ?? 0, failed, skipped: runner.stats?.pending ?? 0 }));
    runner.on('pass', ({ title, duration }) => print(`  ✔ ${title} (${duration} ms)`));
    runner.on('fail', (test: Mocha.Runnable, error: Error) => {
      failed.push(fullTitle(test.titlePath()));
      print(`  ✖ ${test.title}\n${error.stack ?? error}`);
    });
  });
}
