/** The configuration: read from files, held against its schema, and settled for a document. Knows no file system. */

export type { Custom } from './custom';
export { type FileFault, type Files, findConfig, folderOf, keyIn, type Layer, type Loaded, loadConfig } from './load';
export { type Config, checkConfig, type Fault, parseConfig } from './parse';
export { type Catalogue, configSchema } from './schema';
export { plain, type Setup, settle, withWords } from './settle';
