/** Names that client and server share. Apart from `protocol.ts`, so that the server needs no second copy of the protocol's library. */

/** The language ids of Markdown and of its dialects in which postmortems are written. */
export const MARKDOWN: readonly string[] = ['markdown', 'gfm', 'mdx', 'quarto', 'rmd', 'pandoc'];

export const OUTLINE = 'postmortem/outline';

export const TIMELINE = 'postmortem/timeline';
export const PASTE_TIMELINE = 'postmortem/pasteTimeline';

export const ACTIONS = 'postmortem/actions';
export const INCIDENTS = 'postmortem/incidents';
export const SIMILAR = 'postmortem/similar';

export const PICTURE = 'postmortem/timelinePicture';

/** What the server asks a client for that reads files for it. */
export const Files = {
  /** Parameters: `{ uri }`. Result: a `FileStat`; null where there is nothing. */
  stat: 'postmortem/files/stat',
  /** Parameters: `{ uri }`. Result: the text of the file; null where it can't be read. */
  read: 'postmortem/files/read',
  /** Parameters: `{ uri }` of a folder. Result: the URIs of the Markdown files below it, and of files called `.gitignore`. */
  find: 'postmortem/files/find',
} as const;

/** Where rules' pages are for a server in a browser, which has no files: the client gives their texts. */
export const RULE_PAGES = 'postmortem-rule:/server/dist/rules/';

/** Server commands for `workspace/executeCommand`. */
export const Commands = {
  /** Arguments: uri, and an `insert` value of an outline node (`section:timeline`, `element:escalation`) or `all`. Answers by `workspace/applyEdit`; result: whether it was applied. */
  insert: 'postmortem.insert',
  /** Arguments: uri, and `timeline` or `gantt`: the Mermaid diagram of the timeline, in the place of the one that is there. Answers by `workspace/applyEdit`; result: whether it was applied. */
  drawTimeline: 'postmortem.drawTimeline',
  /** Argument: uri. Result: what is read from the document, as `postmortem-lint inspect` prints it; null for a document that is no postmortem. */
  inspect: 'postmortem.inspect',
  /** Arguments: none, or a profile's id, and perhaps a title and the text of a postmortem whose front matter to follow. Result: the whole template as an LSP snippet, which names the profile in its front matter unless it is the default. */
  template: 'postmortem.template',
  /** Arguments: a title, an ISO date, the uri of the folder that is open, and the uris of its Markdown files. Result: `{ uri, like? }`, where a new postmortem goes by the habit of those that there are, and the newest of them. */
  newFile: 'postmortem.newFile',
  /** Argument: none, or the uri of a document whose configuration may define more. Result: every profile as `{ id, name }`, the default first. */
  profiles: 'postmortem.profiles',
  /** Arguments: uri, and a profile's id, which is written into the front matter. Answers by `workspace/applyEdit`; result: whether it was applied, false when the document says so already. */
  setProfile: 'postmortem.setProfile',
  /** Checks every postmortem of the workspace, however many files there are, and has the client show what is found. Result: how many files, postmortems and findings there are. */
  check: 'postmortem.check',
  /** Arguments: an action item as `{ uri, line, text }`, and whether it is done: it is ticked off, or its tick taken back. Answers by `workspace/applyEdit`; result: whether it was applied. */
  tick: 'postmortem.tick',
  /** Arguments: `markdown`, `csv` or `json`, and perhaps `open` for those that are not done. Result: the action items of the workspace in this format. */
  listActions: 'postmortem.listActions',
  /** Argument: an action item as `{ uri, line, text }`. Result: the address of the page on which the repository’s host makes an issue of it, filled in; null where the host is not known. Nothing is sent. */
  issuePage: 'postmortem.issuePage',
} as const;

/** Commands of the client that code lenses run. */
export const ClientCommands = {
  /** Shows the outline. */
  outline: 'postmortem.showOutline',
  /** Lets the user choose something that is missing, and inserts it. */
  insert: 'postmortem.insertSection',
  /** Arguments: uri and position, where the cursor goes. */
  goTo: 'postmortem.goTo',
} as const;

/** The notification that lists of the workspace may be others. */
export const WORKSPACE_CHANGED = 'postmortem/workspaceChanged';

/** The notification that outlines may have changed without an edit. */
export const OUTLINE_CHANGED = 'postmortem/outlineChanged';
