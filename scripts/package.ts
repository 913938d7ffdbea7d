import { makePackage } from './vsix';

await makePackage();
