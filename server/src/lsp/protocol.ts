import {
  type DocumentUri,
  type Position,
  ProtocolNotificationType0,
  ProtocolRequestType,
  type Range,
  type TextDocumentIdentifier,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import type { ActionGroup, Grouping, Urgency } from '../incident/action-groups';
import type { Action } from '../incident/actions';
import type { Incident } from '../incident/incident';
import type { Similar } from '../incident/similar';
import type { Statistics } from '../incident/statistics';
import type { OpenTask } from '../incident/terms';
import type { Timeline } from '../views/timeline/timeline';
import type { Dot } from '../views/trend';
import {
  ACTIONS,
  Files,
  INCIDENTS,
  OUTLINE,
  OUTLINE_CHANGED,
  PASTE_TIMELINE,
  PICTURE,
  SIMILAR,
  TIMELINE,
  WORKSPACE_CHANGED,
} from './names';

export { ClientCommands, Commands } from './names';

/** What a client may say of itself in `initialize`; everything is optional. */
export interface InitializationOptions {
  /** Link to a rule's page, `{rule}` standing for its id; without it a file URI of the page that is shipped with the server. */
  rulePage?: string;
  /** The user's own time zone as an IANA id, offered last among the zones to add. */
  userZone?: string;
  /** False where the editor gives Markdown headings as symbols already. */
  documentSymbols?: boolean;
  /** False where the editor folds Markdown already. */
  foldingRanges?: boolean;
  /** True for a client that surely pulls the diagnostics of what the user sees: none are sent to it. */
  pullsDiagnostics?: boolean;
  /** True for `postmortem/outlineChanged`, sent when a changed configuration may have changed outlines. */
  outlineRefresh?: boolean;
  /** True for a client that has the commands of `ClientCommands`, which code lenses run; without them lenses are plain text. */
  lensCommands?: boolean;
  /** True for `postmortem/workspaceChanged`, sent when lists of the workspace that the client has asked for may be others. */
  workspaceRefresh?: boolean;
  /** True for a client that answers the requests of `Files`: files that the server can't reach are read through it. */
  files?: boolean;
}

/** A custom request: the incident as a structured outline. Documented for other clients in README.md. */
export const OutlineRequest = new ProtocolRequestType<OutlineParams, Outline | null, never, void, void>(OUTLINE);

/** Another one: the timeline, as a picture of it is drawn from. */
export const TimelineRequest = new ProtocolRequestType<TimelineParams, PlacedTimeline | null, never, void, void>(TIMELINE);

/** A custom request: a text of another program as entries of the timeline. Documented for other clients in README.md. */
export const PasteTimelineRequest = new ProtocolRequestType<PasteTimelineParams, PasteTimelineResult | null, never, void, void>(
  PASTE_TIMELINE,
);

/** A custom request: the action items of all postmortems of the workspace. Documented for other clients in README.md. */
export const ActionsRequest = new ProtocolRequestType<ActionsParams, Actions, never, void, void>(ACTIONS);

/** Another one: every incident of the workspace, and how long they took. */
export const IncidentsRequest = new ProtocolRequestType<object, Incidents, never, void, void>(INCIDENTS);

/** Another one: the incidents of the workspace that are most like a document’s. */
export const SimilarRequest = new ProtocolRequestType<SimilarParams, SimilarIncident[] | null, never, void, void>(SIMILAR);

/** Another one: the timeline of any text as HTML, for a preview. */
export const PictureRequest = new ProtocolRequestType<PictureParams, string, never, void, void>(PICTURE);

/** The requests of the server to a client that reads files for it. */
export const StatRequest = new ProtocolRequestType<FileParams, FileStat | null, never, void, void>(Files.stat);
export const ReadRequest = new ProtocolRequestType<FileParams, string | null, never, void, void>(Files.read);
export const FindRequest = new ProtocolRequestType<FileParams, DocumentUri[], never, void, void>(Files.find);

/** Sent to clients that asked for it: what they know of the workspace may have changed. */
export const WorkspaceChangedNotification = new ProtocolNotificationType0<void>(WORKSPACE_CHANGED);

/** Which file is meant, or which folder. */
export interface FileParams {
  uri: DocumentUri;
}

/** What is at a URI. */
export interface FileStat {
  type: 'file' | 'folder' | 'other';
  /** It is a symbolic link to what `type` says. */
  isLink: boolean;
  /** When it was changed, in milliseconds, and how many bytes it has. */
  mtime: number;
  size: number;
}

export interface PictureParams {
  text: string;
}

export interface ActionsParams {
  /** By postmortem unless it is said. */
  groupBy?: Grouping;
  /** Only those that are not done. */
  open?: boolean;
}

/** Answer to `postmortem/actions`. */
export interface Actions {
  /** What is overdue comes first, then what nobody owns. */
  groups: ActionGroup<PlacedAction>[];
  /** How many of all are not done, and how many of these are overdue. */
  open: number;
  overdue: number;
  /** So many files are not read, because they are more than the user wants; 0 where all are. */
  tooMany: number;
}

/** Which action item is meant. */
export interface ActionRef {
  uri: DocumentUri;
  /** From 1. */
  line: number;
  text: string;
}

/** An action item of the workspace. */
export interface PlacedAction extends Action {
  uri: DocumentUri;
  position: Position;
  urgency: Urgency;
  /** It is an item of a list, or a row with a cell for its status, which can be ticked off. */
  tickable: boolean;
}

/** An incident of the workspace. */
export interface PlacedIncident extends Incident {
  uri: DocumentUri;
  /** How many of its action items are not done, and how many of these are overdue. */
  open: number;
  overdue: number;
}

/** Answer to `postmortem/incidents`. */
export interface Incidents extends Pick<Statistics, 'durations'> {
  /** The newest first; those without a date are last. */
  incidents: PlacedIncident[];
  /** Quarters in which there were incidents, in their order. */
  quarters: Statistics['trend'];
  /** What a picture of them is drawn from; missing where of no incident it is known when it was and how long it took. */
  trend?: { dots: readonly (Dot & { uri: DocumentUri })[]; median: number };
  /** So many files are not read, because they are more than the user wants; 0 where all are. */
  tooMany: number;
}

export interface SimilarParams {
  textDocument: TextDocumentIdentifier;
}

/** An incident that is like the document’s; `postmortem/similar` answers null for a document that is no postmortem. */
export interface SimilarIncident extends Omit<Similar, 'open'> {
  uri: DocumentUri;
  /** Its open action items that are like open ones of the document. */
  open: (OpenTask & { position: Position })[];
}

export interface PasteTimelineParams {
  textDocument: TextDocumentIdentifier;
  /** What was copied from a chat, a log, an alert. */
  text: string;
  /** The cursor or the selection, which the entries replace; without it they are only added. */
  range?: Range;
  /** The zone of times that name none: `UTC`, `Africa/Nairobi`, `+03:00`. */
  zone?: string;
  /** `roles` puts “Responder 1” in place of people. */
  names?: 'keep' | 'roles';
}

/** Answer to `postmortem/pasteTimeline`; null for a text that is not recognised, and for a document that is no postmortem. */
export interface PasteTimelineResult {
  /** Why nothing is made of it, in words for the user; then there are no edits. */
  problem?: string;
  /** The document's version that the edits are for. */
  version: number;
  edits: TextEdit[];
  /** The format that was recognised: “Slack”. */
  format?: string;
  /** How many events there are, and how many of them are new. */
  events: number;
  added: number;
  /** Some times have no zone in the source. */
  zoneless: boolean;
  /** Somebody is named. */
  named: boolean;
  /** The text belongs into the timeline where it is pasted: the cursor is in it, on a line of its own, or there is more than one event. */
  inTimeline: boolean;
}

/** Sent to clients that asked for it: outlines may have changed without an edit. */
export const OutlineChangedNotification = new ProtocolNotificationType0<void>(OUTLINE_CHANGED);

export interface OutlineParams {
  textDocument: TextDocumentIdentifier;
}

/** Answer to `postmortem/outline`; null for a document that is no postmortem. */
export interface Outline {
  uri: DocumentUri;
  /** The document's version this was read from. */
  version: number;
  /** What it is read by; `sure` is false where its titles are partly those of other templates. */
  profile: ProfileName & { sure: boolean };
  words: { count: number; min?: number; max?: number };
  /** Number of findings by severity; a cause with several places counts once. */
  findings: { error: number; warning: number; info: number; hint: number };
  /** The template's sections and the document's own, in order. */
  nodes: OutlineNode[];
}

export interface TimelineParams {
  textDocument: TextDocumentIdentifier;
}

/** Answer to `postmortem/timeline`; null for a document that is no postmortem. */
export interface PlacedTimeline extends Timeline<Range> {
  uri: DocumentUri;
  /** The document's version this was read from. */
  version: number;
}

/** What `postmortem.check` answers. */
export interface WorkspaceCheck {
  /** Markdown files. */
  files: number;
  postmortems: number;
  /** Number of findings by severity; a cause with several places counts once. */
  findings: Outline['findings'];
}

/** A profile, as `postmortem.setProfile` takes the id of one. */
export interface ProfileName {
  id: string;
  name: string;
}

/** A profile as `postmortem.profiles` lists it. */
export interface ListedProfile extends ProfileName {
  /** Some titles of the document are those of its template. */
  likely?: true;
}

/** Where a new postmortem goes, as `postmortem.newFile` answers. */
export interface NewFile {
  uri: DocumentUri;
  /** The newest postmortem that is there. */
  like?: DocumentUri;
}

export interface OutlineNode {
  /** Stable while the document is edited: `section:summary`, `element:affected-share`, `entry:3`, `action:0`. */
  id: string;
  kind: 'section' | 'element' | 'timeline' | 'entry' | 'actions' | 'action';
  label: string;
  /** Words, elapsed time, owner: what is shown in grey after the label. */
  detail?: string;
  state: 'found' | 'missing' | 'empty' | 'attention';
  /** The gravest finding in it. */
  severity?: 'error' | 'warning' | 'info' | 'hint';
  /** The points of the incident's course that an entry is. */
  milestones?: readonly ('started' | 'detected' | 'mitigated' | 'resolved')[];
  /** A sentence for tooltips and screen readers. */
  description: string;
  /** Where it is; absent when it is missing. */
  range?: Range;
  selectionRange?: Range;
  /** What `postmortem.insert` takes to insert it, when it is missing. */
  insert?: string;
  children?: OutlineNode[];
}
