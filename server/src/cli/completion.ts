import type { Outline } from './outline';

/** Scripts by which shells complete the command line, by the shell's name. Where nothing else is known they complete files. */
export const completions = { bash, zsh, fish, powershell } as const satisfies Record<string, (outline: Outline) => string>;

export type Shell = keyof typeof completions;

/** The program itself, under no name, and its commands. */
const all = (outline: Outline): { name: string; outline: Outline }[] => [
  { name: '', outline },
  ...outline.commands.map((command) => ({ name: command.name, outline: command })),
];

const flagsOf = ({ options }: Outline): string[] => options.flatMap(({ names }) => names);

function bash(outline: Outline): string {
  const commands = outline.commands.map(({ name }) => name);
  const values = all(outline).flatMap(({ name, outline: { options } }) =>
    options
      .filter((option) => option.values.length > 0)
      .map(({ names, values: words }) => `    ${names.map((flag) => `'${name} ${flag}'`).join('|')}) words='${words.join(' ')}' ;;`),
  );
  const takers = all(outline).flatMap(({ name, outline: { options } }) =>
    options
      .filter(({ takes, values: words }) => takes && words.length === 0)
      .flatMap(({ names }) => names.map((flag) => `'${name} ${flag}'`)),
  );
  const words = all(outline).map(
    ({ name, outline: own }) =>
      `    '${name}') flags='${flagsOf(own).join(' ')}'; words='${[...own.values, ...(name ? [] : commands)].join(' ')}' ;;`,
  );
  return `# Bash completion of postmortem-lint: source this file, or put it into ~/.local/share/bash-completion/completions/postmortem-lint
_postmortem_lint() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= flags= words= word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${commands.join('|')}) command=$word; break ;; esac
  done
  case "$command $before" in
${values.join('\n')}
    ${takers.join('|')}) COMPREPLY=($(compgen -f -- "$current")); return ;;
  esac
  if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$current")); return; fi
  case $command in
${words.join('\n')}
  esac
  if [[ $current == -* ]]; then COMPREPLY=($(compgen -W "$flags" -- "$current"))
  else COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current")); fi
}
complete -o filenames -F _postmortem_lint postmortem-lint
`;
}

function zsh(outline: Outline): string {
  const described = (text: string) => quoted(text.replaceAll(':', '\\:'));
  const option = ({ names, summary, takes, values }: Outline['options'][number]) => {
    const action = !takes ? '' : `:${takes}:${values.length > 0 ? `(${values.join(' ')})` : '_files'}`;
    const told = summary.replace(/[[\]:]/g, (sign) => `\\${sign}`);
    return names.map((name) => quoted(`*${name}[${told}]${action}`));
  };
  const argumentsOf = (own: Outline) =>
    [...own.options.flatMap(option), quoted(`*:path:${own.values.length > 0 ? `(${own.values.join(' ')})` : '_files'}`)]
      .map((one) => ` \\\n        ${one}`)
      .join('');
  return `#compdef postmortem-lint
# Zsh completion of postmortem-lint: put this file as _postmortem-lint into a folder of $fpath
_postmortem-lint() {
  local -a commands
  commands=(
${outline.commands.map(({ name, summary }) => `    ${described(name).slice(0, -1)}:${described(summary).slice(1)}`).join('\n')}
  )
  local command=\${words[(r)(${outline.commands.map(({ name }) => name).join('|')})]}
  case $command in
${outline.commands.map((own) => `    ${own.name})\n      _arguments${argumentsOf(own)} ;;`).join('\n')}
    *)
      (( CURRENT == 2 )) && _describe command commands
      _arguments${argumentsOf(outline)} ;;
  esac
}
_postmortem-lint "$@"
`;
}

function fish(outline: Outline): string {
  const names = outline.commands.map(({ name }) => name).join(' ');
  const option =
    (condition: string) =>
    ({ names: flags, summary, takes, values }: Outline['options'][number]) => {
      const given = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(' ');
      const action = !takes ? '' : values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : ' -r';
      return `complete -c postmortem-lint -n ${quoted(condition)} ${given}${action} -d ${quoted(summary)}\n`;
    };
  const own = `not __fish_seen_subcommand_from ${names}`;
  return [
    '# Fish completion of postmortem-lint: put this file into ~/.config/fish/completions/postmortem-lint.fish\n',
    ...outline.commands.map(
      ({ name, summary }) => `complete -c postmortem-lint -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}\n`,
    ),
    ...outline.options.map(option(own)),
    ...outline.commands.flatMap(({ name, options, values }) => [
      ...options.map(option(`__fish_seen_subcommand_from ${name}`)),
      ...(values.length > 0
        ? [`complete -c postmortem-lint -n ${quoted(`__fish_seen_subcommand_from ${name}`)} -f -a ${quoted(values.join(' '))}\n`]
        : []),
    ]),
  ].join('');
}

function powershell(outline: Outline): string {
  const list = (words: readonly string[]) => `@(${words.map((word) => `'${word}'`).join(', ')})`;
  const rows = all(outline).map(
    ({ name, outline: own }) =>
      `    '${name}' = ${list([...flagsOf(own), ...own.values, ...(name ? [] : own.commands.map((command) => command.name))])}`,
  );
  const values = all(outline).flatMap(({ name, outline: { options } }) =>
    options
      .filter((option) => option.values.length > 0)
      .flatMap(({ names, values: words }) => names.map((flag) => `    '${name} ${flag}' = ${list(words)}`)),
  );
  return `# PowerShell completion of postmortem-lint: add this to $PROFILE
Register-ArgumentCompleter -Native -CommandName postmortem-lint -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @{
${rows.join('\n')}
  }
  $values = @{
${values.join('\n')}
  }
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete) { $typed = @($typed | Select-Object -SkipLast 1) }
  $command = [string]($typed | Where-Object { $words.ContainsKey($_) } | Select-Object -First 1)
  $before = "$command $($typed | Select-Object -Last 1)"
  $found = if ($values.ContainsKey($before)) { $values[$before] } else { $words[$command] }
  $found | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}

/** A word of a shell of Unix. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
