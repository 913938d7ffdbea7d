import { toJsonSchema } from '@valibot/to-json-schema';
import { catalogue } from '../../examine';
import { exitCodes } from '../exit';
import { table } from '../print/table';
import { widthOf } from '../print/wrapped';
import { pageOf } from '../reporters/reporter';

export type RulesFormat = 'table' | 'json';

/** `postmortem-lint rules`: prints every rule, its severity and what is right where it finds nothing. */
export function rules({ format }: { format: RulesFormat }): number {
  const told = catalogue.rules.map(({ id, summary, severity, options }) => ({
    id,
    severity,
    summary,
    page: pageOf(id),
    ...(options && { options: toJsonSchema(options, { errorMode: 'ignore', typeMode: 'input' }) }),
  }));
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify(told, null, 2)}\n`
      : table(
          [['rule', 'severity', 'what holds'], ...told.map(({ id, severity, summary }) => [id, severity, summary])],
          widthOf(process.stdout),
        ),
  );
  return exitCodes.clean;
}
