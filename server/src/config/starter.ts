/** A configuration to begin with: a comment on each setting. It names no profile unless one was chosen: then each document is still read by the template whose titles it has. */
export const starterOf = (
  profiles: readonly string[],
  { profile: chosen = '', schema = '' } = {},
): string => `// How postmortems are checked, in the editor, on the command line and in CI.
{
${schema && `  "$schema": "${schema}",\n\n`}  // What every postmortem is to hold: ${profiles.join(', ')}, or one of your own.
  // Without it each is read by the template whose titles it has, else by ${profiles[0]}.
  ${chosen ? '' : '// '}"profile": "${chosen || 'google-sre'}",

  // Profiles by place; the first that matches holds.
  // "profiles": [{ "files": "incidents/**", "profile": "google-sre" }],

  // Profiles of your own: from a template in Markdown, whose headings are the sections, or from a built-in one.
  // "custom": { "team": { "template": "docs/postmortem-template.md" } },

  // off, hint, info, warning or error; “postmortem-lint rules” lists all rules.
  "rules": {
    // "word-count": "off"
  },

  // How many words a postmortem is to have, instead of the profile’s limits.
  // "words": { "min": 300, "max": 900 },

  // Acronyms that every reader knows.
  // "acronyms": ["SLO"],

  // What abbreviations of time zones stand for here.
  // "zones": { "IST": "+05:30" },

  // Documents to leave alone.
  "ignore": []
}
`;
