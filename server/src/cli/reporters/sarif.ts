import { version } from '../../../package.json';
import { saidOfAll } from '../..';
import type { Edit, Finding, Position, Severity } from '../../api/types';
import { slashed } from '../../disk/paths';
import { catalogue } from '../../examine';
import { capitalised } from '../../text/capitalised';
import type { FileReport } from '../file-report';
import { fingerprinted } from './fingerprint';
import { pageOf, type Reporter } from './reporter';

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** Static analysis results for GitHub code scanning, VS Code and others: SARIF 2.1.0. */
export const sarif: Reporter = {
  summary: 'SARIF 2.1.0, as GitHub code scanning takes it',
  needs: { fixes: true },
  end: ({ files }) => {
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: { name: 'postmortem-lint', version, informationUri: 'https://www.npmjs.com/package/postmortem-lint', rules: rules() },
          },
          columnKind: 'utf16CodeUnits',
          artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) }, sourceLanguage: 'markdown' })),
          results: files.flatMap(resultsOf),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

const rules = () =>
  catalogue.rules.map(({ id, summary, severity }) => ({
    id,
    // In Pascal case, as SARIF2012 asks for.
    name: id.split('-').map(capitalised).join(''),
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: `${summary} See ${pageOf(id)}`, markdown: `${summary} [Read more](${pageOf(id)}).` },
    helpUri: pageOf(id),
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: LEVELS[severity] },
  }));

function resultsOf(report: FileReport) {
  const artifactLocation = { uri: uriOf(report.file) };
  const locationOf = (finding: Finding) => ({ physicalLocation: { artifactLocation, region: regionOf(finding) } });
  return fingerprinted(report).map(({ entry: { finding, others }, fingerprint }) => ({
    ruleId: finding.rule,
    ruleIndex: catalogue.rules.findIndex(({ id }) => id === finding.rule),
    level: LEVELS[finding.severity],
    message: { text: saidOfAll(finding) },
    locations: [locationOf(finding)],
    ...(others.length > 0 && {
      relatedLocations: others.map((other, id) => ({ id, ...locationOf(other), message: { text: other.message } })),
    }),
    partialFingerprints: { 'postmortemLint/v1': fingerprint },
    ...(finding.fixes.length > 0 && { fixes: finding.fixes.map(fixIn(artifactLocation)) }),
  }));
}

const fixIn =
  (artifactLocation: { uri: string }) =>
  ({ title, edits }: Finding['fixes'][number]) => ({
    description: { text: title },
    artifactChanges: [{ artifactLocation, replacements: edits.map(replacementOf) }],
  });

const replacementOf = (edit: Edit) => ({ deletedRegion: regionOf(edit), insertedContent: { text: edit.text } });

const regionOf = ({ start, end }: { start: Position; end: Position }) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

/** A path as a URI relative to the folder of the run; a full path as a URI of its own. */
function uriOf(file: string): string {
  const uri = encodeURI(slashed(file)).replace(/[?#]/g, encodeURIComponent);
  return uri.startsWith('/') ? `file://${uri}` : uri;
}
