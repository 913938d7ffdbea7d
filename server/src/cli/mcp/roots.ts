import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { CannotRun, reasonOf } from '../exit';

/** The folders that an agent may look into. Links are followed before it is asked whether a path is inside. */
export class Roots {
  private readonly folders: readonly [string, ...string[]];

  /** Throws where a folder is not there. */
  constructor(given: readonly string[]) {
    const [first = '.', ...others] = given;
    this.folders = [folderAt(first), ...others.map(folderAt)];
  }

  /** The folder that relative paths start from. */
  get first(): string {
    return this.folders[0];
  }

  /** The real path of a file or folder that is inside; also of a file that is not there yet. Throws for one outside. */
  inside(given: string): string {
    const asked = path.resolve(this.first, given);
    const real = realPathOf(asked);
    if (this.folders.some((folder) => real === folder || real.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep)))
      return real;
    throw new CannotRun(`${given}: is outside the folders that may be read: ${this.folders.join(', ')}`);
  }
}

function folderAt(given: string): string {
  try {
    return realpathSync(given);
  } catch (error) {
    throw new CannotRun(`${given}: ${reasonOf(error)}`);
  }
}

/** Where a path leads; of what is not there yet, where the folders around it lead. */
function realPathOf(asked: string): string {
  const above = path.dirname(asked);
  if (existsSync(asked) || above === asked) return realpathSync(asked);
  return path.join(realPathOf(above), path.basename(asked));
}
