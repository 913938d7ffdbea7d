import type { Action } from './actions';

/** An action item as an issue of a tracker. */
export interface Issue {
  title: string;
  body: string;
}

const LONGEST_TITLE = 120;

/** What the issue of an action item says. */
export function issueOf({ file, line, incident, text, owner, due, ticket }: Action): Issue {
  const title = text.replace(/\s+/g, ' ').replace(FIELDS_BEHIND, '');
  const facts = [owner && `Owner: ${owner}`, due && `Due: ${due}`, ticket && `Ticket: ${ticket}`].filter(Boolean);
  return {
    title: title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title,
    body: [`From the postmortem “${incident}” (${file.replaceAll('\\', '/')}, line ${line}).`, title, ...facts].join('\n\n'),
  };
}

/** What is in brackets after a task and has fields of its own. */
const FIELDS_BEHIND = /\s*\((?:owner|assignee|due)\b[^()]*\)\.?$/i;

/** Where a host has the page of a new issue, and what its fields are called in the address. */
const HOSTS: readonly { host: RegExp; page: string; title: string; body: string }[] = [
  { host: /(?:^|[.-])gitlab\b/, page: '/-/issues/new', title: 'issue[title]', body: 'issue[description]' },
  { host: /(?:^|[.-])(?:github|gitea|codeberg|forgejo)\b/, page: '/issues/new', title: 'title', body: 'body' },
];

/** Browsers and hosts take addresses of some thousand characters. */
const LONGEST_BODY = 1500;

/** The address of the page on which an issue is made, filled in; undefined where the host of a Git remote is not known. */
export function issuePage(remote: string, { title, body }: Issue): string | undefined {
  const { host, path } = repositoryOf(remote) ?? {};
  const known = host && HOSTS.find((one) => one.host.test(host));
  if (!known) return undefined;
  const fields = new URLSearchParams({ [known.title]: title, [known.body]: body.slice(0, LONGEST_BODY) });
  return `https://${host}/${path}${known.page}?${fields}`;
}

/** `git@github.com:shop/checkout.git`, `ssh://git@gitlab.example.com:22/shop/checkout`, `https://github.com/shop/checkout.git` */
const REMOTE = /^(?:(?:https?|ssh|git):\/\/(?:[^@/\s]*@)?([\w.-]+)(?::\d+)?\/|(?:[\w.-]+@)?([\w.-]+):(?!\/))([\w./~-]+?)(?:\.git)?\/*$/;

/** Host and path of a repository, without what signs in to it. */
function repositoryOf(remote: string): { host: string; path: string } | undefined {
  const [, named, short, path] = REMOTE.exec(remote.trim()) ?? [];
  const host = (named ?? short)?.toLowerCase();
  return host && path && !path.includes('..') ? { host, path } : undefined;
}
