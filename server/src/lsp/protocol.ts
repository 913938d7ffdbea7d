import {
  type DocumentUri,
  ProtocolNotificationType0,
  ProtocolRequestType,
  type Range,
  type TextDocumentIdentifier,
} from 'vscode-languageserver-protocol';
import { OUTLINE, OUTLINE_CHANGED } from './names';

export { Commands } from './names';

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
}

/** The one custom request: the incident as a structured outline. Documented for other clients in README.md. */
export const OutlineRequest = new ProtocolRequestType<OutlineParams, Outline | null, never, void, void>(OUTLINE);

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

export interface OutlineNode {
  /** Stable while the document is edited: `section:summary`, `element:affected-share`, `entry:3`, `action:0`. */
  id: string;
  kind: 'section' | 'element' | 'timeline' | 'entry' | 'actions' | 'action';
  label: string;
  /** Words, elapsed time, owner: what is shown in grey after the label. */
  detail?: string;
  state: 'found' | 'missing' | 'empty' | 'attention';
  /** A sentence for tooltips and screen readers. */
  description: string;
  /** Where it is; absent when it is missing. */
  range?: Range;
  selectionRange?: Range;
  /** What `postmortem.insert` takes to insert it, when it is missing. */
  insert?: string;
  children?: OutlineNode[];
}
