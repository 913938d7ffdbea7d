import { readFileSync } from 'node:fs';
import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
import { template } from '../..';
import { catalogue } from '../../examine';
import { CannotRun } from '../exit';

/** A kind of page that an agent can read, and its members by id. */
interface Shelf {
  title: string;
  mimeType: string;
  ids: readonly string[];
  /** What one is called in a list. */
  name(id: string): string;
  read(id: string): string;
}

const profileOf = (id: string) => catalogue.profiles.find((profile) => profile.id === id);

const shelves: Record<string, Shelf> = {
  rules: {
    title: 'The page of a rule: what it reports, why, and examples',
    mimeType: 'text/markdown',
    ids: catalogue.rules.map(({ id }) => id),
    name: (id) => catalogue.rules.find((rule) => rule.id === id)?.summary ?? id,
    read: (id) => readFileSync(new URL(`./rules/${id}.md`, import.meta.url), 'utf8'),
  },
  profiles: {
    title: 'What a profile asks of a postmortem: sections, what belongs into each, word limits',
    mimeType: 'application/json',
    ids: catalogue.profiles.map(({ id }) => id),
    name: (id) => profileOf(id)?.name ?? id,
    read: (id) => JSON.stringify(demandsOf(id), null, 2),
  },
  templates: {
    title: 'The template of a profile: an empty postmortem',
    mimeType: 'text/markdown',
    ids: catalogue.profiles.map(({ id }) => id),
    name: (id) => `Template: ${profileOf(id)?.name ?? id}`,
    read: (id) => templateOf(id),
  },
};

/** Offers the rules’ pages, the profiles and their templates, as `postmortem://rules/<id>` and so on. */
export function offerResources(server: McpServer): void {
  for (const [shelf, { title, mimeType, ids, name, read }] of Object.entries(shelves)) {
    const list = () => ({ resources: ids.map((id) => ({ uri: `postmortem://${shelf}/${id}`, name: id, title: name(id), mimeType })) });
    const complete = { id: (begun: string) => ids.filter((id) => id.startsWith(begun)) };
    server.registerResource(
      shelf,
      new ResourceTemplate(`postmortem://${shelf}/{id}`, { list, complete }),
      { title, mimeType },
      (uri, { id }) => {
        if (typeof id !== 'string' || !ids.includes(id)) throw new CannotRun(`there is nothing at ${uri.href}`);
        return { contents: [{ uri: uri.href, mimeType, text: read(id) }] };
      },
    );
  }
}

/** What a profile asks for, without how it is recognised. */
function demandsOf(id: string) {
  const profile = profileOf(id);
  return {
    id,
    name: profile?.name,
    words: profile?.words,
    sections: profile?.sections.map(({ title, required, words, parts }) => ({
      title,
      required,
      words,
      asksFor: parts.flatMap(({ elements }) => elements.filter(({ optional }) => !optional).map(({ label, ask }) => ({ label, ask }))),
    })),
  };
}

/** The template of a profile. */
export function templateOf(id: string): string {
  const profile = profileOf(id);
  return profile ? template(profile).text : '';
}
