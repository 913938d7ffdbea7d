/** Wraps a task so that it runs once at a time: all calls that come while it runs become one more run after it. */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async () => {
    do {
      again = false;
      await task();
    } while (again);
  };
  return () => {
    if (running) again = true;
    else
      running = run().finally(() => {
        running = undefined;
      });
    return running;
  };
}
