import { saidOfAll } from '../..';
import { slashed } from '../../disk/paths';
import { counted, folded } from '../words';
import { entriesOf, toldLines } from './causes';
import { pageOf, type Reporter } from './reporter';
import { toldCounts, toldRest, toldWords } from './summary';

/** GitHub takes no longer comment than 65,536 characters, and answers with an error. */
const LONGEST = 60_000;

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
    const head = `### Postmortem check\n\n**${first}**${rest.map((part) => ` · ${part}`).join('')}\n`;
    const shown = fitting(parts, LONGEST - head.length);
    const left = parts.length - shown.length;
    const more = `${counted(left, 'more file')} with findings ${left === 1 ? 'is' : 'are'} left out: the comment would be too long.\n`;
    return [head, ...shown, ...(left > 0 ? [more] : [])].join('\n');
  },
};

/** As many of the first parts as there is room for. */
function fitting(parts: readonly string[], room: number): readonly string[] {
  let used = 0;
  const tooMany = parts.findIndex((part) => {
    used += part.length + 1;
    return used > room;
  });
  return tooMany < 0 ? parts : parts.slice(0, tooMany);
}

/** A text as it may be in a cell of a table, without anything that GitHub would make a link, a tag or a mention of. */
const cell = (text: string): string => folded(text).replace(/[\\|`*_<>[\]#@~]/g, (sign) => `&#${sign.codePointAt(0)};`);
