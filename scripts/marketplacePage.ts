/** What says where a project is and which version it has. */
interface Manifest {
  version: string;
  repository?: { url: string };
}

const PICTURE = /^!\[([^\]]*)\]\(([^):]+)\)\n\n/gm;

/** A page in `docs` as the Marketplace shows it: its pictures are those of this version in the repository. Where no repository is named they are left out, for they would be dead. */
export function marketplacePage(markdown: string, { version, repository }: Manifest): string {
  const address = repository?.url.replace(/^git\+|\.git$/g, '');
  return markdown.replace(PICTURE, (_, text, file) => (address ? `![${text}](${address}/raw/v${version}/docs/${file})\n\n` : ''));
}
