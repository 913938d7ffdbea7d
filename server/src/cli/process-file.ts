import { inspectionOf } from '../api/inspection';
import type { Inspection } from '../api/types';
import { actionsOf } from '../incident/actions';
import { drawnOf } from '../incident/drawn';
import { incidentOf } from '../incident/incident';
import { termsOf } from '../incident/terms';
import type { Call } from './call';
import { Configuration } from './config';
import { CannotRun } from './exit';
import { reportOf } from './file-report';
import { diffOf } from './fixing/diff';
import { nameOf, readSource, type Source, type Teller } from './source';
import type { Target } from './targets/target';

/** The model of a file, as scripts take it. */
export const modelOf = ({ file, postmortem }: Source): Inspection & { file: string } => ({ file, ...inspectionOf(postmortem) });

/** What a command does with one file: what it prints is made of this alone, which has no secret in it. */
export const commands = {
  lint: reportOf,
  inspect: modelOf,
  diff: diffOf,
  actions: actionsOf,
  incident: incidentOf,
  timeline: drawnOf,
  terms: termsOf,
} as const;

type Commands = typeof commands;
export type Command = keyof Commands;

/** What came of one file: plain data, as it may come from another thread. */
export interface Outcome<Name extends Command = Command> {
  /** The file as it is to be called. */
  file: string;
  /** What makes the run fail although there is a result, a line each. */
  faults: string[];
  /** What else the error stream is to say of it. */
  notes: string[];
  /** Missing when the file could not be read. */
  result?: Awaited<ReturnType<Commands[Name]>>;
}

/** Does a command's work on one file after the other. One that cannot be read is reported, and does not keep the others from being read. */
export class Work {
  private readonly configuration: Configuration;

  constructor(private readonly call: Call & { command: Command }) {
    this.configuration = new Configuration(call);
  }

  async on({ file, named }: Target): Promise<Outcome> {
    const { command, stdinFilename } = this.call;
    const outcome: Outcome = { file: nameOf(file, stdinFilename) ?? '<stdin>', faults: [], notes: [] };
    const teller: Teller = { fault: (line) => outcome.faults.push(line), note: (line) => outcome.notes.push(line) };
    try {
      const source = await readSource(file, stdinFilename, this.configuration, teller);
      const { applies } = source.postmortem;
      if (named && !applies && (command === 'lint' || command === 'diff'))
        teller.note(`${source.file}: ${source.setup.ignored ? 'ignored by its configuration' : 'not a postmortem'}`);
      outcome.result = await commands[command](source, this.call, teller);
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      outcome.faults.push(error.message);
    }
    return outcome;
  }
}
