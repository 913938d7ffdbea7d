import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { type Config, checkConfig, settle } from './core';
import { catalogue, examine } from './examine';

/** What may be given to the plugin: what `.postmortem.jsonc` may hold, but for what speaks of files. */
export type Options = Pick<Config, 'profile' | 'words' | 'acronyms' | 'zones'> & { rules?: Record<string, unknown> };

const RANKS = { error: true, warning: false, info: null, hint: null } as const;

/** The catalogue as a unified plugin: findings become messages of the file. `remark --use postmortem-lint/remark` runs it. */
const remarkPostmortem: Plugin<[Options?]> = (options = {}) => {
  const { config, faults } = checkConfig(options, catalogue);
  if (faults.length > 0) throw new Error(`postmortem-lint: ${faults.map(({ message }) => message).join(' ')}`);
  const setup = settle([{ folder: '', config }]);
  return (_tree, file: VFile) => {
    const { findings, postmortem } = examine(String(file), setup, file.path ? { path: file.path } : {});
    const place = placesIn(postmortem.text);
    for (const { rule, severity, message, span } of findings) {
      const said = file.message(message, { place: { start: place(span.start), end: place(span.end) }, source: 'postmortem', ruleId: rule });
      said.fatal = RANKS[severity];
    }
  };
};

export default remarkPostmortem;

/** Lines and columns from 1, as unist counts them. */
function placesIn(text: string) {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset: number) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
}
