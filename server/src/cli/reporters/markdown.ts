import { saidOfAll } from '../..';
import { folded } from '../words';
import { entriesOf, toldLines } from './causes';
import { pageOf, type Reporter, slashed } from './reporter';
import { toldCounts, toldRest, toldWords } from './summary';

/** A comment for a pull request. */
export const markdown: Reporter = {
  summary: 'a comment for a pull request',
  needs: { fixes: true },
  end: (report) => {
    const parts = report.files
      .filter(({ findings }) => findings.length > 0)
      .map(({ file, words, findings }) => {
        const rows = entriesOf(findings).map(({ finding, others }) => {
          const { severity, rule } = finding;
          const where = toldLines([finding, ...others]).replace(/^lines? /, '');
          return `| ${where} | ${severity} | ${cell(saidOfAll(finding))} | [${rule}](${pageOf(rule)}) |`;
        });
        return `#### \`${slashed(file)}\`\n\n${toldWords(words)}\n\n| line | severity | what to do | rule |\n| ---: | --- | --- | --- |\n${rows.join('\n')}\n`;
      });
    const [first, ...rest] = [toldCounts(report), ...toldRest(report)];
    return [`### Postmortem check\n\n**${first}**${rest.map((part) => ` · ${part}`).join('')}\n`, ...parts].join('\n');
  },
};

/** A text as it may be in a cell of a table, without anything that GitHub would make a link, a tag or a mention of. */
const cell = (text: string): string => folded(text).replace(/[\\|`*_<>[\]#@~]/g, (sign) => `&#${sign.codePointAt(0)};`);
