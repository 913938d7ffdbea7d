import { CannotRun } from './exit';
import type { FileReport } from './file-report';
import { paintFor, plain } from './paint';
import { widthOf } from './print/wrapped';
import { type Format, reporters } from './reporters';
import type { Look, Reporter, RunReport } from './reporters/reporter';
import { writeOutput } from './write-output';

/** One of the formats that a run is printed in, and the file for it, if it is not for standard output. */
export interface Output {
  format: Format;
  file?: string;
}

/** Where a format goes. */
interface Sink {
  reporter: Reporter;
  look: Look;
  file: string | undefined;
  /** What is to be written into the file. */
  text: string;
}

/** Prints a run in all formats that were asked for: on standard output as it goes on, into files at its end. */
export class Outputs {
  private constructor(private readonly sinks: readonly Sink[]) {}

  static async of(outputs: readonly Output[], { color, frame = false }: { color?: boolean; frame?: boolean }): Promise<Outputs> {
    const sinks = outputs.map(async ({ format, file }): Promise<Sink> => {
      const reporter = await reporters[format]();
      const look =
        file === undefined
          ? { paint: paintFor(process.stdout, color), frame, width: widthOf(process.stdout) }
          : { paint: plain, frame, width: Number.POSITIVE_INFINITY };
      return { reporter, look, file, text: '' };
    });
    return new Outputs(await Promise.all(sinks));
  }

  /** What any of them tells beside findings. */
  get needs(): NonNullable<Reporter['needs']> {
    return Object.assign({}, ...this.sinks.map(({ reporter }) => reporter.needs));
  }

  file(report: FileReport): void {
    for (const sink of this.sinks) this.write(sink, sink.reporter.file?.(report, sink.look) ?? '');
  }

  /** Throws `CannotRun` for the files that cannot be written, when all others are. */
  end(report: RunReport): void {
    const failures = this.sinks.flatMap((sink): string[] => {
      this.write(sink, sink.reporter.end?.(report, sink.look) ?? '');
      try {
        if (sink.file !== undefined) writeOutput(sink.file, sink.text);
        return [];
      } catch (error) {
        if (!(error instanceof CannotRun)) throw error;
        return [error.message];
      }
    });
    if (failures.length > 0) throw new CannotRun(failures.join('; '));
  }

  private write(sink: Sink, text: string): void {
    if (sink.file === undefined) process.stdout.write(text);
    else sink.text += text;
  }
}
