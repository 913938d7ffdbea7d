import { version } from '../server/package.json';
import { type Outline, outlineOf } from '../server/src/cli/outline';
import { EXIT_CODES, programFor } from '../server/src/cli/program';

/** The manual page of the command line, made of what the program itself takes. */
export function manual(): string {
  const program = outlineOf(programFor(() => {}));
  return `${[
    `.TH POSTMORTEM\\-LINT 1 "" "postmortem\\-lint ${version}" "User Commands"`,
    '.SH NAME',
    'postmortem\\-lint \\- check incident postmortems written in Markdown',
    '.SH SYNOPSIS',
    ...[program, ...program.commands].flatMap(({ usage }) => ['.br', `.B ${roff(usage)}`]).slice(1),
    '.SH DESCRIPTION',
    roff(program.summary),
    ...optionsOf(program, '.SH OPTIONS'),
    '.SH COMMANDS',
    ...program.commands.flatMap((command) => [
      `.SS ${roff(command.usage)}`,
      `${roff(sentence(command.summary))}`,
      ...optionsOf(command),
      ...examplesOf(command),
    ]),
    '.SH EXAMPLES',
    ...examplesOf(program),
    '.SH EXIT STATUS',
    ...EXIT_CODES.flatMap(([code, what]) => ['.TP', `.B ${code}`, roff(sentence(what))]),
    '.SH FILES',
    ...tagged(
      '.postmortem.jsonc, .postmortem.json, package.json',
      'The configuration: the nearest one on the way up to the root of the repository.',
    ),
    ...tagged('postmortem-baseline.json', 'Findings of old postmortems that are left out.'),
  ].join('\n')}\n`;
}

function optionsOf({ options }: Outline, heading?: string): string[] {
  let group = '';
  return [
    ...(heading ? [heading] : []),
    ...options.flatMap((option) => {
      const title = heading && option.group !== group ? [`.SS ${roff(option.group.replace(/:$/, ''))}`] : [];
      group = option.group;
      const values = option.values.length > 0 ? ` One of ${option.values.join(', ')}.` : '';
      return [...title, ...tagged(option.flags, sentence(option.summary) + values)];
    }),
  ];
}

const examplesOf = ({ examples }: Outline): string[] => examples.flatMap(([typed, what]) => tagged(typed, sentence(what)));

const tagged = (tag: string, text: string): string[] => ['.TP', `.B ${roff(tag)}`, roff(text)];

const sentence = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;

/** A text as roff prints it: dashes are those of options, and nothing at the start of a line is a request. */
const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/, '\\&');
