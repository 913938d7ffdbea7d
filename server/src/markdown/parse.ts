import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { simpleMarkdown } from './fast/document';

/** Only the parts of gfm that a postmortem needs; and no indented code, for whole write-ups are indented by four spaces. */
function syntax(this: Processor, { tables }: { tables: boolean }) {
  const data = this.data();
  data.micromarkExtensions = [...(tables ? [gfmTable()] : []), gfmTaskListItem(), { disable: { null: ['codeIndented'] } }];
  data.fromMarkdownExtensions = [...(tables ? [gfmTableFromMarkdown()] : []), gfmTaskListItemFromMarkdown()];
}

const withTables = unified().use(remarkParse).use(syntax, { tables: true }).freeze();
const withoutTables = unified().use(remarkParse).use(syntax, { tables: false }).freeze();

/** What is in the second line of every table; without it each paragraph would be taken for a table's head first. */
const IN_TABLE = /\||:-|-:/;

/** Parses Markdown. Offsets in the tree are UTF-16 code units of `text`; front matter has to be blanked before. */
export const parse = (text: string): Root => simpleMarkdown(text) ?? markdown(text);

/** The same by a parser of Markdown alone. */
export const markdown = (text: string): Root => (IN_TABLE.test(text) ? withTables : withoutTables).parse(text);
