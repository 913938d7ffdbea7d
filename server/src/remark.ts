import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { oncePerCause, saidOfAll } from '.';
import { setupOf } from './api/setup';
import type { Options as ApiOptions } from './api/types';
import { examine } from './examine';
import { places } from './text/line-column';

/** What may be given to the plugin: what `.postmortem.jsonc` may hold, but for what speaks of files. */
export type Options = Omit<ApiOptions, 'path'>;

const RANKS = { error: true, warning: false, info: null, hint: null } as const;

/** The catalogue as a unified plugin: findings become messages of the file. `remark --use postmortem-lint/remark` runs it. */
const remarkPostmortem: Plugin<[Options?]> = (options = {}) => {
  const setup = setupOf(options);
  return (_tree, file: VFile) => {
    const { findings, postmortem } = examine(String(file), setup, file.path ? { path: file.path } : {});
    const placeOf = places(postmortem.text);
    const place = (offset: number) => ({ ...placeOf(offset), offset });
    for (const finding of oncePerCause(findings)) {
      const { rule, severity, span } = finding;
      const said = file.message(saidOfAll(finding), {
        place: { start: place(span.start), end: place(span.end) },
        source: 'postmortem',
        ruleId: rule,
      });
      said.fatal = RANKS[severity];
    }
  };
};

export default remarkPostmortem;
