import type { CorrectOptions } from '../api/correct';
import type { ConfigOptions } from './config';

/** How files are to be read, and what is asked of them: plain data, as it may go to another thread. */
export interface Call extends ConfigOptions {
  /** Apply fixes to the files. */
  fix?: CorrectOptions;
  /** The path of standard input. */
  stdinFilename?: string;
  /** Tell the fixes of each finding, which takes time. */
  fixes?: boolean;
  /** Tell what the document asks for and has. */
  demands?: boolean;
}
