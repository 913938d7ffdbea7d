import { folded } from '../words';
import { causesOf, toldLines } from './causes';
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
        const rows = causesOf(findings).map(({ finding: { start, severity, message, rule }, lines }) => {
          const where = [start.line, ...lines];
          return `| ${toldLines(where)} | ${severity} | ${cell(message)}${lines.length > 0 ? ` *(${where.length} times)*` : ''} | [${rule}](${pageOf(rule)}) |`;
        });
        return `#### \`${slashed(file)}\`\n\n${toldWords(words)}\n\n| line | severity | what to do | rule |\n| ---: | --- | --- | --- |\n${rows.join('\n')}\n`;
      });
    const [first, ...rest] = [toldCounts(report), ...toldRest(report)];
    return [`### Postmortem check\n\n**${first}**${rest.map((part) => ` · ${part}`).join('')}\n`, ...parts].join('\n');
  },
};

/** A text as it may be in a cell of a table, without anything that GitHub would make a link, a tag or a mention of. */
const cell = (text: string): string => folded(text).replace(/[\\|`*_<>[\]#@~]/g, (sign) => `&#${sign.codePointAt(0)};`);
