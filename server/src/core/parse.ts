import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** Only the parts of gfm that a postmortem needs; and no indented code, for whole write-ups are indented by four spaces. */
function syntax(this: Processor) {
  const data = this.data();
  data.micromarkExtensions = [gfmTable(), gfmTaskListItem(), { disable: { null: ['codeIndented'] } }];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()];
}

const processor = unified().use(remarkParse).use(syntax).freeze();

/** Parses Markdown. Offsets in the tree are UTF-16 code units of `text`; front matter has to be blanked before. */
export const parse = (text: string): Root => processor.parse(text);
