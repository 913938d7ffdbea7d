/** What the user wants to see in the text, and to have done to it, by the editor's settings. */
export interface Preferences {
  /** Beside each timeline entry, how long it was after the start (`postmortem.inlayHints.elapsed`). */
  elapsed: boolean;
  /** Above the title, sections and tasks, what is there and what is missing (`postmortem.codeLens`). */
  codeLens: boolean;
  /** The zone that “Apply all safe fixes” adds to times without one, as it is written (`postmortem.fixAll.zone`); empty for none. */
  zone: string;
  /** In a workspace of so many Markdown files or fewer, those that are not open are read, too (`postmortem.workspace.maxFiles`). */
  maxFiles: number;
}

/** The value of `postmortem.profile` that leaves the profile to the document and its configuration. */
export const AUTO = 'auto';

/** Lenses are off: they push the lines of a text apart, and say what the outline and the status bar say already. */
export const byDefault: Preferences = { elapsed: true, codeLens: false, zone: '', maxFiles: 500 };

/** What the client says of it, whatever that is. */
export function preferencesOf(settings: unknown): Preferences {
  const { inlayHints, codeLens, fixAll, workspace } = Object(settings) as Record<string, unknown>;
  const { elapsed } = Object(inlayHints) as Record<string, unknown>;
  const { zone } = Object(fixAll) as Record<string, unknown>;
  const { maxFiles } = Object(workspace) as Record<string, unknown>;
  return {
    elapsed: typeof elapsed === 'boolean' ? elapsed : byDefault.elapsed,
    codeLens: typeof codeLens === 'boolean' ? codeLens : byDefault.codeLens,
    zone: typeof zone === 'string' ? zone.trim() : byDefault.zone,
    maxFiles: typeof maxFiles === 'number' ? maxFiles : byDefault.maxFiles,
  };
}
