const POSTMORTEM_PATH =
  /(?:^|[\\/])(?:0x19-postmortem[\\/]readme\.md|(?:post[-_ ]?mortems?|incidents?|incident-reports?)[\\/][^\\/]+\.(?:md|markdown|mdx|qmd|rmd)|[^\\/]*post[-_ ]?mortem[^\\/]*\.(?:md|markdown|mdx|qmd|rmd))$/i;
const INDEX_OR_TEMPLATE =
  /(?:^|[\\/])(?:index|_[^\\/]*|[^\\/]*template[^\\/]*|(?:[^\\/]*[-_ ])?(?:process|procedures?|guide(?:lines?)?|polic(?:y|ies)|playbook|runbook|how[-_]?to|on[-_]?call))\.(?:md|markdown|mdx|qmd|rmd)$/i;
const FOLDER_README = /(?:^|[\\/])(?:post[-_ ]?mortems|incidents)[\\/]readme\.md$/i;

/** Whether a path or URI says by itself that a postmortem belongs there: `0x19-postmortem/README.md`, `postmortems/2026-03-04-dns.md`, `api-postmortem.md`. */
export function isPostmortemPath(path: string): boolean {
  return POSTMORTEM_PATH.test(path) && !isIndexOrTemplate(path);
}

/** Whether a path says that the document is a template, says how incidents are handled or lists others: `postmortems/README.md`, `incidents/template.md`, `incidents/on-call.md`. */
export const isIndexOrTemplate = (path: string): boolean => INDEX_OR_TEMPLATE.test(path) || FOLDER_README.test(path);

const IN_FOLDER = /(?:^|[\\/])(?:post[-_ ]?mortems?|incidents?|incident-reports?)[\\/]/i;

/** Whether a path is of a postmortem or of something in a folder for them: `incidents/2026-03-04-dns/README.md`. */
export const isPlaceOfPostmortems = (path: string): boolean => isPostmortemPath(path) || (IN_FOLDER.test(path) && !isIndexOrTemplate(path));
