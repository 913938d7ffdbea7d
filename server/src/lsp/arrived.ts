/** Lets what the client has sent already come in, so that nothing is worked out for a version that is gone: one turn of the loop reads it, the next handles it. */
export async function arrived(): Promise<void> {
  await turn();
  await turn();
}

const turn = () => new Promise<void>('setImmediate' in globalThis ? (resolve) => void setImmediate(resolve) : afterMessages);

/** Browsers let messages in between two turns, and have timers wait for milliseconds. */
function afterMessages(resolve: () => void): void {
  const { port1, port2 } = new MessageChannel();
  // Assigned, since the types of Node do not know it.
  Object.assign(port1, { onmessage: resolve });
  port2.postMessage(null);
}
