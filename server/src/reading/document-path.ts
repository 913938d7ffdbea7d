const POSTMORTEM_PATH =
  /(?:^|[\\/])(?:0x19-postmortem[\\/]readme\.md|(?:post-?mortems?|incidents?|incident-reports?)[\\/][^\\/]+\.(?:md|markdown|mdx|qmd|rmd)|[^\\/]*post-?mortem[^\\/]*\.(?:md|markdown|mdx|qmd|rmd))$/i;
const INDEX_OR_TEMPLATE = /(?:^|[\\/])(?:index|template|_[^\\/]*|[^\\/]*template[^\\/]*)\.(?:md|markdown|mdx|qmd|rmd)$/i;
const FOLDER_README = /(?:^|[\\/])(?:post-?mortems|incidents)[\\/]readme\.md$/i;

/** Whether a path or URI says by itself that a postmortem is to stand there: `0x19-postmortem/README.md`, `postmortems/2026-03-04-dns.md`, `api-postmortem.md`. */
export function isPostmortemPath(path: string): boolean {
  return POSTMORTEM_PATH.test(path) && !isIndexOrTemplate(path);
}

/** Whether a path says that what stands there is a template or lists others: `postmortems/README.md`, `incidents/template.md`. */
export const isIndexOrTemplate = (path: string): boolean => INDEX_OR_TEMPLATE.test(path) || FOLDER_README.test(path);
