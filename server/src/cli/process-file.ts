import { type ConfigOptions, Configuration } from './config';
import { CannotRun } from './exit';
import { findingsOf } from './findings';
import { modelOf } from './reporters/model';
import { nameOf, readSource, type Teller } from './source';

/** What a command does with one file. */
const commands = { lint: findingsOf, inspect: modelOf } as const;

type Commands = typeof commands;
export type Command = keyof Commands;

/** How the command line was called. */
export interface Call extends ConfigOptions {
  command: Command;
  /** Apply the safe fixes to the files. */
  fix?: boolean;
  /** The path that standard input stands for. */
  stdinName?: string;
}

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

/** Does a command's work on one file after the other. One that cannot be read is told of, and does not keep the others from being read. */
export class Work {
  private readonly configuration: Configuration;

  constructor(private readonly call: Call) {
    this.configuration = new Configuration(call);
  }

  async on(file: string): Promise<Outcome> {
    const outcome: Outcome = { file: nameOf(file, this.call.stdinName) ?? '<stdin>', faults: [], notes: [] };
    const teller: Teller = { fault: (line) => outcome.faults.push(line), note: (line) => outcome.notes.push(line) };
    try {
      const source = await readSource(file, this.call.stdinName, this.configuration, teller);
      outcome.result = commands[this.call.command](source, this.call, teller);
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      outcome.notes.push(error.message);
    }
    return outcome;
  }
}
