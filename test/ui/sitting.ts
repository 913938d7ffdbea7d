import { mkdir, rm } from 'node:fs/promises';
import test, { after, before } from 'node:test';
import { packageName } from '../../scripts/vsix';
import { Workbench } from './workbench';

/** Registers a step of a sitting as a test. */
export type Step = (name: string, does: (ui: Workbench) => Promise<void>) => void;

/** One sitting of a person before the packaged extension. Each step leaves a screenshot, and needs those before it unless they are said to be apart. */
export function sitting(title: string, { apart = false, folder = 'test/ui/folder', language = '' } = {}): Step {
  const screenshots = `screenshots/${title}`;
  let ui: Workbench;
  let steps = 0;
  let stuck = '';

  before(async () => {
    await rm(screenshots, { recursive: true, force: true });
    await mkdir(screenshots, { recursive: true });
    ui = await Workbench.open(packageName, folder, language);
  });
  after(() => ui?.close());

  return (name, does) =>
    test(name, async () => {
      if (stuck && !apart) throw new Error(`Not reached: “${stuck}” failed.`);
      steps += 1;
      stuck = name;
      try {
        await does(ui);
        stuck = '';
      } finally {
        await ui.page.screenshot({ path: `${screenshots}/${String(steps).padStart(2, '0')}-${name.replace(/\W+/g, '-')}.png` });
      }
    });
}
