/** The address of the remote that a repository was cloned from, as its configuration of Git says: `origin`, else the first one. */
export function remoteIn(config: string): string | undefined {
  const remotes = remotesIn(config);
  return remotes.get('origin') ?? [...remotes.values()][0];
}

/** The address of each remote. */
function remotesIn(config: string): Map<string, string> {
  const remotes = new Map<string, string>();
  let name: string | undefined;
  for (const line of config.split(/\r?\n/)) {
    if (/^\s*\[/.test(line)) name = /^\s*\[remote "([^"]+)"\]/.exec(line)?.[1];
    const [, url] = /^\s*url\s*=\s*(\S+)/.exec(line) ?? [];
    if (name !== undefined && url && !remotes.has(name)) remotes.set(name, url);
  }
  return remotes;
}
