import { runMocha } from '../host/mocha';

/** Run by VS Code among the extensions. What wakes the extension is tried before anything else has. */
export const run = () => runMocha(__dirname, 'activation.test.cjs');
