import path from 'node:path';
import { type Similar, similarTo } from '../../incident/similar';
import { type CollectOptions, collect } from '../collect';
import { CannotRun, exitCodes } from '../exit';
import { print } from './stats';

export interface SimilarOptions extends CollectOptions {
  format: 'text' | 'json';
  top: number;
}

/** `postmortem-lint similar FILE [PATH...]`: the incidents most like one, and the open action items that they share. */
export async function similar(file: string, paths: readonly string[], { format, top, ...options }: SimilarOptions): Promise<number> {
  const own = await collect('terms', [file], options);
  if (own.failed) return exitCodes.cannotRun;
  const [first] = own.results.flat();
  if (!first) throw new CannotRun(`${file}: not a postmortem`);
  const { results, failed } = await collect('terms', paths, options);
  const others = results.flat().filter((terms) => path.resolve(terms.file) !== path.resolve(file));
  const found = similarTo(first, others, top);
  print(format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : told(found), undefined);
  return failed ? exitCodes.cannotRun : exitCodes.clean;
}

function told(found: readonly Similar[]): string {
  if (found.length === 0) return 'No similar incident.\n';
  return found
    .map(({ file, title, score, shared, open }) => {
      const tasks = open.map(({ line, text }) => `      still open: ${file}:${line} ${text.replace(/\s+/g, ' ')}\n`);
      return `${score.toFixed(2)}  ${title}\n      ${file}\n      in common: ${shared.join(', ')}\n${tasks.join('')}`;
    })
    .join('\n');
}
