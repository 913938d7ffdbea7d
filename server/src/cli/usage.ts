export const USAGE = `Usage: postmortem-lint [options] FILE...
       postmortem-lint inspect FILE...

Holds incident postmortems written in Markdown against what a postmortem is to say,
and prints one line a finding: path:line:column severity message rule-id

  inspect FILE...         print what was read from the files, as JSON
  --fix                   mend the files as far as it is safe, then print what is left
  --config=FILE           the configuration, instead of the nearest .postmortem.jsonc,
                          .postmortem.json or key "postmortem" in package.json of each file
  --profile=ID            the profile, whatever the configuration says
  -                       as FILE: read standard input
  --stdin-filename=PATH   the path that standard input stands for
  -v, --version           print the version
  -h, --help              print this

Exit code: 0 nothing found that is more than a note, 1 errors or warnings,
2 could not run, a file could not be read or written, or something is wrong
with the configuration.
`;
