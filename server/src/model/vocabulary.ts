/** What a text is, before anything is asked of it. `assignment`: a copy of a task's or template's text; `link`: only points elsewhere. */
export type Kind = 'postmortem' | 'assignment' | 'link' | 'empty' | 'other';

/** The comment at the beginning of a Mermaid diagram that is drawn from the timeline. */
export const DIAGRAM_MARK = '%% postmortem-timeline';

/** The form a section's title has. `inline`: the part is in running text, without a title. */
export type SectionForm = 'heading' | 'bold' | 'label' | 'list-item' | 'table' | 'inline';

/** What a timeline entry marks. */
export type Mark = 'started' | 'detected' | 'investigated' | 'misled' | 'escalated' | 'mitigated' | 'resolved';

/** What a profile was chosen by: the configuration, the front matter, the path or the titles of the document; `default` where nothing says which. */
export type ProfileSource = 'configuration' | 'front-matter' | 'path' | 'titles' | 'default';

/** What the document says of itself in its front matter, or in fields above its first section. */
export type MetadataField = 'title' | 'date' | 'authors' | 'owner' | 'status' | 'severity';

/** What a comment may say after `postmortem-`. */
export const directiveKinds = ['disable-next-line', 'disable-line', 'disable', 'enable', 'disable-file'] as const;

export type DirectiveKind = (typeof directiveKinds)[number];

/** The offset of a zone on a day at noon, `+03:00`, today by default; undefined for a day that no calendar has. */
export type OffsetOn = (date: string | undefined) => string | undefined;
