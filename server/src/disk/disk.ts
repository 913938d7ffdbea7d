import type { Files } from '../config';

/** Where files are read that no editor has open, by URIs; those of folders end with a slash. */
export interface Disk extends Files {
  /** The Markdown files below a folder, in the order of their names, without what Git leaves out. Nothing for a folder that is elsewhere. */
  markdownBelow(folder: string, signal: AbortSignal): Promise<string[]>;
  /** What is another one when a file has changed; undefined where there is no file to read. */
  stampOf(uri: string): Promise<string | undefined>;
  textOf(uri: string): Promise<string | undefined>;
  /** The address of the repository that the one around a folder was cloned from. */
  remoteOf(folder: string): Promise<string | undefined>;
}

/** Bytes of the largest Markdown file that is read. */
export const LARGEST = 2_000_000;

/** The same of a configuration, or what it names. */
export const LARGEST_CONFIG = 1_000_000;
