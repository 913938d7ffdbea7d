/** A file to read; `-` is standard input. */
export interface Target {
  /** As the user wrote it, or relative to the folder that the program runs in. */
  file: string;
  /** Whether the user named it, and did not only name a folder around it. */
  named: boolean;
}
