import { runMocha } from '../host/mocha';

/** Run by VS Code among the extensions. */
export const run = () => runMocha(__dirname);
