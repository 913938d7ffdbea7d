/** What Markdown files are called, in every dialect that the language server reads. */
export const EXTENSIONS = ['md', 'markdown', 'mdown', 'mkd', 'mdx', 'qmd', 'rmd', 'Rmd', 'gfm'] as const;

const NAME = new RegExp(`\\.(?:${EXTENSIONS.join('|')})$`, 'i');

/** Whether a file is Markdown by its name. */
export const isMarkdown = (file: string): boolean => NAME.test(file);
