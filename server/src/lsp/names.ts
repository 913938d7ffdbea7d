/** Names that client and server share. Apart from `protocol.ts`, so that the server needs no second copy of the protocol's library. */

/** The language ids of Markdown and of its dialects in which postmortems are written. */
export const MARKDOWN: readonly string[] = ['markdown', 'gfm', 'mdx', 'quarto', 'rmd', 'pandoc'];

export const OUTLINE = 'postmortem/outline';

/** Server commands for `workspace/executeCommand`. */
export const Commands = {
  /** Arguments: uri, and an `insert` value of an outline node (`section:timeline`, `element:escalation`) or `all`. Answers by `workspace/applyEdit`; result: whether it was applied. */
  insert: 'postmortem.insert',
  /** Argument: none, or a profile's id. Result: the whole template as an LSP snippet, which names the profile in its front matter unless it is the default. */
  template: 'postmortem.template',
  /** Argument: none, or the uri of a document whose configuration may define more. Result: every profile as `{ id, name }`, the default first. */
  profiles: 'postmortem.profiles',
  /** Arguments: uri, and a profile's id, which is written into the front matter. Answers by `workspace/applyEdit`; result: whether it was applied, false when the document says so already. */
  setProfile: 'postmortem.setProfile',
} as const;

/** The notification that outlines may have changed without an edit. */
export const OUTLINE_CHANGED = 'postmortem/outlineChanged';
