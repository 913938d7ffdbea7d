import { Chance } from '../bench/chance';

/** What happens to a text that is copied, cut and edited. */
const ways: Readonly<Record<string, (text: string, chance: Chance) => string>> = {
  'as it is': (text) => text,
  'with CRLF': (text) => text.replace(/\r?\n/g, '\r\n'),
  'with a byte order mark': (text) => `\uFEFF${text.replace(/^\uFEFF/, '')}`,
  'without a last line end': (text) => text.trimEnd(),
  'without zones': (text) => text.replace(/\b(?:UTC|GMT|EAT|WAT|PST|PDT|EST|EDT|CET|CEST)\b(?:[+-]\d+)?/g, ''),
  'half of it': (text, chance) => {
    const lines = text.split(/(?<=\n)/);
    return chance.happens(50) ? lines.slice(0, lines.length >> 1).join('') : lines.slice(lines.length >> 1).join('');
  },
  'a block moved': (text, chance) => {
    const blocks = text.split(/(?<=\n\r?\n)/);
    const [block = ''] = blocks.splice(chance.below(blocks.length), 1);
    return blocks.toSpliced(chance.below(blocks.length + 1), 0, block).join('');
  },
  'a block deleted': (text, chance) => {
    const blocks = text.split(/(?<=\n\r?\n)/);
    return blocks.toSpliced(chance.below(blocks.length), 1).join('');
  },
  'lists as tables': (text) =>
    text.replace(/(?:^[-*+] .+(?:\r?\n|$)){2,}/gm, (list) =>
      ['| Time | Event |', '| --- | --- |', ...list.trimEnd().split(/\r?\n/).map(rowOf)].join('\n').concat('\n'),
    ),
  'without list marks': (text) => text.replace(/^[-*+] (?=\S)/gm, ''),
  'titles as bold lines': (text) => text.replace(/^#{2,6} (.+?)(\r?)$/gm, '**$1**$2'),
  'without blank lines': (text) => text.replace(/\n(?:\r?\n)+/g, '\n'),
};

const rowOf = (item: string): string => {
  const [, first = '', rest = ''] = /^[-*+] (\S+(?: UTC)?)[\s:–-]*(.*)$/.exec(item.replaceAll('|', '/')) ?? [];
  return `| ${first} | ${rest} |`;
};

/** A text after one to three such things, and what they were. */
export function mangled(text: string, seed: number): { how: string; text: string } {
  const chance = new Chance(seed);
  const names = Array.from({ length: 1 + chance.below(3) }, () => chance.pick(Object.keys(ways)));
  return { how: names.join(', '), text: names.reduce((own, name) => ways[name]?.(own, chance) ?? own, text) };
}
