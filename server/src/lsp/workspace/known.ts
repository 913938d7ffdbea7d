import type { Diagnostic, DocumentUri } from 'vscode-languageserver';
import { type ActionItem, countBySeverity, type Severity } from '../..';
import { tick } from '../../edits/tick';
import { actionsOf } from '../../incident/actions';
import { type Incident, type IncidentWithEntries, incidentOf } from '../../incident/incident';
import { type Terms, termsOf } from '../../incident/terms';
import type { Client } from '../client';
import { diagnosticOf } from '../diagnostic';
import type { Reading } from '../documents';
import type { PlacedAction } from '../protocol';

/** What is known of one file: all that lists of many need, without its text. */
export interface Known {
  uri: DocumentUri;
  /** Its path from the folder that is open. */
  file: string;
  /** Whether it is a postmortem. */
  applies: boolean;
  /** The version of an open document. */
  version: number | null;
  diagnostics: Diagnostic[];
  /** How many findings there are; a cause with several places counts once. */
  findings: Record<Severity, number>;
  actions: KnownAction[];
  /** Nothing of it for other Markdown. */
  incident?: Incident;
  terms?: Terms;
}

/** An action item, without what depends on the day. */
export type KnownAction = Omit<PlacedAction, 'urgency'>;

/** What a reading says, for lists of many files. */
export function knownOf(reading: Reading, file: string, client: Client, isOpen: boolean): Known {
  const { document, version, postmortem, findings } = reading;
  const source = { file, postmortem, findings };
  const [[incident], [terms]] = [incidentOf(source), termsOf(source)];
  return {
    uri: document.uri,
    file,
    applies: postmortem.applies,
    version: isOpen ? version : null,
    diagnostics: postmortem.applies ? findings.map((finding) => diagnosticOf(reading, finding, client)) : [],
    findings: countBySeverity(postmortem.applies ? findings : []),
    actions: actionsIn(reading, file),
    ...(incident && { incident: withoutEntries(incident) }),
    ...(terms && { terms }),
  };
}

const withoutEntries = ({ entries: _, ...incident }: IncidentWithEntries): Incident => incident;

/** The action items of a document, in its order. */
export function actionsIn({ document, postmortem, findings }: Reading, file: string): KnownAction[] {
  return actionsOf({ file, postmortem, findings }).map((action, index) => {
    const item = postmortem.actions[index] as ActionItem;
    return {
      ...action,
      uri: document.uri,
      position: document.positionAt(item.span.start),
      tickable: tick(postmortem.text, item, !action.done) !== undefined,
    };
  });
}
