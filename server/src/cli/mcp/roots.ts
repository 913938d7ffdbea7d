import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { isWithin } from '../../disk/paths';
import { CannotRun, reasonOf } from '../exit';

/** The folders that an agent may look into. Links are followed before it is asked whether a path is inside. */
export class Roots {
  private readonly folders: readonly [string, ...string[]];

  /** Throws where a folder is not there. */
  constructor(given: readonly string[]) {
    const [first = '.', ...others] = given;
    this.folders = [folderAt(first), ...others.map(folderAt)];
  }

  /** The folder that answers name files from. */
  get first(): string {
    return this.folders[0];
  }

  /** The real path of a file or folder that is inside, named from any of the folders or from where the server runs; also of a file that is not there yet. Throws for one outside. */
  inside(given: string): string {
    // Agents name files as they see them, which may be from where the server runs.
    const places = [...this.folders, process.cwd()].map((folder) => path.resolve(folder, given));
    const inside = places.map(realPathOf).filter((place) => this.contains(place));
    const [first] = inside;
    if (first === undefined) throw new CannotRun(`${given}: is outside the folders that may be read: ${this.folders.join(', ')}`);
    return inside.find(existsSync) ?? inside.find((place) => existsSync(path.dirname(place))) ?? first;
  }

  private contains(place: string): boolean {
    return this.folders.some((folder) => isWithin(place, folder));
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
