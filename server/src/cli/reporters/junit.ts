import { slashed } from '../../disk/paths';
import type { FileReport } from '../file-report';
import { type Entry, entriesOf, said } from './causes';
import type { Reporter } from './reporter';
import { document, element } from './xml';

/** Test results, as most CI servers show them: a file is a suite, a cause a test that failed. Notes fail nothing. */
export const junit: Reporter = {
  summary: 'JUnit XML, as most CI servers show it',
  end: ({ files }) => document(element('testsuites', {}, files.filter(({ applies }) => applies).map(suiteOf))),
};

function suiteOf({ file, findings }: FileReport, id: number): string {
  const name = slashed(file);
  const serious = entriesOf(findings).filter(({ finding: { severity } }) => severity === 'error' || severity === 'warning');
  const names = distinct(serious.map(({ finding: { rule, start } }) => `${rule} at ${start.line}:${start.column}`));
  const cases = serious.length > 0 ? serious.map((entry, index) => failed(name, names[index] ?? '', entry)) : [passed(name)];
  const counts = { tests: cases.length, failures: serious.length, errors: 0, skipped: 0 };
  // The schema asks for a time and a machine; which one it is concerns nobody.
  const run = {
    id,
    name,
    package: 'postmortem-lint',
    timestamp: new Date().toISOString().slice(0, 19),
    hostname: 'localhost',
    time: 0,
  };
  const output = [element('system-out', {}), element('system-err', {})];
  return element('testsuite', { ...run, ...counts }, [element('properties', {}), ...cases, ...output]);
}

const passed = (name: string): string => element('testcase', { name: 'postmortem-lint', classname: name, time: 0 });

/** Servers know a test by its name, and show only one of two that are called the same. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return number === 1 ? name : `${name} (${number})`;
  });
}

function failed(file: string, name: string, entry: Entry): string {
  const { severity, start } = entry.finding;
  const place = `${file}:${start.line}:${start.column}`;
  const failure = element('failure', { message: `${place} ${said(entry)}`, type: severity });
  return element('testcase', { name, classname: file, time: 0 }, [failure]);
}
