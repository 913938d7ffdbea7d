/** The configuration: read from files, held against its schema, and settled for a document. Knows no file system. */

export type { Custom } from './custom-profile';
export { type Files, folderOf, keyIn, plain, type Refusal, upwards } from './files';
export { findConfig, loadConfig } from './load';
export type { FileFault, Layer, Loaded } from './loader';
export { type Config, checkConfig, type Fault, parseConfig } from './parse';
export { resolveSetup, type Setup, withWords } from './resolve';
export { type Catalogue, configSchema } from './schema';
