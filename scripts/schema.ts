import { toJsonSchema } from '@valibot/to-json-schema';
import { type Catalogue, configSchema } from '../server/src';
import { AUTO, byDefault } from '../server/src/lsp/preferences';

/** The JSON Schema of `.postmortem.jsonc`. */
export function schemaOf(catalogue: Catalogue) {
  const schema = toJsonSchema(configSchema(catalogue), { typeMode: 'input', errorMode: 'ignore' });
  return { ...schema, title: 'Postmortem configuration', allowTrailingCommas: true };
}

const LEVELS = ['off', 'hint', 'info', 'warning', 'error'];

/** What is said once a document, and may differ by language: `"[markdown]": { … }`. */
const BY_LANGUAGE = { scope: 'language-overridable', type: 'boolean' };

/** The editor's own settings, in groups: what of the configuration a user may say for all documents whose files leave it open, and how the editor shows it. */
export function settingsOf(catalogue: Catalogue) {
  const fills = 'Only what the configuration file (`.postmortem.jsonc`) of a document leaves open is taken from here.';
  const severities = Object.fromEntries(
    catalogue.rules.map(({ id, summary, severity }) => [id, { description: summary, type: 'string', enum: LEVELS, default: severity }]),
  );
  return [
    {
      title: 'Checks',
      order: 1,
      properties: {
        'postmortem.profile': {
          order: 1,
          scope: 'resource',
          type: 'string',
          default: AUTO,
          enum: [AUTO, ...catalogue.profiles.map(({ id }) => id)],
          enumItemLabels: ['By the document', ...catalogue.profiles.map(({ name }) => name)],
          markdownEnumDescriptions: [
            'As the document, its path or its configuration says',
            ...catalogue.profiles.map(({ id }) => `\`${id}\``),
          ],
          markdownDescription: `The profile that postmortems follow. ${fills}`,
        },
        'postmortem.rules': {
          order: 2,
          scope: 'resource',
          type: 'object',
          properties: severities,
          additionalProperties: false,
          default: {},
          markdownDescription: `The severity of each rule, or \`off\`. [Open a rule’s page](command:postmortem.openRule). ${fills} Options of rules are set in that file.`,
        },
        'postmortem.fixAll.zone': {
          order: 3,
          scope: 'resource',
          type: 'string',
          default: byDefault.zone,
          pattern: '^(?:[A-Za-z][\\w/+-]*|[+-]\\d\\d:?\\d\\d)?$',
          patternErrorMessage: 'Name a time zone, such as UTC, EAT, Africa/Nairobi or +03:00.',
          markdownDescription:
            'The time zone that *Apply all safe fixes* adds to times that have none, such as `UTC`, `EAT` or `+03:00`. Empty: times without a time zone stay as they are. See the rule [time-zone-missing](command:postmortem.openRule?%22time-zone-missing%22).',
        },
        'postmortem.workspace.maxFiles': {
          order: 4,
          scope: 'window',
          type: 'integer',
          minimum: 0,
          default: byDefault.maxFiles,
          markdownDescription:
            'Postmortems that are not open are checked, too, in a workspace of at most so many Markdown files. [Check Workspace](command:postmortem.checkWorkspace) checks them in any.',
        },
      },
    },
    {
      title: 'Hints in the Text',
      order: 2,
      properties: {
        'postmortem.inlayHints.elapsed': {
          ...BY_LANGUAGE,
          default: byDefault.elapsed,
          markdownDescription:
            'Shows beside the time of each timeline entry how long it was after the start of the incident, where that can be said. `#editor.inlayHints.enabled#` turns all such hints off.',
        },
        'postmortem.codeLens': {
          ...BY_LANGUAGE,
          default: byDefault.codeLens,
          markdownDescription:
            'Shows above the title the words and how long the incident took, above sections what of them is there and missing, above tasks how many have no owner.',
        },
      },
    },
  ];
}
