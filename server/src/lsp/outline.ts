import { countBySeverity } from '..';
import { inBackground } from './background';
import type { Reading } from './documents';
import type { Feature } from './feature';
import { OUTLINE, OUTLINE_CHANGED } from './names';
import { sectionNodes } from './outline/sections';
import type { Outline, OutlineParams } from './protocol';
import { ErrorCodes, ResponseError } from './protocol-values';

/** The custom request: the incident as a structured outline. */
export const outline: Feature = ({ connection, documents, client }) => {
  connection.onRequest(OUTLINE, async (params: Partial<OutlineParams> | null) => {
    const uri = params?.textDocument?.uri;
    if (typeof uri !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'postmortem/outline takes { textDocument: { uri } }');
    const reading = await documents.reading(uri);
    return reading ? outlineOf(reading) : null;
  });
  if (client.outlineRefresh)
    documents.onSettings(() => inBackground(connection, 'refreshing outlines', connection.sendNotification(OUTLINE_CHANGED)));
  return { experimental: { postmortemOutline: true, postmortemTimeline: true } };
};

/** What was read as an outline; nothing for a text that only copies the task or points elsewhere. */
export function outlineOf(reading: Reading): Outline | null {
  const { document, version, postmortem, findings } = reading;
  const { profile, profileRivals, words, kind } = postmortem;
  if (kind === 'assignment' || kind === 'link') return null;
  return {
    uri: document.uri,
    version,
    profile: { id: profile.id, name: profile.name, sure: profileRivals.length === 0 },
    words: { count: words.total, ...profile.words },
    findings: countBySeverity(findings),
    nodes: sectionNodes(reading),
  };
}
