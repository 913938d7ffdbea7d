import { toJsonSchema } from '@valibot/to-json-schema';
import { type Catalogue, configSchema } from '../server/src';

/** The JSON Schema of `.postmortem.jsonc`. */
export function schemaOf(catalogue: Catalogue) {
  const schema = toJsonSchema(configSchema(catalogue), { typeMode: 'input', errorMode: 'ignore' });
  return { ...schema, title: 'Postmortem configuration', allowTrailingCommas: true };
}

/** In short, because every user's manifest carries it: what a file contains is checked against the whole schema. */
const SETTING = [{ enum: ['off', 'hint', 'info', 'warning', 'error'] }, { type: ['array', 'object'] }];

/** The editor's own settings: what of the configuration a user may say for all documents whose files leave it open. */
export function settingsOf(catalogue: Catalogue) {
  const fills = 'Fills only what the configuration file of the document leaves open.';
  return {
    title: 'Postmortem',
    properties: {
      'postmortem.profile': {
        scope: 'resource',
        type: ['string', 'null'],
        default: null,
        enum: [null, ...catalogue.profiles.map(({ id }) => id)],
        enumDescriptions: ['As the document or its configuration says', ...catalogue.profiles.map(({ name }) => name)],
        description: `The profile that postmortems follow. ${fills}`,
      },
      'postmortem.rules': {
        scope: 'resource',
        type: 'object',
        properties: Object.fromEntries(catalogue.rules.map(({ id, summary }) => [id, { description: summary, anyOf: SETTING }])),
        additionalProperties: false,
        default: {},
        description: `Severity and options of each rule. ${fills}`,
      },
    },
  };
}
