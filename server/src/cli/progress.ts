/** From so many files on somebody waits. */
const MANY = 100;

/** Milliseconds between two pictures: a terminal that draws more often is slower. */
const PAUSE = 100;

const WIDTH = 24;

/** Shows on a terminal how many of many files are done; gone when it is cleared. */
export class Progress {
  private done = 0;
  private drawnAt = 0;
  private isDrawn = false;
  private readonly shown: boolean;

  constructor(
    private readonly all: number,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {
    this.shown = Boolean(stream.isTTY) && all >= MANY;
  }

  /** One more is done. */
  next(): void {
    this.done++;
    if (!this.shown || Date.now() - this.drawnAt < PAUSE) return;
    this.drawnAt = Date.now();
    this.isDrawn = true;
    const full = Math.floor((WIDTH * this.done) / this.all);
    this.stream.write(`\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${this.done} of ${this.all} files`);
  }

  /** Makes room for what is printed. */
  clear(): void {
    if (!this.isDrawn) return;
    this.isDrawn = false;
    this.stream.write('\r\x1b[K');
  }
}
